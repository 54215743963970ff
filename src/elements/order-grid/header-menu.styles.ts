import { css } from 'lit';

/** The menu of a column. */
export const headerMenuStyles = css`
  .head-menu {
    position: fixed;
    position-anchor: --if-head;
    position-area: self-block-end span-self-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    margin-block: 2px;
  }

  .head-cell[data-open] {
    anchor-name: --if-head;
  }

  @supports not (position-area: block-end) {
    .head-menu {
      inset: 0;
      margin: auto;
    }
  }
`;
