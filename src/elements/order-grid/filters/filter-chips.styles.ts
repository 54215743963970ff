import { css } from 'lit';

/** What is active. */
export const chipStyles = css`
  .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_accent-text);
    font-size: var(--_size-12);
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }

  .conditions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .condition {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-6);
    background: var(--_surface-raised);
  }

  .condition button {
    display: flex;
    align-items: center;
    min-inline-size: 24px;
    min-block-size: 26px;
    padding: 0 4px 0 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    gap: 4px;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .condition button:hover {
    background: var(--_surface-hover);
  }

  .condition span {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }

  .condition .name {
    flex: none;
    color: var(--_text-muted);
    font-weight: 400;
  }

  .condition .drop {
    flex: none;
    justify-content: center;
    padding: 0;
    color: var(--_text-muted);
  }

  .drop .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .conditions .button {
    min-block-size: 28px;
    padding-inline: 8px;
  }

  @media (pointer: coarse) {
    .condition button,
    .conditions .button {
      min-block-size: 44px;
    }

    .condition .drop {
      min-inline-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }

    .condition {
      border-color: CanvasText;
    }
  }
`;
