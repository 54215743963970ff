import { css } from 'lit';

/**
 * Buttons, inputs and floating panels, alike in every element. Use the classes `button`, `button quiet`, `mini` for a button of nothing but a glyph, `field`,
 * `search-field` around a glyph and a field, and `panel`.
 */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-6);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: var(--_size-13);
    font-weight: 500;
    line-height: var(--_size-20);
    white-space: nowrap;
    cursor: pointer;
    transition:
      background var(--_motion),
      border-color var(--_motion);
  }

  .button:hover,
  .button[aria-expanded='true'] {
    background: var(--_surface-hover);
    border-color: var(--_border-strong);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: var(--_surface-hover);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-text);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: default;
    opacity: 0.7;
  }

  .field {
    min-block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-6);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_size-13);
  }

  .field::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .search-field {
    position: relative;
  }

  .search-field > .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .search-field > .field {
    inline-size: 100%;
    padding-inline-start: 34px;
  }

  .search-field > .field:focus-visible {
    border-color: var(--_focus);
    outline-offset: -1px;
  }

  .mini {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-4);
    background: transparent;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .mini:hover,
  .mini[aria-expanded='true'] {
    background: var(--_surface-hover);
    color: var(--_text);
  }

  .panel {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-8);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }

  @media (pointer: coarse) {
    .button,
    .field {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button,
    .panel {
      border-color: CanvasText;
    }
  }

  /* The arrow of a button that opens a menu. */
  .button[aria-haspopup='menu'] > .icon:last-child {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: -4px;
    color: var(--_text-muted);
  }
`;
