import { isOrderConditions, ORDER_FACETS, type OrderCondition, type OrderFacet } from '../../../domain/order/index.js';
import { isColumnLayout, sameLayout, type ColumnLayout } from '../../../grid/index.js';
import { QUERY_LENGTH } from '../../../grid/text-query.js';
import { isDensity, type Density } from '../../shared/density.js';

/** Which orders a grid shows and how, as far as a view settles it. What a view leaves out stays as it is. */
export interface OrderViewState {
  readonly search: string;
  readonly facet: OrderFacet;
  /** As the grid's attribute writes it, such as `-createdAt,reference`. */
  readonly sort: string;
  readonly filters: readonly OrderCondition[];
  readonly columns?: ColumnLayout;
  readonly density?: Density;
}

/** A view with a name: plain data, fit for storage. */
export interface OrderView extends Partial<OrderViewState> {
  readonly id: string;
  readonly name: string;
}

/**
 * Where saved views are kept, when not in this browser. Views are loaded again before each save, since other pages save too. Whatever it rejects with is shown as
 * "not kept"; what it loads is checked.
 */
export interface OrderViewStore {
  load(): Promise<unknown>;
  save(views: readonly OrderView[]): Promise<void>;
}

/** All orders, newest first. */
export const PLAIN_STATE = { search: '', facet: 'all', sort: '-createdAt', filters: [] } as const satisfies OrderViewState;

export const MAX_VIEWS = 50;
export const MAX_VIEW_NAME = 60;

/** What stands in storage for columns that are the usual ones but for their widths. */
export interface UsualColumns extends Pick<ColumnLayout, 'widths'> {
  readonly version: 2;
}

/** The views in a value from storage, a server or a host; what is not a view is left out. @param usual the layout that nobody changed */
export function readViews(value: unknown, usual?: ColumnLayout): OrderView[] {
  const list = Array.isArray(value) ? value.slice(0, MAX_VIEWS) : [];
  const views = list.flatMap((item) => readView(item, usual) ?? []);
  return views.filter(({ id }, at) => views.findIndex((other) => other.id === id) === at);
}

/** A view of which a part that narrows makes no sense is none: without that part it would show orders that it is not about. */
function readView(value: unknown, usual: ColumnLayout | undefined): OrderView | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, search, facet, sort, filters, columns, density } = value as Readonly<Record<string, unknown>>;
  if (!isText(id, MAX_VIEW_NAME) || !isText(name, MAX_VIEW_NAME) || id === '' || name.trim() === '') return undefined;
  if (!isText(search ?? '', QUERY_LENGTH) || !isFacet(facet ?? 'all') || !isOrderConditions(filters ?? [])) return undefined;
  const layout = (columns as UsualColumns | undefined)?.version === 2 ? { ...usual, widths: (columns as UsualColumns).widths } : columns;
  return {
    id,
    name: name.trim(),
    ...(isText(search, QUERY_LENGTH) && { search }),
    ...(isFacet(facet) && { facet }),
    ...(isText(sort, 500) && { sort }),
    ...(isOrderConditions(filters) && { filters }),
    ...(isColumnLayout(layout) && { columns: layout }),
    ...(isDensity(density) && { density }),
  };
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

/** Whether a value is the id of a facet. */
export const isFacet = (value: unknown): value is OrderFacet => ORDER_FACETS.includes(value as OrderFacet);

/** Whether a grid in a state shows what a view asks for. */
export function showsView(state: OrderViewState, view: Partial<OrderViewState>): boolean {
  const wanted = { ...PLAIN_STATE, ...view };
  return (
    state.search.trim() === wanted.search.trim() &&
    state.facet === wanted.facet &&
    state.sort === wanted.sort &&
    JSON.stringify(state.filters) === JSON.stringify(wanted.filters) &&
    (view.columns === undefined || (state.columns !== undefined && sameLayout(state.columns, view.columns))) &&
    (view.density === undefined || state.density === view.density)
  );
}
