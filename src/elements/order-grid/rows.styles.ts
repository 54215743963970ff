import { css } from 'lit';

/** Rows and cells. */
export const rowStyles = css`
  .scroller {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scroll-padding-block-start: var(--_head);
    scrollbar-width: thin;
    scrollbar-color: var(--_border-strong) transparent;
    isolation: isolate;
  }

  .head,
  .body {
    inline-size: max(100%, var(--_least-width, 0px));
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_surface-sunken);
    border-block-end: 1px solid var(--_border);
  }

  .body {
    position: relative;
    overflow: clip;
    contain: layout style;
  }

  .row {
    --_row-surface: var(--_surface);
    display: grid;
    grid-template-columns: var(--_tracks);
    align-items: stretch;
    inline-size: 100%;
    block-size: var(--_row-height);
    background: var(--_row-surface);
    box-shadow: inset 0 -1px var(--_border);
  }

  .body > .row {
    display: flex;
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    contain: layout style;
  }

  .body > .row:hover {
    --_row-surface: var(--_surface-hover);
  }

  .cell {
    display: block;
    min-inline-size: 0;
    padding-inline: 12px;
    overflow: hidden;
    line-height: calc(var(--_row-height) - 1px);
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* In the middle also where a reader sets other lines. */
  .body > .row > .cell {
    flex: none;
    align-content: center;
    padding-block-end: 1px;
  }

  /* Written in the direction of what they hold. Where both directions are the same, finding that out would only cost. */
  .cell[data-bidi],
  .scroller:dir(rtl) .cell {
    unicode-bidi: plaintext;
  }

  /* The shape stays at the side of the page's direction, in line with the others, and in rows it covers what goes beyond the cell. */
  .scroller:dir(rtl) .cell[data-tone] > .icon {
    float: inline-start;
    block-size: 1lh;
  }

  .frame:not(.cards) .scroller:dir(rtl) .cell[data-tone] {
    padding-inline-start: 0;
  }

  /* At the far side: in the line it would stand between the shape and the word, which has its own direction. */
  .frame:not(.cards) .scroller:dir(rtl) .flag {
    float: left;
    margin: calc((var(--_row-height) - 21px) / 2) 0 0 12px;
    line-height: 18px;
  }

  .frame:not(.cards) .scroller:dir(rtl) .cell[data-tone] > .icon {
    position: relative;
    inline-size: 36px;
    margin: 0;
    padding-inline: 12px 8px;
    background: var(--_row-surface);
  }

  .body .cell[data-column='row-actions'] {
    margin-inline-start: auto;
  }

  .cell[data-numeric],
  .cell[data-column='reference'],
  .cell[data-column='trackingNumber'] {
    font-variant-numeric: tabular-nums;
  }

  .cell[data-align='end'] {
    text-align: right;
  }

  /* Cells are written in the direction of what they hold, and yet stand at the side of their header. */
  .scroller:dir(rtl) .cell {
    text-align: right;
  }

  .scroller:dir(rtl) .cell[data-align='end'] {
    text-align: left;
  }

  .cell[role='rowheader'] {
    font-weight: 500;
  }

  .cell:focus-visible,
  .sort:focus-visible {
    outline-offset: -2px;
  }

  .pending .cell {
    position: relative;
  }

  /* Where all columns fit there is nothing to stick to: a row without layers of its own scrolls faster. */
  :where(.scroller[data-wide]) .cell[data-pin] {
    position: sticky;
    z-index: 1;
    background: var(--_row-surface);
    box-shadow: inset 0 -1px var(--_border);
  }

  :where(.scroller[data-wide]) .cell[data-pin~='start'] {
    inset-inline-start: var(--_offset);
  }

  :where(.scroller[data-wide]) .cell[data-pin~='end'] {
    inset-inline-end: var(--_offset);
  }

  .scroller[data-scrolled] .cell[data-pin~='rim'][data-pin~='start'] {
    box-shadow:
      inset 0 -1px var(--_border),
      inset -1px 0 var(--_border);
  }

  .scroller:dir(rtl)[data-scrolled] .cell[data-pin~='rim'][data-pin~='start'],
  .cell[data-pin~='rim'][data-pin~='end'] {
    box-shadow:
      inset 0 -1px var(--_border),
      inset 1px 0 var(--_border);
  }

  /* An order that is on its way. The bar is a border, which forced colours leave visible. */
  .pending .cell {
    visibility: hidden;
  }

  .pending .cell::after {
    position: absolute;
    inset: calc(50% - 5px) 40% auto 12px;
    border: 5px solid var(--_border);
    border-radius: 5px;
    content: '';
    visibility: visible;
  }

  /* Where an order is: the shape and its tone, the word, and what holds it up. */
  .cell[data-tone] .icon {
    margin-inline-end: 8px;
    vertical-align: -3px;
  }

  :is(.cell, .scan)[data-tone='neutral'] .icon {
    color: var(--_neutral-text);
  }

  :is(.cell, .scan)[data-tone='info'] .icon {
    color: var(--_info-text);
  }

  :is(.cell, .scan)[data-tone='progress'] .icon {
    color: var(--_progress-text);
  }

  .cell[data-tone='attention'],
  :is(.cell, .scan)[data-tone='attention'] .icon {
    color: var(--_attention-text);
  }

  .cell[data-tone='attention'] {
    font-weight: 500;
  }

  :is(.cell, .scan)[data-tone='problem'] .icon {
    color: var(--_problem-text);
  }

  :is(.cell, .scan)[data-tone='success'] .icon {
    color: var(--_success-text);
  }

  .flag {
    margin-inline-start: 4px;
    padding: 1px 7px;
    border-radius: 10px;
    background: var(--_attention-surface);
    color: var(--_attention-text);
    font-size: var(--_size-12);
    font-weight: 500;
  }

  /* Beside numbers, which are written from left to right everywhere. */
  .copy {
    margin-left: 2px;
    vertical-align: middle;
    opacity: 0;
  }

  /* Rows have the other background when the pointer is over them. */
  .body .mini:is(:hover, [aria-expanded='true']) {
    background: var(--_surface-sunken);
  }

  @keyframes tint-a {
    from {
      background-color: var(--_info-surface);
    }
  }

  @keyframes tint-b {
    from {
      background-color: var(--_info-surface);
    }
  }

  .cell[data-tint='a'] {
    animation: tint-a 1.1s ease-out;
  }

  .cell[data-tint='b'] {
    animation: tint-b 1.1s ease-out;
  }

  @media (prefers-reduced-motion: reduce) {
    .cell[data-tint] {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .row {
      border-block-end: 1px solid CanvasText;
    }

    .flag {
      outline: 1px solid CanvasText;
    }

    .icon.icon.icon {
      color: inherit;
    }
  }
`;
