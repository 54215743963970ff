import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { RangeAnswer, RowRangeIds } from '../../../state/order-source.js';
import { strings, type FarRangeStrings } from './far-range.strings.js';
import type { GridSelectionTools } from './grid-selection.js';
import type { LostSelection, PendingRange } from './selection-controller.js';

/** Its ids are asked for in pages of a thousand, and kept; of more, somebody means all that match. */
const MAX_RANGE = 10_000;

type RangeTools = Pick<GridSelectionTools, 'settings' | 'say'>;

/** A range under way, or what became of the last one. */
interface Run {
  readonly range: PendingRange;
  readonly abort: AbortController;
  readonly note: ((words: FarRangeStrings) => string) | undefined;
}

/**
 * Selects a range of which a server has not sent every row: the ids are asked for, which is said and shown, and then all are selected at once. It is given up when
 * somebody selects anew, with Escape, and when other orders are shown; when the server fails, what is here is selected, and the line under the rows says so.
 */
export class FarRange {
  readonly #grid: LitElement;
  readonly #tools: RangeTools;
  #run: Run | undefined;

  constructor(grid: LitElement, tools: RangeTools) {
    this.#grid = grid;
    this.#tools = tools;
  }

  async select(rows: RowRangeIds, range: PendingRange): Promise<void> {
    const { size } = rows;
    if (!range.isWanted()) return;
    this.#run?.abort.abort();
    const abort = new AbortController();
    const show = (note: Run['note'], topic = 'range'): void => this.#show({ range, abort, note }, topic);
    if (size !== undefined && size > MAX_RANGE) return show(({ tooMany }) => tooMany(size, MAX_RANGE));
    // How many are selected is said in its place.
    show(size === undefined ? undefined : ({ selecting }) => selecting(size), 'selection');
    const stop = this.#onEscape(() => abort.abort());
    const answer = await rows.ids(abort.signal);
    stop();
    // Whoever selects anew is answered by that.
    if (!range.isWanted()) return;
    if (!this.#grid.isConnected) return this.#forget();
    if (answer) range.take(answer.ids);
    show(noteOf(answer, { size, stopped: abort.signal.aborted }));
  }

  /** Selects again what was selected as all that match, once the server has said which orders these were; says so where that cannot be. */
  async regain({ count, orders, abort }: LostSelection, range: PendingRange): Promise<void> {
    const lose = (): void => this.#tools.say('problem', this.#words.lost);
    if (!orders) return lose();
    const ids = async (signal: AbortSignal): Promise<RangeAnswer | undefined> => {
      signal.addEventListener('abort', () => abort.abort());
      const answer = await orders;
      if (signal.aborted) return undefined;
      if (!answer) lose();
      return { ids: answer?.map(({ id }) => id) ?? [] };
    };
    await this.select({ size: count, ids }, range);
  }

  /** What is under way or became of it, until something else is selected. */
  render(): TemplateResult | typeof nothing {
    const { range, abort, note } = this.#run ?? {};
    if (!range?.isWanted()) {
      abort?.abort();
      this.#forget();
      return nothing;
    }
    return note ? html`<span class="range-note">${note(this.#words)}</span>` : nothing;
  }

  #forget(): void {
    this.#run = undefined;
  }

  #show(run: Run, topic: string): void {
    this.#run = run;
    if (run.note) this.#tools.say(topic, run.note(this.#words));
    this.#grid.requestUpdate();
  }

  get #words(): FarRangeStrings {
    return strings[this.#tools.settings.locale];
  }

  /** Escape in the rows ends what is under way before it clears the selection. */
  #onEscape(run: () => void): () => void {
    const scroller = this.#grid.renderRoot.querySelector('.scroller');
    const ends = new AbortController();
    const onKey = (event: Event): void => {
      if ((event as KeyboardEvent).key !== 'Escape') return;
      event.preventDefault();
      run();
    };
    scroller?.addEventListener('keydown', onKey, { capture: true, signal: ends.signal });
    return () => ends.abort();
  }
}

/** What there is to say of an answer, besides how many orders are selected. */
function noteOf(answer: RangeAnswer | undefined, { size, stopped }: { size: number | undefined; stopped: boolean }): Run['note'] {
  if (!answer) return (words) => (stopped ? words.stopped : words.replaced);
  if (size === undefined) return ({ noStart }) => noStart;
  return answer.error === undefined ? undefined : ({ failed }) => failed(answer.ids.length, size);
}
