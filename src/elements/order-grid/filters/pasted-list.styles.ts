import { css } from 'lit';

/** What became of a pasted list. */
export const pastedListStyles = css`
  .listed .button {
    min-block-size: 28px;
    padding-inline: 8px;
  }

  .listed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-6);
    background: var(--_surface-sunken);
  }

  .listed p {
    flex: 1 1 240px;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .listed strong {
    margin-inline-end: 8px;
    font-weight: 600;
  }
`;
