import { COLUMNS, COLUMN_WIDTH, ROW_HEIGHT } from './columns.js';
import type { Contestant, GridDriver } from './contestant.js';
import { indexIn, orderOf, referenceOf, rowAt } from './data.js';
import { elementAt, frame, rest, textAt, untilPainted } from './probe.js';

const BESIDE_LINE = 8;

/** A grid of whichever rows: the stage hands it what its contestant asked for. */
type AnyDriver = GridDriver<unknown>;

/** The page that a contestant stands on: its rows, its place and what is seen of it. */
export class Stage {
  readonly host = document.querySelector<HTMLElement>('#host')!;
  size = 0;
  rows: unknown[] = [];
  contestant!: Contestant;
  grid!: AnyDriver;

  /** Makes the rows; never timed. */
  generate(size: number, shape: Contestant['rows']): void {
    this.size = size;
    this.rows = Array.from({ length: size }, (_, index) => this.row(index, shape));
  }

  row(index: number, shape = this.contestant.rows, changes: object = {}): unknown {
    const row = { ...rowAt(index, this.size), ...changes };
    return shape === 'orders' ? orderOf(row) : row;
  }

  /** Fetches and evaluates a contestant's bundle. */
  async fetch(name: string, hasStyles: boolean): Promise<void> {
    const styled = hasStyles ? this.#styles(`/${name}.css`) : undefined;
    const module = (await import(/* @vite-ignore */ `/${name}.js`)) as { contestant: Contestant };
    await styled;
    this.contestant = module.contestant;
  }

  #styles(href: string): Promise<unknown> {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    return loaded;
  }

  async mount(): Promise<void> {
    this.grid = this.contestant.create() as AnyDriver;
    await this.grid.mount(this.host);
  }

  /** Takes the grid away and forgets it: what is left of it then is its own doing. */
  async unmount(): Promise<void> {
    await this.grid.unmount();
    this.grid = undefined as unknown as AnyDriver;
  }

  /** Hands over the rows and waits for the first of them. @returns when they were painted. */
  load(live = false): Promise<number> {
    if (live && this.grid.setLiveData) void this.grid.setLiveData(this.rows);
    else void this.grid.setData(this.rows);
    const places = [0, 8, 16].filter((place) => place < this.size && this.#isInWindow(place));
    return untilPainted(() => this.shows(places.map((place) => [place, place])), 'The first row');
  }

  get rowHeight(): number {
    return this.grid.rowHeight?.() ?? ROW_HEIGHT;
  }

  #y(place: number): number {
    return (this.grid.bodyTop?.() ?? ROW_HEIGHT) + (place + 0.5) * this.rowHeight;
  }

  #x(column: number): number {
    return this.grid.cellX?.(column) ?? column * COLUMN_WIDTH + 40;
  }

  /** A zoomed window holds fewer rows. */
  #isInWindow(place: number): boolean {
    return this.#y(place) + this.rowHeight < Math.min(this.host.getBoundingClientRect().bottom, innerHeight);
  }

  /** What the cell in the column and at the place from the top says. */
  text(column: string, place: number): string {
    const index = COLUMNS.findIndex(({ id }) => id === column);
    return textAt(this.#x(index), this.#y(place));
  }

  /** Which row stands at a place from the top; −1 when none does. Looks twice, since the first look may fall on the line between two rows. */
  rowShown(place: number): number {
    const index = indexIn(textAt(this.#x(0), this.#y(place)));
    return index >= 0 ? index : indexIn(textAt(this.#x(0), this.#y(place) + BESIDE_LINE));
  }

  /** Whether each place shows the row it should. */
  shows(places: readonly (readonly [place: number, index: number])[]): boolean {
    return places.every(([place, index]) => textAt(this.#x(0), this.#y(place)) === referenceOf(index));
  }

  /** How high the grid makes what it scrolls, its header aside. */
  get spacer(): number {
    const scroller = this.grid.scroller();
    return scroller.scrollHeight - (this.#y(0) - this.rowHeight / 2 - scroller.getBoundingClientRect().top);
  }

  /** All rows on screen with the middle of their reference, from top to bottom. */
  rowsInView(): { index: number; middle: number }[] {
    const found = new Map<number, number>();
    const { bottom } = this.grid.scroller().getBoundingClientRect();
    for (let y = this.#y(0) - this.rowHeight / 2 + 2; y < bottom; y += 6) {
      const element = elementAt(this.#x(0), y);
      const index = indexIn(textAt(this.#x(0), y));
      if (!element || index < 0 || found.has(index)) continue;
      const { top, height } = element.getBoundingClientRect();
      found.set(index, top + height / 2);
    }
    return [...found].map(([index, middle]) => ({ index, middle }));
  }

  /** Waits until nothing moves: the same rows in view for `still` milliseconds. */
  async settled(still = 150, patience = 4000): Promise<boolean> {
    const start = performance.now();
    let since = start;
    let last = '';
    for (;;) {
      const now = await frame();
      const seen = [0, 5, 9, 13, 16].filter((place) => this.#isInWindow(place)).map((place) => this.rowShown(place));
      const all = seen.every((index) => index >= 0) && String(seen);
      if (!all || all !== last) since = now;
      last = all || '';
      if (now - since >= still) return true;
      if (now - start > patience) return false;
      await rest(4);
    }
  }
}
