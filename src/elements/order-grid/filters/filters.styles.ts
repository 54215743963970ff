import { css } from 'lit';

/** The button of the filters; what is active and the panel bring their own. */
export const filtersStyles = css`
  .search {
    margin-inline-end: 0;
  }

  .filters-button {
    margin-inline-end: auto;
  }

  [data-filters-anchor] {
    anchor-name: --if-filters;
  }

  .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_accent-text);
    font-size: var(--_size-12);
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }

  @container if-grid (max-width: 480px) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
`;
