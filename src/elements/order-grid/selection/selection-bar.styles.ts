import { css } from 'lit';

/** How the bar of the selected orders looks. */
export const barStyles = css`
  .bulk {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 4px;
    min-inline-size: 0;
  }

  .bulk .button {
    min-block-size: 28px;
    padding-inline: 8px;
    font-size: var(--_size-12);
  }

  .bulk .every {
    color: var(--_accent);
  }

  .selected {
    margin-inline-end: 4px;
    color: var(--_text);
    font-weight: 500;
    white-space: nowrap;
  }

  .range-note {
    margin-inline-end: 4px;
    color: var(--_text);
  }

  @container if-grid (max-width: 960px) {
    .bulk .button span {
      display: none;
    }
  }

  @container if-grid (max-width: 560px) {
    .bulk {
      flex-basis: 100%;
    }

    .status:has(.bulk) .count {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .bulk .button {
      min-inline-size: 44px;
      min-block-size: 44px;
      justify-content: center;
    }
  }
`;
