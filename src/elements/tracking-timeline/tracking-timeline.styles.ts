import { css } from 'lit';

const tones = css`
  [data-tone='info'] {
    --_tone: var(--_info-text);
  }
  [data-tone='progress'] {
    --_tone: var(--_progress-text);
  }
  [data-tone='attention'] {
    --_tone: var(--_attention-text);
  }
  [data-tone='problem'] {
    --_tone: var(--_problem-text);
  }
  [data-tone='success'] {
    --_tone: var(--_success-text);
  }
`;

export const styles = css`
  :host {
    display: block;
    max-inline-size: calc(40 * var(--_rem));
    font-size: var(--_size-14);
    line-height: 1.5;
  }

  .parcel + .parcel,
  .folded {
    margin-block-start: 20px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_border);
  }

  .folded + .folded {
    margin-block-start: 0;
    padding-block: 10px 0;
    border: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
  }

  /* In pages from right to left, English and French are read in their own order, at the page's side. */
  .quiet,
  h3,
  .what,
  .words,
  .where,
  time {
    inline-size: fit-content;
    unicode-bidi: plaintext;
  }

  .quiet {
    margin: 0;
    color: var(--_text-muted);
  }

  .day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-block-start: 14px;
  }

  .day > h3 {
    flex: 1 0 calc(8.5 * var(--_rem));
  }

  /* Below the day where there is less room. */
  .day > ol {
    flex: 9999 1 calc(20 * var(--_rem));
    min-inline-size: 0;
  }

  h3 {
    margin: 0;
    padding-block: 4px;
    color: var(--_text-muted);
    font-size: var(--_size-13);
    font-weight: 500;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 0 10px;
    padding-block: 4px 10px;
  }

  li > .icon {
    margin-block-start: 3px;
    color: var(--_tone, var(--_neutral-text));
  }

  li::before {
    position: absolute;
    inset-block: 26px 0;
    inset-inline-start: 7px;
    border-inline-start: 1px solid var(--_border);
    content: '';
  }

  li:last-child::before {
    inset-block-end: -14px;
  }

  .day:last-of-type li:last-child::before {
    content: none;
  }

  .what {
    font-weight: 500;
  }

  .words,
  .where,
  time {
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  time {
    padding-block-start: 1px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .words,
  .where {
    display: block;
  }

  .more {
    margin-block-start: 8px;
  }

  .more-parcels {
    margin-block-start: 16px;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    border-radius: var(--_radius-4);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary > .icon:first-child {
    color: var(--_success-text);
  }

  summary > .icon:last-child {
    margin-inline-start: auto;
    color: var(--_text-muted);
    transition: rotate var(--_motion);
  }

  details[open] > summary > .icon:last-child {
    rotate: 180deg;
  }

  summary > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .inside {
    padding-block-start: 8px;
  }

  @media (forced-colors: active) {
    li > .icon,
    summary > .icon:is(:first-child, :last-child) {
      color: CanvasText;
    }
  }

  ${tones}
`;
