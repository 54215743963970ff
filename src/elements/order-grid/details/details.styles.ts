import { css } from 'lit';

/** The details of an order beside, below or over the rows, and the buttons that open them and the packages of a cell. */
export const detailsStyles = css`
  :host {
    position: relative;
  }

  .open {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 2px;
    background: none;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    cursor: pointer;
  }

  .row:hover .open,
  .open[aria-expanded='true'] {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }

  /* Where nothing can point at it before it is pressed, it looks like what it is. */
  @media (hover: none) {
    .open {
      text-decoration: underline 1px var(--_border-strong);
      text-underline-offset: 3px;
    }
  }

  .open:hover,
  .open[aria-expanded='true'] {
    color: var(--_accent);
  }

  .open:focus-visible {
    outline-offset: -3px;
  }

  .body > .row[data-open] {
    --_row-surface: var(--_surface-selected);
  }

  .details {
    z-index: 4;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    outline-offset: -2px;
  }

  .details-beside {
    --_details: clamp(22 * var(--_rem), 36%, 28 * var(--_rem));
    padding-inline-end: var(--_details);
  }

  .details-beside > .details {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: var(--_details);
    border-inline-start: 1px solid var(--_border);
  }

  .details-beside > .state,
  .details-beside > .skeleton {
    inset-inline-end: var(--_details);
  }

  .details-below > .details {
    flex: none;
    block-size: 60%;
    border-block-start: 1px solid var(--_border-strong);
  }

  /* Over the toolbar as well: on a telephone every line counts. */
  .details-over {
    position: static;
  }

  .details-over > .details {
    position: absolute;
    inset: 0;
  }

  .details > if-order-details::part(header) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  /* The heading sticks over the ring, too. */
  .details:focus-visible > if-order-details::part(header) {
    clip-path: inset(2px 0 0);
  }

  .close {
    justify-content: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    color: var(--_text-muted);
  }

  .scan,
  .cell .more {
    block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-4);
    background: none;
    line-height: 24px;
    vertical-align: middle;
    cursor: pointer;
  }

  .scan {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    margin: 0 2px 2px -4px;
  }

  .cell .scan .icon {
    margin: 0;
  }

  @media (pointer: coarse) {
    .close {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .details {
      border-color: CanvasText;
    }
  }
`;
