import type { RowFacet } from './row-model-types.js';
import type { RowView } from './row-model-view.js';

/** How many of the rows that meet the conditions of a view belong to each facet: counted once, kept up to date from then on. */
export class FacetCounts<Row> {
  readonly #facets: readonly RowFacet<Row>[];
  #counts: Float64Array | undefined;
  #map: ReadonlyMap<string, number> | undefined;
  /** Whether somebody looks at them. */
  wanted = false;

  constructor(facets: readonly RowFacet<Row>[]) {
    this.#facets = facets;
  }

  /** Counts a view, if its rows were all asked about; forgets what was counted before. @returns whether the counts are known */
  count({ parts: { store }, match }: RowView<Row>): boolean {
    this.#counts = store.flags.count(match);
    this.#map = undefined;
    return this.#counts !== undefined;
  }

  /** Adds a row to the counts, or takes it out, where it meets the conditions. */
  tally(view: RowView<Row>, slot: number, by: 1 | -1): void {
    if (!this.#counts || !view.matches(slot)) return;
    view.parts.store.flags.tally(this.#counts, slot, by);
    this.#map = undefined;
  }

  /** The counts by id, and by '' that of all rows; empty while they are not known. */
  asMap(matched: number): ReadonlyMap<string, number> {
    const counts = this.#counts;
    if (this.#map?.get('') !== matched) this.#map = undefined;
    return (this.#map ??= new Map(
      counts ? [['', matched], ...this.#facets.map((facet, index) => [facet.id, counts[index] ?? 0] as const)] : [],
    ));
  }
}
