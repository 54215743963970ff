import { css } from 'lit';

/** Orders as cards, where the grid is too narrow for columns. The same cells in the same order, so that keys and names stay as they are. */
export const cardStyles = css`
  .cards .body > .row,
  .cards .skeleton .row {
    grid-template-rows: auto;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-auto-rows: 38px;
    gap: 0 12px;
    align-content: start;
    padding: 10px 12px 12px;
  }

  .cards .body .cell {
    padding: 0;
    line-height: 20px;
  }

  .cards .body .cell::before {
    display: block;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 400;
    line-height: 16px;
    content: attr(data-label);
    content: attr(data-label) / '';
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .cards .body .cell:not([data-label]) {
    block-size: 26px;
    line-height: 24px;
  }

  .cards .body .cell:not([data-label])::before {
    content: none;
  }

  .cards .body .cell[data-pin] {
    background: none;
    box-shadow: none;
  }

  .cards .scroller:dir(ltr) .body .cell {
    text-align: left;
  }

  .cards .scroller:dir(rtl) .body .cell {
    text-align: right;
  }

  .cards .body .cell[data-column='stage'] {
    justify-self: end;
    max-inline-size: 100%;
  }

  .cards .body .copy {
    block-size: 20px;
  }

  .cards .cell:focus-visible {
    border-radius: 2px;
    outline-offset: 1px;
    overflow: visible;
  }

  .cards .head-row {
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .cards .head-cell {
    flex: none;
  }

  .cards .resizer {
    display: none;
  }
`;
