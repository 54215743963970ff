import { css } from 'lit';

/** What floats, and menus: a `popover` with the classes `panel menu`, items by their roles, `title` for the name of a group. */
export const menus = css`
  :where(.panel[popover]) {
    margin: 0;
    inset: auto;
    font-size: var(--_size-13);
    line-height: var(--_size-20);
  }

  .panel:popover-open {
    animation: appear var(--_motion);
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .menu {
    min-inline-size: 216px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    padding: 4px;
    overflow: auto;
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

  [role^='menuitem'][aria-disabled='true'] {
    color: var(--_text-muted);
    opacity: 0.6;
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
    line-height: var(--_rem);
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
