import { css } from 'lit';

/** The edge of the details that is dragged. It lies on their side, clear of the rows' scrollbar, and they make room for its grip. */
export const dividerStyles = css`
  .details-beside {
    --_details: clamp(
      18 * var(--_rem),
      var(--_chosen, clamp(22 * var(--_rem), 36%, 28 * var(--_rem))),
      max(18 * var(--_rem), 100% - 16 * var(--_rem))
    );
  }

  .details-beside > .details {
    padding-inline-start: 8px;
  }

  .frame > .divider {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(var(--_details) - 24px);
    z-index: 5;
    inline-size: 24px;
    block-size: auto;
    margin: 0;
    background: none;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
  }

  .divider:focus-visible {
    outline: none;
  }

  .divider:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .divider::before,
  .divider::after {
    position: absolute;
    transition: background var(--_motion);
    content: '';
  }

  .divider::before {
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 2px;
  }

  .divider::after {
    inset-block-start: calc(50% - 16px);
    inset-inline-start: 5px;
    inline-size: 4px;
    block-size: 32px;
    border-radius: 2px;
    background: var(--_border-strong);
  }

  .divider:is(:hover, :active, :focus-visible)::before,
  .divider:is(:hover, :active, :focus-visible)::after {
    background: var(--_accent);
  }

  @media (forced-colors: active) {
    .divider::after {
      background: CanvasText;
    }

    .divider:is(:hover, :active, :focus-visible)::before,
    .divider:is(:hover, :active, :focus-visible)::after {
      outline-color: Highlight;
      background: Highlight;
    }
  }
`;
