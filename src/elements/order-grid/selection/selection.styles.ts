import { css } from 'lit';

/** The check boxes, the selected rows and the bar with what can be done with them. */
export const selectionStyles = css`
  .cell[data-column='row-select'] {
    padding: 0;
    overflow: visible;
  }

  /* What the box fills; where the column is pinned it sticks instead. */
  :where(.cell[data-column='row-select']) {
    position: relative;
  }

  .box {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    cursor: pointer;
  }

  .box:focus-visible {
    outline-offset: -2px;
  }

  .box::before,
  .box::after {
    grid-area: 1 / 1;
    place-self: center;
    content: '';
  }

  .box::before {
    inline-size: 16px;
    block-size: 16px;
    border: 1.5px solid var(--_border-strong);
    border-radius: var(--_radius-4);
    background: var(--_surface);
  }

  .box:hover::before {
    border-color: var(--_accent);
  }

  .box:is(:checked, :indeterminate)::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .box:is(:checked, :indeterminate)::after {
    inline-size: 8px;
    block-size: 0;
    border: solid var(--_accent-text);
    border-width: 0 0 2px;
  }

  .box:checked:not(:indeterminate)::after {
    inline-size: 5px;
    block-size: 9px;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -1px;
  }

  .body > .row:focus-within {
    --_row-surface: var(--_surface-hover);
  }

  .body > .row[aria-selected='true']:not(.pending) {
    --_row-surface: var(--_surface-selected);
  }

  .cards .body > .row:has([data-column='row-select']) {
    padding-inline-start: 48px;
  }

  /* Beside the box are the lines without a label only: the others have use for the room. */
  .slim .body > .row:has([data-column='row-select']) {
    padding-inline-start: 12px;
  }

  .slim .body > .row:has([data-column='row-select']) .cell:not([data-label], [data-column^='row-']) {
    padding-inline-start: 28px;
  }

  .cards .body .cell[data-column='row-select'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 48px;
    block-size: 48px;
  }

  @container if-grid (max-width: 560px) {
    .body .cell[data-column='row-select'] {
      position: relative;
    }
  }

  @media (pointer: coarse) {
    .status {
      min-block-size: 52px;
    }
  }

  @media (forced-colors: active) {
    /* Over the pinned cells, too. */
    .body > .row:is(:hover, [aria-selected='true'], [data-open])::after {
      position: absolute;
      inset: 0;
      z-index: 2;
      border: 1px solid Highlight;
      content: '';
      pointer-events: none;
    }

    .body > .row:is([aria-selected='true'], [data-open])::after {
      border-width: 2px;
    }

    .box:is(:checked, :indeterminate)::before {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .box::after {
      forced-color-adjust: none;
      border-color: HighlightText;
    }
  }
`;
