// eslint-disable-next-line no-restricted-syntax -- our own constants, shared with the badge, which has no Lit
import { css, unsafeCSS } from 'lit';
import { COLOURS, declareColours } from './colours.js';

/**
 * The design tokens, as private aliases over the public custom properties.
 *
 * A host sets `--if-surface`, `--if-accent` and so on at any ancestor; elements read `--_surface`, `--_accent`… An alias is needed because a default declared
 * on `:host` would win over a value that the element inherits. Light and dark come from `light-dark()`, which follows the `color-scheme` of the page.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(declareColours(COLOURS))}
    --_focus: var(--if-focus, var(--_accent));

    --_font-family: var(--if-font-family, inherit);
    /* Grows with the reader's type, and does not shrink with a host's: many set html { font-size: 62.5% }, and mean 10 pixels. */
    --_rem: max(1rem, 16px);
    --_size-12: calc(0.75 * var(--_rem));
    --_size-13: calc(0.8125 * var(--_rem));
    --_size-14: calc(0.875 * var(--_rem));
    --_size-16: var(--_rem);
    --_size-20: calc(1.25 * var(--_rem));
    --_radius-4: var(--if-radius-small, 4px);
    --_radius-6: var(--if-radius, 6px);
    --_radius-8: var(--if-radius-large, 8px);
    --_shadow: var(
      --if-shadow,
      0 1px 2px light-dark(rgb(15 23 42 / 0.06), rgb(0 0 0 / 0.4)),
      0 8px 24px light-dark(rgb(15 23 42 / 0.12), rgb(0 0 0 / 0.5))
    );
    --_motion: 140ms cubic-bezier(0.2, 0, 0.2, 1);

    font-family: var(--_font-family);
    color: var(--_text);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;

/** What every element of the library shares: box model, hidden state, focus ring, forced colours, text for screen readers only. */
export const base = css`
  :host,
  :host *,
  :host *::before,
  :host *::after {
    box-sizing: border-box;
  }

  /* How a page sets its own words is not for what stands among them. What a reader sets for everything wins over this. */
  :host {
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
