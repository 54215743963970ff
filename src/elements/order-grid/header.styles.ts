import { css } from 'lit';

/** The header, and the bars that stand in for rows while they load. */
export const headerStyles = css`
  .head-row {
    --_row-surface: var(--_surface-sunken);
    block-size: 36px;
    box-shadow: none;
  }

  .head-cell {
    position: relative;
    padding: 0;
    overflow: visible;
    line-height: 20px;
  }

  .head-cell[data-pin] {
    position: sticky;
    box-shadow: none;
  }

  .sort {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: 100%;
    block-size: 36px;
    padding: 0 12px;
    border: 0;
    background: transparent;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 500;
    cursor: pointer;
  }

  .sort:hover,
  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_text);
  }

  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .head-cell[data-align='end'] .sort {
    flex-direction: row-reverse;
  }

  .arrow {
    display: inline-flex;
    flex: none;
    opacity: 0;
    transition: rotate var(--_motion);
  }

  .arrow .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .arrow sub {
    font-size: 0.625rem;
    line-height: 12px;
  }

  .sort:hover .arrow,
  .sort:focus-visible .arrow {
    opacity: 0.5;
  }

  .sort .arrow[data-direction] {
    opacity: 1;
  }

  .arrow[data-direction='descending'] .icon {
    rotate: 180deg;
  }

  .resizer {
    position: absolute;
    inset-block: 0;
    inset-inline-end: -12px;
    z-index: 2;
    inline-size: 24px;
    cursor: col-resize;
    touch-action: none;
  }

  .head-cell:last-child .resizer {
    inset-inline-end: 0;
    inline-size: 12px;
  }

  .resizer::after {
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 11px;
    inline-size: 1px;
    background: var(--_border);
    content: '';
  }

  .head-cell:last-child .resizer::after {
    inset-inline: auto 0;
    background: transparent;
  }

  .resizer:hover::after,
  .resizer:active::after {
    inset-block: 0;
    inset-inline-start: 10.5px;
    inline-size: 2px;
    background: var(--_accent);
  }

  /* Rows that are not here yet. */
  .skeleton {
    position: absolute;
    inset-block: 37px 0;
    inset-inline: 0;
    overflow: hidden;
    mask-image: linear-gradient(#000 40%, transparent);
    pointer-events: none;
  }

  .skeleton .row {
    inline-size: max(100%, var(--_least-width, 0px));
  }

  .skeleton span {
    display: inline-block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_border);
    vertical-align: middle;
    animation: breathe 1.6s ease-in-out infinite;
  }

  .bar-46 {
    inline-size: 46%;
  }

  .bar-54 {
    inline-size: 54%;
  }

  .bar-58 {
    inline-size: 58%;
  }

  .bar-63 {
    inline-size: 63%;
  }

  .bar-72 {
    inline-size: 72%;
  }

  .bar-80 {
    inline-size: 80%;
  }

  .bar-88 {
    inline-size: 88%;
  }

  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton span {
      animation: none;
    }
  }

  @container if-grid (max-width: 560px) {
    .head .head-cell[data-pin] {
      position: relative;
      inset-inline: auto;
    }
  }
`;
