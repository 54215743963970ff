import { css } from 'lit';

/** The packages of a cell. */
export const parcelsStyles = css`
  .parcels {
    position: fixed;
    inset: auto;
    max-inline-size: min(26 * var(--_rem), calc(100vw - 12px));
    max-block-size: 80vh;
    margin: 0;
    padding: 14px 16px;
    overflow: auto;
    font-size: var(--_size-13);
    line-height: var(--_size-20);
  }

  .parcels > .close {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }

  .parcels > if-tracking-badge::part(card) {
    padding: 0;
    border: 0;
    background: none;
  }

  .parcels > if-tracking-badge {
    padding-inline-end: 28px;
  }

  .parcels h2 {
    margin: 0;
    padding: 0 0 6px;
    padding-inline-end: 32px;
    font-size: inherit;
    font-weight: 600;
  }

  .parcels ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .parcels li {
    padding-block: 5px;
  }

  .parcels li + li {
    border-block-start: 1px solid var(--_border);
  }
`;
