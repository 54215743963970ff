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

  .acts {
    display: contents;
  }

  @container if-grid (max-width: 960px) {
    .bulk .rest {
      display: none;
    }
  }

  @container if-grid (min-width: 561px) and (max-width: 720px) {
    .acts .button span {
      display: none;
    }
  }

  @container if-grid (max-width: 560px) {
    .bulk {
      flex-basis: 100%;
    }

    .status:has(.bulk) :is(.count, .connection[data-state='live']) {
      display: none;
    }

    .bulk .every {
      margin-inline-start: auto;
    }

    .acts {
      display: flex;
      flex-basis: 100%;
      flex-wrap: wrap;
      gap: 4px;
    }

    .acts .button {
      flex: 1;
      justify-content: center;
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
