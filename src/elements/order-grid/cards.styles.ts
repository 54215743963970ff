import { css } from 'lit';

/** Orders as cards, where the grid is too narrow for columns. The same cells in the same order, so that keys and names stay as they are. */
export const cardStyles = css`
  .cards .body > .row,
  .cards .skeleton .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 12px;
    align-content: start;
    padding: 10px 12px 12px;
  }

  .cards .body .cell {
    /* Else as wide as the header that it has where there is room. */
    inline-size: auto !important;
    block-size: calc(2.625 * var(--_rem));
    padding: 0;
    align-content: normal;
    line-height: var(--_size-20);
  }

  .cards .body .cell[data-column^='row-'] {
    inline-size: 48px !important;
  }

  .cards .body .cell[data-label]::before {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 400;
    line-height: var(--_rem);
    content: attr(data-label);
    content: attr(data-label) / '';
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }

  /* Reference and status have a line each: on a telephone, two halves of one would cut both. */
  .cards .body .cell:not([data-label], [data-column^='row-']) {
    grid-column: 1 / -1;
    block-size: calc(1.5 * var(--_rem));
    margin-block-end: calc(0.125 * var(--_rem));
    line-height: calc(1.5 * var(--_rem));
  }

  /* A number that is cut is of no use to anybody. */
  .cards .body .cell[data-column='trackingNumber'] {
    grid-column: 1 / -1;
  }

  /* Where two values do not fit beside each other, a label stands before its value, and takes what it needs of the line. */
  .slim .body .cell[data-label]:not([data-column='trackingNumber']) {
    grid-column: 1 / -1;
    block-size: calc(1.5 * var(--_rem));
    line-height: calc(1.5 * var(--_rem));
  }

  .slim .body .cell[data-label]:not([data-column='trackingNumber'])::before {
    float: inline-start;
    max-inline-size: 60%;
    padding-inline-end: 4px;
    line-height: calc(1.5 * var(--_rem));
  }

  .cards .body .cell[data-pin] {
    position: static;
    background: none;
    box-shadow: none;
  }

  .cards .scroller:dir(ltr) .body .cell {
    text-align: left;
  }

  .cards .scroller:dir(rtl) .body .cell {
    text-align: right;
  }

  .slim .scroller:dir(ltr) .body .cell[data-label]:not([data-column='trackingNumber']) {
    text-align: right;
  }

  .slim .scroller:dir(rtl) .body .cell[data-label]:not([data-column='trackingNumber']) {
    text-align: left;
  }

  .cards .cell:has(> .flag) {
    display: flex;
    align-items: center;
    padding-block-end: 2px;
  }

  .cards .flag {
    min-inline-size: 0;
    margin-inline-start: 8px;
    overflow: hidden;
    line-height: 18px;
    text-overflow: ellipsis;
  }

  .cards .body .copy {
    block-size: 20px;
  }

  .cards .cell:focus-visible {
    border-radius: 2px;
    outline-offset: 0;
    overflow: visible;
  }

  /* Names for those who listen. */
  .cards .head {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .cards {
    min-block-size: calc(14 * var(--_rem));
  }

  .card-sort {
    display: flex;
    flex: none;
    gap: 8px;
    padding: 6px 12px;
    border-block-end: 1px solid var(--_border);
  }

  .card-sort .field {
    flex: 1 0 148px;
    min-inline-size: 0;
  }

  .card-sort .button {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .card-sort .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Its arrow says it; its name is still there for those who listen. */
  .slim .card-sort .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
  }
`;
