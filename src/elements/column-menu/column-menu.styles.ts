import { css } from 'lit';

/** The button and the menu. */
export const menuStyles = css`
  :host {
    display: inline-block;
  }

  #options {
    anchor-name: --if-options;
  }

  #options .icon:last-child {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: -4px;
    color: var(--_text-muted);
  }

  [popover] {
    margin: 0;
    inset: auto;
    font-size: var(--_size-13);
    line-height: 20px;
  }

  [popover]:popover-open {
    animation: appear var(--_motion);
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .menu {
    anchor-name: --if-menu;
    min-inline-size: 216px;
    max-inline-size: calc(100vw - 16px);
    padding: 4px;
  }

  [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding: 4px 8px;
    border-radius: var(--_radius-4);
    cursor: default;
    user-select: none;
  }

  [role^='menuitem']:hover,
  [role^='menuitem'][aria-expanded='true'],
  [role^='menuitem']:focus-visible {
    background: var(--_surface-hover);
  }

  [role^='menuitem']:focus-visible {
    outline-offset: -2px;
  }

  [role^='menuitem'] .icon {
    color: var(--_text-muted);
  }

  [aria-checked='true'] .icon {
    color: var(--_accent);
  }

  .more {
    display: flex;
    margin-inline-start: auto;
  }

  :host(:dir(rtl)) .more {
    scale: -1 1;
  }

  [role='separator'] {
    block-size: 1px;
    margin: 4px -4px;
    background: var(--_border);
  }

  .title {
    padding: 6px 8px 2px;
    color: var(--_text-muted);
    font-size: var(--_size-12);
    font-weight: 500;
    line-height: 16px;
  }

  @supports (position-area: block-end) {
    .menu {
      position: fixed;
      position-anchor: --if-options;
      position-area: self-block-end span-self-inline-start;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      margin-block: 6px;
    }

    .columns {
      position: fixed;
      position-anchor: --if-menu;
      position-area: self-inline-start span-self-block-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      margin-inline: 4px;
    }
  }

  @supports not (position-area: block-end) {
    [popover] {
      inset: 0;
      margin: auto;
    }
  }

  @media (pointer: coarse) {
    [role^='menuitem'] {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    [role^='menuitem']:hover,
    [role^='menuitem'][aria-expanded='true'] {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }

    [role='separator'] {
      background: CanvasText;
    }

    .icon.icon.icon {
      color: inherit;
    }
  }
`;
