import { css } from 'lit';

/** The choice of a view. */
export const viewsStyles = css`
  .view-select {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
  }

  .view-select .field {
    max-inline-size: 200px;
    text-overflow: ellipsis;
  }

  @container if-grid (width < 640px) {
    .view-select span {
      position: absolute;
      clip-path: inset(50%);
    }

    .view-select .field {
      max-inline-size: 150px;
    }
  }

  @container if-grid (width < 480px) {
    .view-select {
      flex: 1 1 120px;
      min-inline-size: 0;
    }

    .view-select .field {
      flex: 1;
      min-inline-size: 0;
      max-inline-size: none;
    }
  }
`;
