import { css } from 'lit';

const tones = css`
  [data-tone='neutral'] {
    --_tone: var(--_neutral-text);
    --_tint: var(--_neutral-surface);
  }
  [data-tone='info'] {
    --_tone: var(--_info-text);
    --_tint: var(--_info-surface);
  }
  [data-tone='progress'] {
    --_tone: var(--_progress-text);
    --_tint: var(--_progress-surface);
  }
  [data-tone='attention'] {
    --_tone: var(--_attention-text);
    --_tint: var(--_attention-surface);
  }
  [data-tone='problem'] {
    --_tone: var(--_problem-text);
    --_tint: var(--_problem-surface);
  }
  [data-tone='success'] {
    --_tone: var(--_success-text);
    --_tint: var(--_success-surface);
  }
`;

/** The way of the order, and the tones of its steps. */
export const progressStyles = css`
  /* The way of the order: a line from step to step, whole as far as it has come. */
  li[data-tone] {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 12px;
    padding-block-end: 12px;
  }

  li[data-tone] > .icon {
    margin-block-start: 2px;
    color: var(--_tone);
  }

  li[data-tone]::before {
    position: absolute;
    inset-block: 21px 1px;
    inset-inline-start: 7px;
    border-inline-start: 2px solid var(--_border-strong);
    content: '';
  }

  li[data-tone]:not(.done)::before {
    border-inline-start: 2px dotted var(--_border);
  }

  li[data-tone]:last-child {
    padding-block-end: 0;
  }

  li[data-tone]:last-child::before {
    content: none;
  }

  li > i {
    justify-self: center;
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 6px;
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
  }

  li.done > .icon {
    --_tone: var(--_text-muted);
  }

  .what {
    font-weight: 500;
  }

  .current .what {
    color: var(--_tone);
    font-weight: 600;
  }

  .ahead .what {
    color: var(--_text-muted);
    font-weight: 400;
  }

  li time {
    float: inline-end;
    margin-inline-start: 12px;
    font-variant-numeric: tabular-nums;
  }

  .fact {
    display: block;
    font-size: var(--_size-12);
  }

  .next {
    clear: both;
    margin-block: 6px 2px;
    padding: 8px 12px;
    border-radius: var(--_radius-6);
    background: var(--_tint);
    color: var(--_text);
  }

  .next b {
    margin-inline-end: 4px;
    color: var(--_tone);
    font-weight: 600;
  }

  @container (inline-size < 24.6em) {
    li time {
      display: block;
      float: none;
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    li[data-tone]::before,
    li > i {
      border-color: CanvasText;
    }

    li[data-tone] > .icon {
      color: inherit;
    }
  }

  ${tones}
`;
