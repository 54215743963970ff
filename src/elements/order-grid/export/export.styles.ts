import { css } from 'lit';

/** The export dialog. */
export const exportStyles = css`
  dialog.export {
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 20px;
    overflow: auto;
  }

  dialog.export::backdrop {
    background: rgb(0 0 0 / 32%);
  }

  .export form {
    display: grid;
    gap: 16px;
  }

  .export :is(h2, p, fieldset) {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    unicode-bidi: plaintext;
  }

  .export h2 {
    font-size: var(--_size-16);
    font-weight: 600;
    line-height: 24px;
  }

  .export legend {
    padding: 0;
    font-weight: 500;
  }

  .export label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    min-block-size: 28px;
  }

  .export label input {
    margin: 0;
    accent-color: var(--_accent);
    inline-size: 16px;
    block-size: 16px;
  }

  .export :is(small, .file) {
    color: var(--_text-muted);
    font-size: var(--_size-12);
    overflow-wrap: anywhere;
  }

  .export [role='status']:empty {
    margin-block-start: -16px;
  }

  .export .problem {
    padding: 8px 12px;
    border-radius: var(--_radius-6);
    background: var(--_attention-surface);
    color: var(--_attention-text);
  }

  .export .working {
    display: grid;
    gap: 4px;
    font-variant-numeric: tabular-nums;
  }

  .export progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .export .primary[aria-disabled='true'] {
    color: var(--_accent-text);
  }

  .export .foot {
    display: flex;
    gap: 8px;
    justify-content: end;
  }

  @media (pointer: coarse) {
    .export label {
      min-block-size: 44px;
    }
  }
`;
