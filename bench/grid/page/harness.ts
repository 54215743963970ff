/** What the runner calls in the page: one method a measure, each answering plain numbers. */
import { FILTER_TEXT, firstByName, rowAt, timeRank } from './data.js';
import { LongTasks, frame, rest, task, untilPainted } from './probe.js';
import { contentPosition, reach, scrollCost, scrollTruth, type Reach, type ScrollCost, type ScrollTruth } from './scroll.js';
import { Stage } from './stage.js';
import type { Contestant } from './contestant.js';

interface Timed {
  readonly ms: number;
  /** The longest main-thread task meanwhile; 0 when none lasted 50 ms. */
  readonly longest: number;
}

const ROUNDS = 3;
const UPDATES = 1000;
/** Coprime with every size used: `UPDATES` different rows all over the data, the third row first. */
const UPDATE_STRIDE = 7919;
const CITY_PLACE = 2;
/** A tenth of the customers. */
const BROAD_TEXT = 'Amber';

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!;

class Bench {
  readonly #stage = new Stage();
  readonly #tasks = new LongTasks();
  readonly #violations: { directive: string; blocked: string }[] = [];

  constructor() {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      this.#violations.push({ directive: effectiveDirective, blocked: blockedURI });
    });
  }

  generate(size: number, shape: Contestant['rows']): void {
    this.#stage.generate(size, shape);
  }

  /** From nothing to the first rows: the bundle, the element, the data. */
  async start(name: string, hasStyles: boolean): Promise<{ script: number; mount: number; rows: number; total: number }> {
    const began = performance.now();
    await this.#stage.fetch(name, hasStyles);
    const fetched = performance.now();
    await this.#stage.mount();
    const mounted = performance.now();
    const painted = await this.#stage.load();
    return { script: fetched - began, mount: mounted - fetched, rows: painted - mounted, total: painted - began };
  }

  async fetchAndMount(name: string, hasStyles: boolean): Promise<void> {
    await this.#stage.fetch(name, hasStyles);
    await this.#stage.mount();
    await rest(200);
  }

  async #timed(act: () => unknown, seen: () => boolean, what: string): Promise<Timed> {
    this.#tasks.watch();
    await task();
    const began = performance.now();
    void act();
    const ended = await untilPainted(seen, what);
    return { ms: ended - began, longest: await this.#tasks.longest(began, ended) };
  }

  async load(live = false): Promise<Timed> {
    this.#tasks.watch();
    await task();
    const began = performance.now();
    const ended = await this.#stage.load(live);
    return { ms: ended - began, longest: await this.#tasks.longest(began, ended) };
  }

  sortByText(): Promise<Timed> {
    const stage = this.#stage;
    const first = firstByName(stage.size).map((index, place) => [place, index] as const);
    return this.#timed(
      () => stage.grid.sort('name', 'asc'),
      () => stage.shows(first),
      'The sort by text',
    );
  }

  sortByDate(): Promise<Timed> {
    const stage = this.#stage;
    const newest: [place: number, index: number][] = [];
    for (let index = 0; index < stage.size; index++) {
      const place = stage.size - 1 - timeRank(index, stage.size);
      if (place < 4) newest.push([place, index]);
    }
    return this.#timed(
      () => stage.grid.sort('createdAt', 'desc'),
      () => stage.shows(newest),
      'The sort by date',
    );
  }

  /** The sort and the load in one breath, so that nothing can be prepared between them. */
  async loadAndSort(by: 'text' | 'date'): Promise<{ load: number; sort: Timed }> {
    await task();
    const began = performance.now();
    const ended = await this.#stage.load();
    const sort = await (by === 'text' ? this.sortByText() : this.sortByDate());
    return { load: ended - began, sort };
  }

  async clearSort(): Promise<void> {
    const { grid } = this.#stage;
    void grid.clearSort();
    await untilPainted(() => this.#stage.shows([0, 1, 2].map((place) => [place, place])), 'The unsorted rows');
    await rest(300);
  }

  #matches(text: string, count: number): number[] {
    const { size } = this.#stage;
    const found: number[] = [];
    for (let index = 0; index < size && found.length < count; index++) if (rowAt(index, size).customer.includes(text)) found.push(index);
    return found;
  }

  #filterSeen(text: string): () => boolean {
    const places = text ? this.#matches(text, 3).map((index, place) => [place, index] as const) : ([[0, 0]] as const);
    return () => this.#stage.shows(places);
  }

  filter(text = FILTER_TEXT): Promise<Timed> {
    return this.#timed(() => this.#stage.grid.filter(text), this.#filterSeen(text), 'The filter');
  }

  /** The filter, until the counts by stage are right as well. */
  async facets(): Promise<Timed | null> {
    const { grid, size } = this.#stage;
    if (!grid.facetCounts) return null;
    const expected = new Map<string, number>();
    for (let index = 0; index < size; index++) {
      const { customer, stage } = rowAt(index, size);
      if (customer.includes(FILTER_TEXT)) expected.set(stage, (expected.get(stage) ?? 0) + 1);
    }
    const right = (): boolean => {
      const shown = grid.facetCounts?.() ?? {};
      return ['shipped', 'delivered', 'cancelled'].every((stage) => (shown[stage] ?? 0) === (expected.get(stage) ?? 0));
    };
    const act = async (): Promise<void> => {
      await grid.filter(FILTER_TEXT);
      grid.showFacets?.();
    };
    return this.#timed(act, right, 'The facet counts');
  }

  /** Hides the city, shows it again; the median of all. */
  async toggle(): Promise<number> {
    const stage = this.#stage;
    const { city, region } = rowAt(CITY_PLACE, stage.size);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const visible of [false, true]) {
        const text = visible ? city : region;
        const timed = await this.#timed(
          () => stage.grid.toggleColumn('city', visible),
          () => stage.text('city', CITY_PLACE) === text,
          'The column',
        );
        times.push(timed.ms);
      }
    }
    return median(times);
  }

  /** A thousand rows all over the data change at once, one of them in view; the median of three rounds. */
  async updates(): Promise<number> {
    const stage = this.#stage;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const city = `Town ${round}`;
      const changes = Array.from({ length: Math.min(UPDATES, stage.size) }, (_, at) => {
        const index = (CITY_PLACE + at * UPDATE_STRIDE) % stage.size;
        return { index, row: stage.row(index, undefined, { city, quantity: 100 + round }) };
      });
      const timed = await this.#timed(
        () => stage.grid.update(changes),
        () => stage.text('city', CITY_PLACE) === city,
        'The update',
      );
      times.push(timed.ms);
      await rest(100);
    }
    return median(times);
  }

  /** The same while sorted by name and filtered to a tenth: each row gets a new name, half of them a customer in or out of the filter. */
  async sortedUpdates(): Promise<Timed> {
    const stage = this.#stage;
    await this.sortByText();
    void stage.grid.filter(BROAD_TEXT);
    const isKept = (place: number): boolean => rowAt(Math.max(0, stage.rowShown(place)), stage.size).customer.includes(BROAD_TEXT);
    await untilPainted(() => [0, 2, 4, 6, 8, 10].every(isKept), 'The sorted and filtered rows');
    await rest(2000);
    const rounds: Timed[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const changes = Array.from({ length: Math.min(UPDATES, stage.size) }, (_, at) => {
        const index = (CITY_PLACE + at * UPDATE_STRIDE) % stage.size;
        const name = at < 4 ? `Aaa ${9 - round}${at}` : rowAt((index * 31) % stage.size, stage.size).name;
        const customer = at % 2 === 0 ? `${BROAD_TEXT} Books` : 'Iris Foods';
        return { index, row: stage.row(index, undefined, { name, customer }) };
      });
      const top = [0, 2].map((at, place) => [place, changes[at]!.index] as const);
      rounds.push(
        await this.#timed(
          () => stage.grid.update(changes),
          () => stage.shows(top),
          'The sorted update',
        ),
      );
      await rest(300);
    }
    return { ms: median(rounds.map(({ ms }) => ms)), longest: Math.max(...rounds.map(({ longest }) => longest)) };
  }

  scrollCost(steps: number): Promise<ScrollCost> {
    return scrollCost(this.#stage, steps);
  }

  scrollTruth(steps: number): Promise<ScrollTruth> {
    return scrollTruth(this.#stage, steps);
  }

  reach(): Promise<Reach> {
    return reach(this.#stage);
  }

  async toMiddle(): Promise<void> {
    const scroller = this.#stage.grid.scroller();
    scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) / 2;
    await rest(600);
    await this.#stage.settled(300, 3000);
  }

  async contentPosition(): Promise<number> {
    await rest(300);
    await this.#stage.settled(300, 3000);
    return contentPosition(this.#stage);
  }

  /** Mounts, loads and unmounts again and again. */
  async cycle(times: number): Promise<void> {
    for (let cycle = 0; cycle < times; cycle++) {
      await this.#stage.mount();
      await this.#stage.load();
      await this.#stage.unmount();
      await frame();
    }
  }

  async unmount(): Promise<void> {
    await this.#stage.unmount();
  }

  /** Writes all rows into a file. @returns how long that took, the longest task meanwhile, and the size of the file in bytes */
  async exportAs(format: 'csv' | 'xlsx'): Promise<Timed & { readonly bytes: number }> {
    this.#tasks.watch();
    await task();
    const began = performance.now();
    const file = await this.#stage.grid.exportAs?.(format);
    const ended = performance.now();
    return { ms: ended - began, longest: await this.#tasks.longest(began, ended), bytes: file?.size ?? 0 };
  }

  violations(): { directive: string; blocked: string }[] {
    return this.#violations;
  }

  rest(milliseconds: number): Promise<void> {
    return rest(milliseconds);
  }
}

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = new Bench();
