import { css } from 'lit';

/** The Columns panel. */
export const panelStyles = css`
  .columns {
    inline-size: min(616px, calc(100vw - 24px));
    block-size: min(472px, calc(100dvh - 24px));
    padding: 0;
    overflow: hidden;
  }

  .columns:popover-open {
    display: flex;
    flex-direction: column;
  }

  .count,
  .none,
  legend,
  h3,
  #arrange-hint,
  [role^='menuitem'] span,
  .choice span {
    unicode-bidi: plaintext;
  }

  .panel-head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 0 16px;
  }

  h2,
  h3 {
    margin: 0;
    font-size: var(--_size-14);
    font-weight: 600;
  }

  .count {
    margin-inline-end: auto;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-variant-numeric: tabular-nums;
  }

  .square {
    justify-content: center;
    inline-size: 32px;
    padding: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    padding: 4px 8px 8px 16px;
    border-block-end: 1px solid var(--_border);
  }

  .tools .button {
    padding: 0 8px;
    color: var(--_text-muted);
  }

  .tools .button:hover {
    color: var(--_text);
  }

  .search {
    flex: 1 1 180px;
    margin-inline-end: 6px;
  }

  .panes {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) minmax(0, 288px);
    min-block-size: 0;
  }

  .choose,
  .arrange {
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .choose {
    padding: 4px 8px 12px;
    scroll-padding-block: 36px 8px;
  }

  .arrange {
    padding: 8px;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  h3,
  h4 {
    margin: 0;
    padding: 10px 8px 4px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 500;
    line-height: var(--_rem);
  }

  h3 {
    padding-block-start: 6px;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    padding: 4px 8px;
    border-radius: var(--_radius-4);
  }

  .choice:hover,
  .choice:focus-within {
    background: var(--_surface-hover);
  }

  .choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .choice input[aria-disabled='true'] {
    opacity: 0.5;
  }

  .none {
    margin: 0;
    padding: 24px 8px;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  :host(:dir(rtl)) :is(h3, #arrange-hint, .none) {
    text-align: right;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: 32px;
    padding-inline: 4px;
    border-radius: var(--_radius-4);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  li:hover,
  li:focus-within {
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_border);
  }

  .grip {
    display: flex;
    color: var(--_text-muted);
  }

  .name {
    flex: 1;
    min-inline-size: 0;
    margin-inline: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .nudge {
    opacity: 0;
  }

  li:hover .nudge,
  li:focus-within .nudge,
  .nudge[aria-pressed='true'] {
    opacity: 1;
  }

  .nudge[aria-pressed='true'] {
    color: var(--_accent);
  }

  :host(:dir(ltr)) .nudge[data-by='end'],
  :host(:dir(rtl)) .nudge[data-by='start'] {
    scale: -1 1;
  }

  li .nudge[aria-disabled='true'] {
    background: none;
    color: var(--_border-strong);
    cursor: default;
  }

  .nudge:focus-visible {
    outline-offset: -2px;
  }

  .nudge .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .dragged {
    opacity: 0.55;
  }

  [data-drop]::before {
    position: absolute;
    inset-inline: 4px;
    inset-block: -1px auto;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_accent);
    content: '';
  }

  [data-drop='after']::before {
    inset-block: auto -1px;
  }

  #arrange-hint {
    margin: 8px 8px 4px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    line-height: var(--_rem);
  }

  @media (forced-colors: active) {
    .nudge[aria-pressed='true'] {
      outline: 1px solid CanvasText;
      outline-offset: -3px;
    }
  }

  @media (hover: none) {
    .nudge {
      opacity: 1;
    }
  }

  @media (pointer: coarse) {
    .choice,
    li {
      min-block-size: 44px;
    }

    .nudge {
      inline-size: 36px;
      block-size: 44px;
    }
  }

  /* A sheet at the lower edge where there is no room beside the menu. */
  @media (max-width: 840px) {
    .columns {
      position: fixed;
      position-area: none;
      inset: auto 0 0;
      inline-size: min(592px, 100vw - 16px);
      block-size: min(560px, calc(100dvh - 48px));
      margin: 0 auto 8px;
    }
  }

  @media (max-width: 520px) {
    .tools .search {
      flex-basis: 100%;
      margin-inline-end: 8px;
    }

    .tools .button:first-of-type {
      margin-inline-start: -8px;
    }

    .panes {
      grid-template-rows: minmax(0, 1.4fr) minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
    }

    .arrange {
      border-block-start: 1px solid var(--_border);
      border-inline-start: 0;
    }
  }
`;
