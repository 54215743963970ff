import { css } from 'lit';

/** How it looks that something was copied, or went wrong. */
export const noticeStyles = css`
  /* Two lines of it are no higher than the bar. */
  .told {
    display: flex;
    flex: 1 1 0;
    gap: 6px;
    align-items: center;
    justify-content: end;
    min-inline-size: 20ch;
    color: var(--_text);
    font-weight: 500;
    line-height: 14px;
  }

  .told .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    color: var(--_success-text);
  }

  .told[data-problem],
  .told[data-problem] .icon {
    color: var(--_attention-text);
  }

  /* In one line: of several, WebKit takes the width for less than it is. */
  .status[data-told] .bulk {
    flex: none;
    flex-wrap: nowrap;
  }

  .row .copy[data-copied],
  .bulk [data-copied] .icon {
    color: var(--_success-text);
    opacity: 1;
  }

  @container if-grid (max-width: 560px) {
    .told {
      justify-content: start;
      min-block-size: 20px;
    }

    .status[data-told] .count {
      display: none;
    }

    .status[data-told] .bulk {
      flex: 1 0 100%;
      flex-wrap: wrap;
    }

    /* Over the edge of the rows: the buttons stay under the finger that pressed them. */
    .status:has(.bulk) {
      position: relative;
    }

    .bulk ~ .told {
      position: absolute;
      inset-block-end: 100%;
      inset-inline: 0;
      padding: 8px 12px;
      border-block: 1px solid var(--_border);
      background: var(--_surface);
    }
  }
`;
