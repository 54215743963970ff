import { css } from 'lit';

/** What stands in a cell of tracking numbers, as far as it need not be there before the numbers are. */
export const trackingCellStyles = css`
  .cell a {
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_border-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .cell a:hover {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }

  .cell a:focus-visible {
    outline-offset: 1px;
  }

  .cell .more {
    margin-left: 2px;
    padding-inline: 4px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
  }

  .scan:hover,
  .scan[aria-expanded='true'],
  .cell .more:hover,
  .cell .more[aria-expanded='true'] {
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  .copy .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .row:hover .copy,
  .row:focus-within .copy {
    opacity: 1;
  }

  .copy:focus-visible {
    outline-offset: -2px;
  }

  @media (hover: none) {
    .copy {
      opacity: 1;
    }
  }
`;
