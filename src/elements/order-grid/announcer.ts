/** How long messages are gathered before they are spoken: long enough that typing does not chatter. */
const GATHER = 500;
/** The least time between two messages about changes that nobody asked for. */
const QUIET = 5000;
/**
 * Topics of which nothing else is seen, and for how many milliseconds they are in the line under the rows. What went wrong stays until the person does something.
 */
const SEEN: Readonly<Record<string, number>> = { copy: 6000, problem: 0 };

/** A text for a live region: the same words again are only spoken if the text differs. */
export const spokenAnew = (text: string, before: string | null): string => (text === before ? `${text}\u00a0` : text);

/** What the line under the rows says in the place of the connection. */
export interface Notice {
  readonly text: string;
  /** Whether something went wrong. */
  readonly problem: boolean;
}

/**
 * The one polite live region of the grid. Messages are gathered and spoken together; of several on one topic the last counts, and what comes by itself, such as
 * new orders, waits longer than what answers a person.
 */
export class Announcer {
  readonly #region: () => HTMLElement | null;
  readonly #topics = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  readonly #onNotice: () => void;
  #notice: Notice | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  /** @param onNotice called when there is another notice, or none */
  constructor(region: () => HTMLElement | null, onNotice: () => void) {
    this.#region = region;
    this.#onNotice = onNotice;
  }

  /** What is to be seen, too. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** Says something in answer to a person, and shows what is on a topic of which nothing else is seen: `copy`, and `problem` for what went wrong. */
  say(topic: string, text: string): void {
    this.#topics.set(topic, text);
    this.#schedule(GATHER);
    const time = SEEN[topic];
    if (time === undefined) return;
    this.hide();
    this.#notice = { text, problem: time === 0 };
    if (time > 0) this.#end = setTimeout(() => this.hide(), time);
    this.#onNotice();
  }

  /** The person does something else. */
  hide(): void {
    clearTimeout(this.#end);
    if (!this.#notice) return;
    this.#notice = undefined;
    this.#onNotice();
  }

  /** Mentions something that happened by itself. */
  mention(topic: string, text: string): void {
    this.#topics.set(topic, text);
    this.#schedule(QUIET);
  }

  /** Forgets what was not yet said. */
  stop(): void {
    this.hide();
    clearTimeout(this.#timer);
    this.#topics.clear();
    this.#due = Number.POSITIVE_INFINITY;
  }

  #schedule(delay: number): void {
    const due = performance.now() + delay;
    // Gathering starts anew with each answer, but what waits is never put off by what may wait longer.
    if (delay === QUIET && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#speak(), delay);
  }

  #speak(): void {
    this.#due = Number.POSITIVE_INFINITY;
    const region = this.#region();
    const text = [...this.#topics.values()].join('. ');
    this.#topics.clear();
    if (!region || !text) return;
    region.textContent = spokenAnew(text, region.textContent);
  }
}
