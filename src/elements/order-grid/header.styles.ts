import { css } from 'lit';

/** The header, and the bars that stand in for rows while they load. */
export const headerStyles = css`
  .head-row {
    --_row-surface: var(--_surface-sunken);
    block-size: var(--_head);
    box-shadow: none;
  }

  .head-cell {
    /* How far the handle at the end of a column stands inside it, its other half being in the next one. */
    --_inside: -12px;
    position: relative;
    padding: 0;
    overflow: visible;
    line-height: var(--_size-20);
  }

  .row {
    padding-inline-end: var(--_gutter, 0);
  }

  /* Above the handles of the columns that scroll under it. */
  .head-cell[data-pin] {
    position: sticky;
    z-index: 3;
    box-shadow: none !important;
  }

  /* What sticks to an edge is in view: it takes no room from itself. */
  .scroller {
    scroll-padding-inline: var(--_pinned-start, 0) var(--_pinned-end, 0);
  }

  .cell[data-pin~='start'] {
    scroll-margin-inline-start: calc(-1 * var(--_pinned-start, 0px));
  }

  .cell[data-pin~='end'] {
    scroll-margin-inline-end: calc(-1 * var(--_pinned-end, 0px));
  }

  /* The handles stand across the edges, beside what sorts. */
  .sort {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: calc(100% - 36px - var(--_inside));
    block-size: calc(var(--_head) - 8px);
    margin: 4px 12px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: transparent;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 500;
    cursor: pointer;
    user-select: none;
  }

  .sort:focus-visible {
    outline-offset: 2px;
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

  .sort > .icon {
    color: var(--_accent);
  }

  .arrow {
    display: inline-flex;
    flex: none;
  }

  .arrow .icon {
    inline-size: 12px;
    block-size: 12px;
    transition: rotate var(--_motion);
  }

  .arrow sub {
    font-size: calc(0.625 * var(--_rem));
    line-height: 12px;
  }

  .arrow[data-direction='descending'] .icon {
    rotate: 180deg;
  }

  .head-menu-button {
    position: absolute;
    inset-block-start: calc(50% - 12px);
    inset-inline-end: calc(24px + var(--_inside));
    opacity: 0;
  }

  .head-menu-button:not(:hover, [aria-expanded='true']) {
    background: var(--_row-surface);
  }

  .head-menu-button::before {
    inline-size: 6px;
    block-size: 6px;
    margin-block-end: 3px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    content: '';
  }

  .head-cell:is(:hover, :focus-within, [data-open]) .head-menu-button {
    opacity: 1;
  }

  .head-cell:is(:hover, :focus-within, [data-open]) .sort {
    padding-inline-end: 26px;
  }

  .head-cell[data-align='end'] .sort {
    flex-direction: row-reverse;
    padding-inline: 0;
  }

  .head-cell[data-align='end']:is(:hover, :focus-within, [data-open]) .sort {
    padding-inline-start: 26px;
  }

  .head-cell[data-align='end'] .head-menu-button {
    inset-inline: 12px auto;
  }

  @media (hover: none), (pointer: coarse) {
    .head-menu-button {
      opacity: 1;
    }

    .head-cell .sort {
      padding-inline-end: 26px;
    }

    .head-cell[data-align='end'] .sort {
      padding-inline: 26px 0;
    }
  }

  @media (pointer: coarse) {
    .sort {
      block-size: var(--_head);
      margin-block: 0;
    }

    /* Beside buttons that always show, names have two lines. */
    .sort .label {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      text-align: start;
      line-height: 1.3;
      white-space: normal;
    }
  }

  .resizer {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--_inside);
    z-index: 2;
    inline-size: 24px;
    cursor: col-resize;
    touch-action: none;
  }

  .resizer::after {
    position: absolute;
    inset-block: 10px;
    inset-inline-start: 11px;
    inline-size: 1px;
    background: var(--_border);
    content: '';
  }

  .resizer:hover::after,
  .resizer:active::after {
    inset-block: 0;
    inset-inline-start: 10.5px;
    inline-size: 2px;
    background: var(--_accent);
  }

  /* Columns at the end have their handles at their start. The one before them keeps clear of that. */
  .head-cell[data-inner] {
    --_inside: 0px;
  }

  .head-cell[data-inner='handle'] {
    --_inside: 12px;
  }

  .head-cell[data-pin~='end'] .resizer {
    inset-inline: -12px auto;
  }

  @media (forced-colors: active) {
    .head-row {
      border: 0;
    }

    .resizer::after {
      background: CanvasText;
    }

    .resizer:hover::after {
      background: Highlight;
    }
  }

  /* Rows that are not here yet. */
  .skeleton {
    position: absolute;
    inset-block: calc(var(--_head) + 1px) 0;
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
    inline-size: 68%;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_border);
    vertical-align: middle;
    animation: breathe 1.6s ease-in-out infinite;
  }

  /* Bars of different length look like text. */
  .skeleton :nth-child(3n) > span {
    inline-size: 54%;
  }

  .skeleton :nth-child(3n + 1) > :nth-child(even) > span {
    inline-size: 86%;
  }

  .skeleton :nth-child(even) > :nth-child(3n + 2) > span {
    inline-size: 46%;
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
`;
