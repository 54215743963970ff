/**
 * The physical limit: a table written by hand in plain DOM. A pool of rows, text nodes written only when they differ, grid roles and indices, typed-array sort
 * and filter, a spacer of at most 8 million pixels with proportional mapping. No menu, keyboard, selection, pinning or states.
 */
import { COLUMNS, COLUMN_WIDTH, GRID_HEIGHT, GRID_WIDTH, ROW_HEIGHT, instantText, type ColumnId, type FlatRow } from '../page/columns.js';
import type { Change, Contestant, Direction, GridDriver } from '../page/contestant.js';
import { BareIndex } from './bare-index.js';

const FULL_BODY = GRID_HEIGHT - ROW_HEIGHT;
const POOL = Math.ceil(FULL_BODY / ROW_HEIGHT) + 1;
const SPACER_CAP = 8_000_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.bare { position: relative; width: min(${GRID_WIDTH}px, 100%); height: 100%; overflow: auto; contain: strict; font: 13px/${ROW_HEIGHT}px sans-serif; background: #fff }
.bare [role=row] { display: flex; height: ${ROW_HEIGHT}px; box-sizing: border-box; border-bottom: 1px solid #ddd }
.bare [role=row] > * { width: ${COLUMN_WIDTH}px; box-sizing: border-box; padding: 0 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.bare [hidden] { display: none !important }
.bare-head { position: sticky; top: 0; z-index: 1; background: #eee; font-weight: 600 }
.bare-rows { position: sticky; top: ${ROW_HEIGHT}px; height: var(--body); margin-bottom: calc(-1 * var(--body)); overflow: hidden; contain: strict }
.bare-facets { display: flex; gap: 12px; font: 12px/20px sans-serif }`);

function element(role: string, className = ''): HTMLElement {
  const made = document.createElement('div');
  if (role) made.setAttribute('role', role);
  if (className) made.className = className;
  return made;
}

interface PooledRow {
  readonly element: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly texts: readonly Text[];
}

function pooledRow(): PooledRow {
  const row = element('row');
  const cells = COLUMNS.map((_, column) => {
    const cell = element(column === 0 ? 'rowheader' : 'gridcell');
    cell.setAttribute('aria-colindex', String(column + 1));
    return cell;
  });
  const texts = cells.map((cell) => cell.appendChild(document.createTextNode('')));
  row.append(...cells);
  row.hidden = true;
  return { element: row, cells, texts };
}

class BareTable implements GridDriver<FlatRow> {
  readonly #scroller = element('grid', 'bare');
  readonly #layer = element('rowgroup', 'bare-rows');
  readonly #head = element('row', 'bare-head');
  readonly #spacer = element('presentation');
  readonly #facets = element('status', 'bare-facets');
  readonly #pool = Array.from({ length: POOL }, pooledRow);
  #rows: FlatRow[] = [];
  #body = FULL_BODY;
  #index = new BareIndex([]);
  #sorted: Uint32Array | undefined;
  #text = '';
  #view: Uint32Array | undefined;

  mount(host: HTMLElement): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#scroller.setAttribute('aria-label', 'Orders');
    this.#scroller.setAttribute('aria-colcount', String(COLUMNS.length));
    this.#scroller.tabIndex = 0;
    COLUMNS.forEach(({ label }, column) => {
      const cell = element('columnheader');
      cell.setAttribute('aria-colindex', String(column + 1));
      cell.textContent = label;
      this.#head.append(cell);
    });
    this.#layer.append(...this.#pool.map((row) => row.element));
    this.#scroller.append(this.#head, this.#layer, this.#spacer);
    this.#scroller.addEventListener('scroll', this.#paint, { passive: true });
    host.append(this.#scroller, this.#facets);
    this.#body = this.#scroller.clientHeight - ROW_HEIGHT;
    this.#scroller.style.setProperty('--body', `${this.#body}px`);
  }

  unmount(): void {
    this.#scroller.removeEventListener('scroll', this.#paint);
    this.#scroller.remove();
    this.#facets.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  scroller(): Element {
    return this.#scroller;
  }

  setData(rows: FlatRow[]): void {
    this.#rows = rows;
    this.#index = new BareIndex(rows);
    this.#sorted = undefined;
    this.#show();
  }

  sort(column: ColumnId, direction: Direction): void {
    this.#sorted = this.#index.sort(column, direction === 'desc');
    const at = COLUMNS.findIndex(({ id }) => id === column);
    for (const [index, cell] of [...this.#head.children].entries()) {
      if (index === at) cell.setAttribute('aria-sort', direction === 'desc' ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    }
    this.#show();
  }

  clearSort(): void {
    this.#sorted = undefined;
    this.#show();
  }

  filter(text: string): void {
    this.#text = text;
    this.#show();
  }

  toggleColumn(id: ColumnId, visible: boolean): void {
    const column = COLUMNS.findIndex((candidate) => candidate.id === id);
    (this.#head.children[column] as HTMLElement).hidden = !visible;
    for (const row of this.#pool) row.cells[column]!.hidden = !visible;
  }

  update(changes: readonly Change<FlatRow>[]): void {
    this.#index.update(changes);
    this.#paint();
  }

  showFacets(): void {
    this.#facets.replaceChildren(
      ...Object.entries(this.#index.counts(this.#view)).map(([stage, count]) => {
        const facet = document.createElement('span');
        facet.textContent = `${stage} ${count}`;
        return facet;
      }),
    );
  }

  facetCounts(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#facets.children].map((facet) => {
        const [stage, count] = facet.textContent.split(' ');
        return [stage!, Number(count)];
      }),
    );
  }

  #show(): void {
    this.#view = this.#text ? this.#index.filter(this.#text, this.#sorted) : this.#sorted;
    this.#scroller.setAttribute('aria-rowcount', String(this.#size + 1));
    this.#spacer.style.height = `${Math.min(SPACER_CAP, this.#size * ROW_HEIGHT)}px`;
    this.#paint();
  }

  get #size(): number {
    return this.#view?.length ?? this.#rows.length;
  }

  readonly #paint = (): void => {
    const size = this.#size;
    const scrolls = Math.min(SPACER_CAP, size * ROW_HEIGHT) - this.#body;
    const tops = size * ROW_HEIGHT - this.#body;
    const top = scrolls > 0 ? (Math.min(this.#scroller.scrollTop, scrolls) / scrolls) * tops : 0;
    const first = Math.floor(top / ROW_HEIGHT);
    this.#pool.forEach((pooled, offset) => this.#write(pooled, first + offset));
    this.#pool[0]!.element.style.marginTop = `${-(top - first * ROW_HEIGHT)}px`;
  };

  #write({ element: line, texts }: PooledRow, at: number): void {
    line.hidden = at >= this.#size;
    if (line.hidden) return;
    const row = this.#rows[this.#view ? this.#view[at]! : at]!;
    line.setAttribute('aria-rowindex', String(at + 2));
    COLUMNS.forEach(({ id }, column) => {
      const value = id === 'createdAt' ? instantText(row[id]) : String(row[id]);
      const text = texts[column]!;
      if (text.data !== value) text.data = value;
    });
  }
}

export const contestant: Contestant = { rows: 'flat', create: () => new BareTable() };
