import { css } from 'lit';

/** What stands over the rows and in their place: that others are on their way, that some are missing, that there are none, that new ones came. */
export const stateStyles = css`
  /* Other rows were asked for and are not here yet: said once they are late. */
  .busy::before {
    position: absolute;
    inset: 0 0 auto;
    z-index: 5;
    block-size: 2px;
    background: linear-gradient(var(--_accent) 0 0) -60% 0 / 40% 100% no-repeat;
    animation: busy 1.2s linear 0.3s infinite;
    content: '';
    pointer-events: none;
  }

  @keyframes busy {
    to {
      background-position: 160% 0;
    }
  }

  .notice {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_attention-border);
    background: var(--_attention-surface);
    color: var(--_attention-text);
  }

  .notice .button {
    min-block-size: 28px;
    margin-inline-start: auto;
    color: inherit;
    text-decoration: underline;
  }

  .state {
    position: absolute;
    inset: var(--_head) 0 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    overflow: auto;
    color: var(--_text-muted);
    text-align: center;
  }

  .state > .icon,
  .state slot > .icon {
    inline-size: 24px;
    block-size: 24px;
    margin-block-end: 8px;
  }

  .state[data-tone='problem'] > .icon {
    color: var(--_problem-text);
  }

  .state slot {
    display: contents;
  }

  .state h2 {
    margin: 0;
    color: var(--_text);
    font-size: var(--_size-14);
    font-weight: 600;
  }

  .state p {
    max-inline-size: 52ch;
    margin: 0 0 12px;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }

  /* Over the rows, below whatever stands above them: it goes before them, and takes no room. */
  .notice,
  .card-sort {
    order: -2;
  }

  .pill {
    --_pill: 28px;
    --_down: calc(var(--_head) + 10px);
    position: relative;
    z-index: 3;
    flex: none;
    order: -1;
    align-self: center;
    block-size: var(--_pill);
    min-block-size: 0;
    margin-block: var(--_down) calc(-1 * (var(--_down) + var(--_pill)));
    border-color: var(--_accent);
    border-radius: 22px;
    background: var(--_accent);
    color: var(--_accent-text);
    box-shadow: var(--_shadow);
  }

  .cards > .pill {
    --_down: 10px;
  }

  .pill:hover {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent), var(--_text) 14%);
  }

  @media (pointer: coarse) {
    .pill {
      --_pill: 44px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .busy::before {
      animation-timing-function: steps(4, jump-none);
      animation-duration: 4s;
    }
  }

  @media (forced-colors: active) {
    .busy::before {
      forced-color-adjust: none;
      background-image: linear-gradient(Highlight 0 0);
    }

    .pill,
    .notice {
      border-color: CanvasText;
    }
  }
`;
