import { css } from 'lit';

/** The menu of a column, its button where fingers point, and headers that are dragged: what nobody needs before there are rows. */
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

  /* As large as a finger, over the end of what sorts. */
  @media (pointer: coarse) {
    .head-menu-button::after {
      position: absolute;
      inset: -10px 0 -10px -20px;
      content: '';
    }

    .head-cell[data-align='end'] .head-menu-button::after {
      inset-inline: 0 -20px;
    }
  }

  [data-dragged] {
    opacity: 0.55;
    cursor: grabbing;
  }

  [data-drop]::before {
    position: absolute;
    inset-block: 0;
    inset-inline: -1.5px auto;
    z-index: 3;
    inline-size: 3px;
    background: var(--_accent);
    content: '';
    pointer-events: none;
  }

  [data-drop='after']::before {
    inset-inline: auto -1.5px;
  }

  @media (forced-colors: active) {
    [data-drop]::before {
      background: Highlight;
    }
  }

  @supports not (position-area: block-end) {
    .head-menu {
      inset: 0;
      margin: auto;
    }
  }
`;
