/** How long messages are gathered before they are spoken: long enough that typing does not chatter. */
const GATHER = 500;
/** The least time between two messages about changes that nobody asked for. */
const QUIET = 5000;

/**
 * The one polite live region of the grid. Messages are gathered and spoken together; of several on one topic the last counts, and what comes by itself, such as
 * new orders, waits longer than what answers a person.
 */
export class Announcer {
  readonly #region: () => HTMLElement | null;
  readonly #topics = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;

  constructor(region: () => HTMLElement | null) {
    this.#region = region;
  }

  /** Says something in answer to a person. */
  say(topic: string, text: string): void {
    this.#topics.set(topic, text);
    this.#schedule(GATHER);
  }

  /** Mentions something that happened by itself. */
  mention(topic: string, text: string): void {
    this.#topics.set(topic, text);
    this.#schedule(QUIET);
  }

  /** Forgets what was not yet said. */
  stop(): void {
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
    // The same words again are only spoken if the text differs.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }
}
