import { css } from 'lit';

/**
 * The design tokens, as private aliases over the public custom properties.
 *
 * A host sets `--if-surface`, `--if-accent` and so on at any ancestor; elements read `--_surface`, `--_accent`… An alias is needed because a default declared
 * on `:host` would win over a value that the element inherits. Light and dark come from `light-dark()`, which follows the `color-scheme` of the page.
 */
export const tokens = css`
  :host {
    --_surface: var(--if-surface, light-dark(#ffffff, #14171c));
    --_surface-raised: var(--if-surface-raised, light-dark(#ffffff, #1c2027));
    --_surface-sunken: var(--if-surface-sunken, light-dark(#f5f6f8, #0f1216));
    --_surface-hover: var(--if-surface-hover, light-dark(#f3f5f8, #1a1e25));
    --_surface-selected: var(--if-surface-selected, light-dark(#eaf1fe, #17263f));
    --_border: var(--if-border, light-dark(#e3e6ea, #2a2f38));
    --_border-strong: var(--if-border-strong, light-dark(#7b8491, #747e8d));
    --_text: var(--if-text, light-dark(#1a1e24, #e8ebef));
    --_text-muted: var(--if-text-muted, light-dark(#5a6472, #a0a9b6));
    --_accent: var(--if-accent, light-dark(#1f5fd0, #7fabff));
    --_accent-text: var(--if-accent-text, light-dark(#ffffff, #0c1a33));
    --_focus: var(--if-focus, var(--if-accent, light-dark(#1f5fd0, #7fabff)));

    --_neutral-text: var(--if-neutral-text, light-dark(#4b5563, #b3bbc6));
    --_neutral-surface: var(--if-neutral-surface, light-dark(#f0f2f5, #23282f));
    --_neutral-border: var(--if-neutral-border, light-dark(#7c8592, #737c89));
    --_info-text: var(--if-info-text, light-dark(#1b4f9c, #9cc2ff));
    --_info-surface: var(--if-info-surface, light-dark(#e9f1fd, #172741));
    --_info-border: var(--if-info-border, light-dark(#4a82d4, #4a78bd));
    --_progress-text: var(--if-progress-text, light-dark(#5b3da8, #c4b1ff));
    --_progress-surface: var(--if-progress-surface, light-dark(#f1edfc, #272040));
    --_progress-border: var(--if-progress-border, light-dark(#8a6fd6, #7f68bd));
    --_attention-text: var(--if-attention-text, light-dark(#7f4a00, #f7c06b));
    --_attention-surface: var(--if-attention-surface, light-dark(#fdf2dd, #33260e));
    --_attention-border: var(--if-attention-border, light-dark(#b37a1c, #a5782c));
    --_problem-text: var(--if-problem-text, light-dark(#a3201c, #ffa49c));
    --_problem-surface: var(--if-problem-surface, light-dark(#fdecea, #3a1917));
    --_problem-border: var(--if-problem-border, light-dark(#d3554e, #c05650));
    --_success-text: var(--if-success-text, light-dark(#14663a, #86d9a7));
    --_success-surface: var(--if-success-surface, light-dark(#e7f5ec, #12301f));
    --_success-border: var(--if-success-border, light-dark(#3b9a66, #3c8d60));

    --_font-family: var(--if-font-family, inherit);
    --_size-12: 0.75rem;
    --_size-13: 0.8125rem;
    --_size-14: 0.875rem;
    --_size-16: 1rem;
    --_size-20: 1.25rem;
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
