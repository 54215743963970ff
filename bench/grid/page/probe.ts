/** What stands on the screen, found as a person's eye would: by place, through shadow roots. */

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** A task of its own; asked for in an animation frame it runs behind that frame's painting. */
export function task(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The innermost element at a place. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** No cell of the bench says more; what does is a row or the whole grid, seen through a hole. */
const LONGEST_CELL = 40;

/** The text of an element, or of what its slots show. */
function textOf(element: Element): string {
  const own = element.textContent.trim();
  if (own) return own;
  const slots = [...element.querySelectorAll('slot')];
  return slots
    .flatMap((slot) => slot.assignedNodes({ flatten: true }).map((node) => node.textContent ?? ''))
    .join('')
    .trim();
}

/** What the cell at a place says; empty where there is none. */
export function textAt(x: number, y: number): string {
  const element = elementAt(x, y);
  const text = element ? textOf(element) : '';
  return text.length > LONGEST_CELL ? '' : text;
}

const GIVE_UP = 120_000;

/** Waits for the frame in which `seen` answers true and two more. @returns when that was. @throws when it never came. */
export async function untilPainted(seen: () => boolean, what: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const now = await frame();
    if (seen()) break;
    if (now - start > GIVE_UP) throw new Error(`${what} was not painted within ${GIVE_UP / 1000} s`);
  }
  await frame();
  return frame();
}

/** The browser's own account of long main-thread tasks, kept only while something is measured. */
export class LongTasks {
  readonly #entries: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#entries.push(...list.getEntries()));

  watch(): void {
    this.#entries.length = 0;
    this.#observer.observe({ type: 'longtask' });
  }

  /** The longest task between two moments since `watch`, in milliseconds; 0 when none lasted 50 ms. Ends the watch. */
  async longest(start: number, end: number): Promise<number> {
    await rest(100);
    this.#entries.push(...this.#observer.takeRecords());
    this.#observer.disconnect();
    return Math.max(
      0,
      ...this.#entries.filter((entry) => entry.startTime < end && entry.startTime + entry.duration > start).map((entry) => entry.duration),
    );
  }
}
