import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    background: var(--_surface);
    font-size: var(--_size-13);
    line-height: var(--_size-20);
  }

  /* How wide it wants to be, for pages that ask: what is in a container does not say it. */
  :host::before {
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: calc(30 * var(--_rem));
    content: '. .';
  }

  article {
    padding: 0 16px 16px;
    container-type: inline-size;
  }

  header,
  article > .title {
    padding-block: 12px;
  }

  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  bdi,
  dd,
  .prose {
    overflow-wrap: anywhere;
  }

  /* Each is written in the direction of its own words, and yet stands at the side where the page begins. */
  article {
    text-align: left;
  }

  article:dir(rtl) {
    text-align: right;
  }

  p,
  h2,
  h3,
  h4,
  dt,
  dd,
  time,
  address bdi,
  .fact,
  .chip {
    unicode-bidi: plaintext;
  }

  h2 {
    font-size: var(--_size-16);
    font-weight: 600;
    line-height: calc(1.5 * var(--_rem));
  }

  h3 {
    margin-block-end: 8px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 600;
  }

  h4 {
    margin-block: 12px 2px;
    font-size: inherit;
    font-weight: 500;
  }

  .title,
  .chips,
  .notice {
    display: flex;
    align-items: center;
    gap: 4px 8px;
  }

  .title h2 {
    min-inline-size: 0;
  }

  .title slot {
    display: flex;
    flex: none;
    gap: 4px;
    margin-inline-start: auto;
  }

  .chips {
    flex-wrap: wrap;
    margin-block-start: 6px;
  }

  .copy {
    flex: none;
    justify-content: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    color: var(--_text-muted);
  }

  .copy .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 10px 2px 7px;
    border-radius: 12px;
    background: var(--_tint);
    color: var(--_tone);
    font-weight: 500;
  }

  .quiet,
  .fact,
  time {
    color: var(--_text-muted);
  }

  ol + .quiet {
    margin-block-start: 12px;
    font-size: var(--_size-12);
  }

  .attention {
    color: var(--_attention-text);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }

  if-tracking-timeline {
    font-size: inherit;
  }

  section li:not([data-tone]) {
    font-weight: 500;
  }

  a .icon {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: 4px;
    vertical-align: -1px;
  }

  .notice {
    margin: 0 -16px;
    padding: 6px 16px;
    background: var(--_attention-surface);
    color: var(--_attention-text);
  }

  .notice .button {
    margin-inline-start: auto;
    min-block-size: 28px;
    color: inherit;
    text-decoration: underline;
  }

  section {
    padding-block: 16px;
    border-block-start: 1px solid var(--_border);
  }

  section > p + p,
  section > dl + p,
  section > ul + p,
  section > p + .pairs {
    margin-block-start: 6px;
  }

  .term {
    font-weight: 500;
  }

  address {
    display: grid;
    font-style: normal;
  }

  .prose {
    white-space: pre-line;
  }

  .pairs {
    display: grid;
    grid-template-columns: minmax(calc(7 * var(--_rem)), max-content) minmax(0, 1fr);
    gap: 4px 16px;
  }

  dt {
    color: var(--_text-muted);
  }

  .pairs,
  .number {
    font-variant-numeric: tabular-nums;
  }

  table {
    inline-size: 100%;
    margin-block-start: 6px;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 5px 0;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: inherit;
    vertical-align: top;
  }

  tbody tr:last-child > * {
    border: 0;
  }

  thead th {
    color: var(--_text-muted);
    font-size: var(--_size-12);
  }

  .number {
    padding-inline-start: 12px;
    text-align: end;
  }

  .sku {
    font-weight: 500;
  }

  details {
    margin-block-start: 12px;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    border-radius: var(--_radius-4);
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  details[open] summary {
    margin-block-end: 12px;
  }

  details[open] summary .icon {
    rotate: 180deg;
  }

  .state {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 32px 16px;
    color: var(--_text-muted);
    text-align: center;
  }

  .state > .icon {
    inline-size: 24px;
    block-size: 24px;
    margin-block-end: 4px;
  }

  .state h2 {
    color: var(--_text);
    font-size: var(--_size-14);
  }

  .state .button {
    margin-block-start: 8px;
  }

  .skeleton {
    display: grid;
    gap: 20px;
    padding-block-end: 24px;
  }

  .skeleton span {
    inline-size: 62%;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_border);
    animation: breathe 1.6s ease-in-out infinite;
  }

  .skeleton :first-child {
    inline-size: 40%;
    block-size: 18px;
    border-radius: 9px;
  }

  .skeleton :nth-child(3n) {
    inline-size: 84%;
  }

  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }

  /* 704 pixels where type has its own size. A query knows no custom property. */
  @container (inline-size >= 54.1em) {
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 0 40px;
      border-block-start: 1px solid var(--_border);
    }

    .sections section:first-child {
      border: 0;
    }
  }

  @media (pointer: coarse) {
    .copy,
    summary {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton span {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .chip,
    .next,
    .notice {
      outline: 1px solid CanvasText;
    }
  }
`;
