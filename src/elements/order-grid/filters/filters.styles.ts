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

  @container if-grid (max-width: 480px) {
    .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
`;
