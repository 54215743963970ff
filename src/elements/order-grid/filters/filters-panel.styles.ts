import { css } from 'lit';

/** The panel: columns, or the fields of one. */
export const panelStyles = css`
  .filters {
    inset: auto;
    inline-size: min(320px, calc(100vw - 16px));
    max-block-size: min(480px, max(240px, 100% - 12px));
    margin: 0;
    padding: 0;
    overflow: hidden;
    font-size: var(--_size-13);
    line-height: var(--_size-20);
  }

  .filters:popover-open {
    display: flex;
    flex-direction: column;
  }

  .filters:focus-visible {
    outline: none;
  }

  .filters header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    padding: 8px;
  }

  .filters h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font-size: var(--_size-14);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .filters h2:first-child {
    padding-inline-start: 8px;
  }

  .filters header .button {
    padding-inline: 8px;
    color: var(--_text-muted);
  }

  .square:first-child .icon {
    scale: -1 1;
  }

  .filters:dir(rtl) .square:first-child .icon {
    scale: 1;
  }

  .filters:dir(rtl) .pick > .icon {
    scale: -1 1;
  }

  .content {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .find {
    margin: 1px 12px 8px;
  }

  .values {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 8px;
    scrollbar-width: thin;
  }

  .group {
    padding: 0 8px 8px;
  }

  .filters h3 {
    margin: 0;
    padding: 8px 8px 4px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 500;
    line-height: var(--_rem);
  }

  .pick {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius-4);
    background: none;
    text-align: left;
  }

  .filters:dir(rtl) .pick {
    text-align: right;
  }

  .pick:hover,
  .pick:focus-visible,
  .pick:has(:focus-visible) {
    background: var(--_surface-hover);
  }

  .pick:focus-visible {
    outline-offset: -2px;
  }

  .pick span {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
    white-space: nowrap;
  }

  .pick .hint {
    flex: 0 1 auto;
  }

  .pick > .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--_text-muted);
  }

  .pick input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .filters .hint {
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-variant-numeric: tabular-nums;
  }

  button.pick .hint {
    max-inline-size: 55%;
    color: var(--_accent);
  }

  .none {
    margin: 0;
    padding: 8px;
    overflow-wrap: anywhere;
  }

  .fields {
    display: flex;
    gap: 8px;
    padding: 4px 16px 12px;
  }

  .fields label {
    flex: 1;
    min-inline-size: 0;
  }

  .fields span {
    display: block;
    margin-block-end: 2px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
  }

  .fields .field {
    inline-size: 100%;
  }

  .filters .field:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }

  .fields [aria-invalid='true'] {
    border-color: var(--_problem-border);
  }

  .whether {
    flex: none;
    padding-block: 8px;
    border-block-start: 1px solid var(--_border);
  }

  @supports (position-area: block-end) {
    .filters {
      position: fixed;
      position-anchor: --if-filters;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      margin-block: 6px;
    }
  }

  @supports not (position-area: block-end) {
    .filters {
      inset: 0;
      block-size: fit-content;
      margin: auto;
    }
  }

  /* A sheet at the lower edge where there is no room beside the button. */
  @media (max-width: 480px) {
    .filters {
      position: fixed;
      position-area: none;
      inset: auto 0 0;
      inline-size: calc(100vw - 16px);
      max-block-size: min(560px, 80dvh);
      margin: 0 auto 8px;
    }
  }

  @media (pointer: coarse) {
    .pick {
      min-block-size: 44px;
    }
  }
`;
