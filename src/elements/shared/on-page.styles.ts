import { css } from 'lit';

/**
 * For elements without a surface of their own: text takes the page's colour, and what is quieter is mixed from that. A dark page need not say that it is one, and then
 * the tokens are those of a light page. After `tokens` and `controls`.
 */
export const onPage = css`
  :host {
    --_text-muted: var(--if-text-muted, color-mix(in oklab, currentColor 78%, transparent));
    color: var(--if-text, inherit);
  }

  .quiet {
    color: inherit;
  }

  .button.quiet:hover {
    background: color-mix(in oklab, currentColor 10%, transparent);
  }
`;
