import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: calc(40 * var(--_rem));
    font-size: var(--_size-14);
    line-height: 1.5;
  }

  label {
    display: block;
    margin-block-end: 6px;
    font-weight: 500;
  }

  .entry {
    position: relative;
  }

  textarea.field {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    max-block-size: 12em;
    padding-block: 10px;
    padding-inline: 38px 44px;
    font: inherit;
    line-height: 22px;
    resize: vertical;
    field-sizing: content;
  }

  .entry > .icon {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 13px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .clear {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-6);
    background: transparent;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .clear:hover {
    background: var(--_surface-hover);
    color: var(--_text);
  }

  /* In pages from right to left, English and French are read in their own order, at the page's side. */
  label,
  .hint,
  .none {
    inline-size: fit-content;
    unicode-bidi: plaintext;
  }

  .hint,
  .none {
    margin: 6px 0 0;
    color: var(--_text-muted);
    font-size: var(--_size-13);
  }

  .none {
    color: inherit;
  }

  ul {
    margin: 12px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_border);
    list-style: none;
  }

  li {
    padding: 10px 2px;
    border-block-end: 1px solid var(--_border);
  }

  @media (forced-colors: active) {
    .entry > .icon {
      color: CanvasText;
    }
  }
`;
