import { css } from 'lit';

/** On top of `controls`, which brings the button, the panel and the size of icons. */
export const styles = css`
  :host {
    display: block;
    max-inline-size: calc(30 * var(--_rem));
    font-size: var(--_size-14);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }

  :host([compact]) {
    display: inline-block;
    max-inline-size: 100%;
    font-size: var(--_size-13);
  }

  .window {
    --_tone: var(--_neutral-text);
    --_tone-surface: var(--_neutral-surface);
    --_tone-border: var(--_neutral-border);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 10px;
  }

  .before {
    --_tone: var(--_info-text);
    --_tone-surface: var(--_info-surface);
    --_tone-border: var(--_info-border);
  }

  .collecting {
    --_tone: var(--_progress-text);
    --_tone-surface: var(--_progress-surface);
    --_tone-border: var(--_progress-border);
  }

  .seal {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_tone-surface);
    color: var(--_tone);
  }

  p {
    margin: 0;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
    padding-block: 4px;
    text-wrap: pretty;
  }

  .headline,
  caption {
    font-weight: 600;
  }

  time,
  .countdown {
    white-space: nowrap;
  }

  .muted,
  th,
  .closures time {
    color: var(--_text-muted);
  }

  .collecting .countdown {
    color: color-mix(in oklab, var(--_tone), currentColor 40%);
    font-weight: 500;
  }

  .below {
    grid-column: 2 / -1;
    display: grid;
    row-gap: 2px;
    font-size: var(--_size-13);
  }

  .doubt {
    display: flex;
    gap: 5px;
  }

  .doubt .icon {
    inline-size: 14px;
    block-size: 1.4em;
  }

  .track {
    position: relative;
    block-size: 4px;
    margin-block: 4px 6px;
    border-radius: 2px;
    background: var(--_border);
    overflow: hidden;
  }

  .fill,
  .track::after {
    position: absolute;
    inset: 0;
    background: var(--_tone-border);
  }

  .fill {
    inset-inline-end: auto;
    inline-size: calc(var(--position) * 100%);
    border-radius: 2px;
    transition: inline-size var(--_motion);
  }

  /* The window itself: the last third. */
  .track::after {
    content: '';
    inset-inline-start: 66.667%;
    opacity: 0.35;
  }

  .after .fill {
    opacity: 0.4;
  }

  .after .track::after {
    content: none;
  }

  .closed .track {
    block-size: 0;
    margin-block-start: 6px;
    border-block-start: 1px dashed var(--_border-strong);
    border-radius: 0;
    background: none;
  }

  .opener {
    anchor-name: --if-pickup-window;
  }

  .open {
    justify-content: center;
    inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    color: var(--_text-muted);
  }

  .open:has(+ :popover-open) {
    background: var(--_surface-hover);
    color: var(--_text);
  }

  :host([compact]) .window {
    display: inline-grid;
    column-gap: 6px;
    max-inline-size: 100%;
  }

  :host([compact]) .seal {
    inline-size: 16px;
    block-size: max(24px, 1lh);
    background: none;
  }

  /* Its first line is as high as the icons beside it. */
  :host([compact]) .line {
    align-self: start;
    padding-block: calc((24px - 1lh) / 2);
  }

  :host([compact]) .headline {
    font-weight: 500;
  }

  :host([compact]) .open {
    inline-size: 24px;
    min-block-size: 24px;
  }

  .calendar {
    inset: auto;
    /* Leaves the track in sight. */
    margin: 13px 0;
    padding: 12px;
    inline-size: calc(17.5 * var(--_rem));
    max-inline-size: calc(100vw - 16px);
    font-size: var(--_size-13);
    position-anchor: --if-pickup-window;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }

  :host([compact]) .calendar {
    margin-block: 4px;
  }

  @supports not selector(:popover-open) {
    .opener {
      display: none;
    }
  }

  .notes {
    margin-block-end: 10px;
    padding-block-end: 10px;
    border-block-end: 1px solid var(--_border);
  }

  table {
    inline-size: 100%;
    border-spacing: 2px;
    table-layout: fixed;
  }

  caption {
    padding-block-end: 8px;
    text-align: start;
  }

  th {
    font-size: var(--_size-12);
    font-weight: 500;
  }

  td {
    padding: 0;
  }

  .day {
    position: relative;
    display: grid;
    place-items: center;
    block-size: 32px;
    border-radius: var(--_radius-6);
    color: var(--_text-muted);
  }

  .pickup {
    color: var(--_text);
    font-weight: 500;
  }

  .pickup::after,
  .mark {
    content: '';
    inline-size: 12px;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_accent);
  }

  .pickup::after {
    position: absolute;
    inset-block-end: 4px;
  }

  .named {
    background: var(--_attention-surface);
    color: var(--_attention-text);
  }

  .today {
    outline: 1px solid var(--_border-strong);
    outline-offset: -1px;
  }

  .closures {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 10px 0 0;
    padding: 10px 0 0;
    border-block-start: 1px solid var(--_border);
    list-style: none;
  }

  .closures li {
    display: contents;
  }

  .legend {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
    font-size: var(--_size-12);
  }

  @media (pointer: coarse) {
    .open,
    :host([compact]) .open {
      inline-size: 44px;
      min-block-size: 44px;
      margin-block: -8px;
    }

    :host([compact]) .open {
      margin-block: -10px;
    }
  }

  @media (forced-colors: active) {
    .track {
      block-size: 6px;
      border: 1px solid CanvasText;
    }

    .track::after {
      border-inline-start: 1px solid CanvasText;
      background: none;
      opacity: 1;
    }

    .fill,
    .pickup::after,
    .mark {
      forced-color-adjust: none;
      background: Highlight;
    }

    .named {
      border: 1px dashed CanvasText;
    }

    .today {
      outline: 2px solid Highlight;
    }
  }
`;
