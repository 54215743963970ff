import { css } from 'lit';

/** The frame around the rows: toolbar, states, status bar. */
export const chromeStyles = css`
  :host {
    --_head: 36px;
    display: flex;
    flex-direction: column;
    block-size: var(--if-grid-height, calc(40 * var(--_rem)));
    min-block-size: calc(16 * var(--_rem));
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-8);
    background: var(--_surface);
    font-size: var(--_size-13);
    line-height: var(--_size-20);
  }

  /* Nothing in a container says how wide it wants to be. This does, for pages that ask: two words 60rem apart, which stand below each other where there is less room. */
  :host::before {
    flex: none;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: calc(60 * var(--_rem));
    content: '. .';
  }

  .all {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    container: if-grid / inline-size;
  }

  .status span,
  .state p,
  .state h2,
  .chip span,
  .label {
    unicode-bidi: plaintext;
  }

  .top {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 10px;
    padding: 12px 12px 10px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .search {
    flex: 1 1 120px;
    max-inline-size: 400px;
    margin-inline-end: auto;
  }

  .search .field {
    padding-inline-end: 34px;
    text-overflow: ellipsis;
  }

  .search .field::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-block-start: calc(50% - 12px);
    inset-inline-end: 4px;
  }

  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .chip {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 14px;
    color: var(--_text-muted);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    transition:
      background var(--_motion),
      color var(--_motion);
  }

  .chip:hover {
    background: var(--_surface-hover);
    color: var(--_text);
  }

  .chip .number {
    min-inline-size: 1ch;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .chip .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-start: -2px;
  }

  .chip[data-empty] .number {
    opacity: 0.75;
  }

  .chip[data-tone='attention'] {
    color: var(--_attention-text);
  }

  .chip:has(:checked) {
    border-color: var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text);
    box-shadow: inset 0 0 0 0.5px var(--_border);
  }

  .chip[data-tone='attention']:has(:checked) {
    border-color: var(--_attention-border);
    background: var(--_attention-surface);
    color: var(--_attention-text);
  }

  .chip:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .facet-select {
    display: none;
    flex: 1 1 80px;
    min-inline-size: 0;
  }

  .frame {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    /* An order or two, whatever else there is: where that is too much for the grid's height, all of it scrolls. */
    min-block-size: calc(10 * var(--_rem));
    border-block: 1px solid var(--_border);
  }

  .status {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 16px;
    min-block-size: 36px;
    padding: 4px 12px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-variant-numeric: tabular-nums;
  }

  .status .count {
    margin-inline-end: auto;
  }

  .connection {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .dot {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_neutral-border);
  }

  .connection[data-state='live'] .dot {
    background: var(--_success-border);
  }

  .connection[data-state='offline'] {
    color: var(--_attention-text);
  }

  .connection .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  @container if-grid (max-width: 720px) {
    .chip:not([data-tone]),
    .facets:not(:has([data-tone])) {
      display: none;
    }

    .chip {
      min-block-size: 32px;
      border-color: var(--_attention-border);
      border-radius: 16px;
    }

    .facet-select {
      display: block;
    }
  }

  /* Room for Filters, views and Options beside each other: two of them without their words, which are still said. */
  @container if-grid (max-width: 400px) {
    .bar:has(.view-select) :is(.filters-button, .options),
    .bar:has(.view-select) if-column-menu::part(button) {
      gap: 0;
      justify-content: center;
      min-inline-size: 44px;
      font-size: 0;
    }

    .filters-button .badge {
      margin-inline-start: 6px;
    }
  }

  @media (pointer: coarse) {
    :host {
      --_head: 44px;
    }

    .chip,
    .clear {
      min-block-size: 44px;
      border-radius: 22px;
    }
  }

  @media (forced-colors: active) {
    .chip.chip:has(:checked) {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .dot,
    .connection[data-state='live'] .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
