import { css } from 'lit';

/** The button and the menu. */
export const menuStyles = css`
  :host {
    display: inline-block;
  }

  #menu {
    anchor-name: --if-menu;
  }

  #options {
    anchor-name: --if-options;
  }

  .more {
    display: flex;
    margin-inline-start: auto;
  }

  :host(:dir(rtl)) .more {
    scale: -1 1;
  }

  @supports (position-area: block-end) {
    .menu {
      position: fixed;
      position-anchor: --if-options;
      position-area: self-block-end span-self-inline-start;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      margin-block: 6px;
    }

    .columns {
      position: fixed;
      position-anchor: --if-menu;
      position-area: self-inline-start span-self-block-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      margin-inline: 4px;
    }
  }

  @supports not (position-area: block-end) {
    [popover] {
      inset: 0;
      margin: auto;
    }
  }
`;
