import { css } from 'lit';

/** The dialog that saves views. */
export const viewsDialogStyles = css`
  dialog.views {
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 20px;
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 32%);
  }

  .views :is(h2, h3, p, ul) {
    margin: 0;
    padding: 0;
    font-size: inherit;
  }

  .views h2 {
    font-size: var(--_size-16);
    line-height: 24px;
  }

  .views h2,
  .views h3 {
    font-weight: 600;
  }

  .views p {
    color: var(--_text-muted);
  }

  .views .save {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 8px;
    align-items: end;
  }

  .save :is(h2, p) {
    grid-column: 1 / -1;
  }

  .save label {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    font-weight: 500;
  }

  .views section {
    margin-block-start: 20px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_border);
  }

  .views li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 4px;
    margin-block-start: 8px;
  }

  .views .message {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }

  .message p {
    flex: 1 1 200px;
    overflow-wrap: anywhere;
    color: inherit;
  }

  .message:has(p:not(:empty)) {
    margin-block-start: 12px;
  }

  .views .foot {
    display: flex;
    justify-content: end;
    margin-block-start: 20px;
  }
`;
