import { css } from 'lit';

/** The column of actions and its menu. */
export const rowActionStyles = css`
  .cell[data-column='row-actions'] {
    grid-column: -2 / -1;
    padding: 0;
    text-align: center;
  }

  .blank {
    display: block;
    block-size: 100%;
    outline-offset: -2px;
  }

  .row-actions {
    inline-size: 32px;
    block-size: 28px;
    vertical-align: middle;
  }

  .row-actions .icon {
    stroke-width: 2.25;
  }

  .cards .body .cell[data-column='row-actions'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    grid-column: auto;
    inline-size: 48px;
    block-size: 48px;
    line-height: 44px;
  }

  .cards .body > .row:has([data-column='row-actions']) {
    padding-inline-end: 48px;
  }

  @media (pointer: coarse) {
    .row-actions {
      inline-size: 44px;
      block-size: min(44px, 100%);
    }
  }
`;
