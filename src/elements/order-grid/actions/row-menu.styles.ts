import { css } from 'lit';

/** The menu of an order's actions. */
export const rowMenuStyles = css`
  .row-menu {
    position: fixed;
    min-inline-size: 160px;
  }

  .row-menu > * {
    inline-size: 100%;
    border: 0;
    background: none;
    color: var(--_text);
    text-decoration: none;
    unicode-bidi: plaintext;
  }

  .row-menu > [data-tone='problem'] {
    color: var(--_problem-text);
  }
`;
