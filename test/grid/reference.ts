import type { CellValue, ColumnFilter, ColumnSpec, RowFacet, SortKey } from '../../src/grid/index.js';

/** What a `RowModel` should show, worked out the slow and obvious way. */
export interface ReferenceQuery<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnSpec<Row>[];
  readonly facets: readonly RowFacet<Row>[];
  readonly locale: string;
  readonly sort: readonly SortKey[];
  readonly filters: readonly ColumnFilter[];
  readonly search: string;
  readonly facet: string | undefined;
}

const isEmpty = (value: CellValue): boolean => value === undefined || value === null || value === '' || Number.isNaN(value);
const asText = (value: CellValue): string => (isEmpty(value) ? '' : String(value));
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss');
const compact = (text: string): string => text.replace(/[ \-./_#]/g, '').replace(/[;|\t]/g, ',');
const listed = (text: string): string => compact(fold(text)).replaceAll(',', '');

function cellText<Row>(column: ColumnSpec<Row>, row: Row): string {
  const folded = fold(asText(column.value(row)));
  return column.collation === 'code' ? compact(folded.replace(/[\n\r]/g, ',')) : folded.replace(/[\n\r]/g, ' ');
}

function compareCells<Row>(column: ColumnSpec<Row>, collator: Intl.Collator, sign: number): (a: Row, b: Row) => number {
  return (a, b) => {
    const left = column.value(a);
    const right = column.value(b);
    const wrong = (value: CellValue): boolean => isEmpty(value) || (column.type !== 'text' && typeof value !== 'number');
    if (wrong(left) || wrong(right)) return Number(wrong(left)) - Number(wrong(right));
    if (column.type === 'text') return sign * collator.compare(asText(left), asText(right));
    return sign * (Number(left) < Number(right) ? -1 : Number(left) > Number(right) ? 1 : 0);
  };
}

/** A copy sorted with the engine's own stable sort, key by key from the last. */
export function referenceSort<Row>({ rows, columns, locale, sort }: ReferenceQuery<Row>): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const keys = sort.filter((key, index) => sort.findIndex((other) => other.column === key.column) === index);
  return keys.toReversed().reduce((sorted, key) => {
    const column = columns.find((candidate) => candidate.id === key.column);
    return column ? sorted.toSorted(compareCells(column, collator, key.direction === 'descending' ? -1 : 1)) : sorted;
  }, rows.slice());
}

/** Whether a row passes one filter. */
export function referenceFilter<Row>(columns: readonly ColumnSpec<Row>[], filter: ColumnFilter, row: Row): boolean {
  const column = columns.find((candidate) => candidate.id === filter.column);
  if (!column) return true;
  const raw = column.value(row);
  const value = column.type !== 'text' && typeof raw !== 'number' ? undefined : raw;
  if (filter.kind === 'empty') return isEmpty(value) === filter.empty;
  if (filter.kind === 'set') return filter.values.some((wanted) => (wanted ?? '') === asText(value));
  if (filter.kind === 'range') {
    if (column.type === 'text' || (filter.min === undefined && filter.max === undefined)) return true;
    return !isEmpty(value) && Number(value) >= (filter.min ?? -Infinity) && (filter.max === undefined || Number(value) < filter.max);
  }
  if (column.type === 'date') return true;
  const wanted = fold(filter.contains)
    .replace(/[\n\r]/g, column.collation === 'code' ? ',' : ' ')
    .trim();
  return cellText(column, row).includes(column.collation === 'code' ? listed(wanted) : wanted);
}

/** The words of a text, and those in quotes together. */
function spoken(text: string): string[] {
  const rest = text.trimStart();
  if (rest === '') return [];
  const close = rest.startsWith('"') ? rest.indexOf('"', 1) : -1;
  if (close > 0) return [rest.slice(1, close), ...spoken(rest.slice(close + 1))];
  const end = rest.search(/\s|$/);
  return [rest.slice(0, end).replace(/,$/, ''), ...spoken(rest.slice(end))];
}

/** Whether a row is found by the search text. Lists are recognised by line feeds, or commas between items with digits. */
export function referenceSearch<Row>(columns: readonly ColumnSpec<Row>[], search: string, row: Row): boolean {
  const cells = columns.filter((column) => column.searchable && column.type !== 'date' && !isEmpty(column.value(row)));
  const bare = (part: string): string =>
    part
      .replace(/^['"]+/, '')
      .replace(/['"]+$/, '')
      .trim();
  const unquoted = (part: string): string => (/\d/.test(part) ? bare(part) : part);
  const items = (parts: string[]): string[] => parts.map((part) => unquoted(part.trim())).filter((part) => listed(part) !== '');
  const lines = items(search.split(/[\n\t]/));
  const commas = lines.flatMap((line) => items(line.split(',')));
  const list =
    lines.length > 1
      ? items(lines.flatMap((line) => line.split(',')))
      : commas.length > 1 && commas.every((item) => /\d/.test(item))
        ? commas
        : undefined;
  if (list)
    return cells.some((column) =>
      compact(fold(asText(column.value(row))).replace(/[\n\r]/g, column.collation === 'code' ? ',' : ' '))
        .split(',')
        .some((item) => item !== '' && list.some((wanted) => listed(wanted) === item)),
    );
  const words = spoken(fold(search))
    .map(bare)
    .filter((word) => listed(word) !== '');
  return words.every((word) => cells.some((column) => cellText(column, row).includes(column.collation === 'code' ? compact(word) : word)));
}

/** The rows in view, in order. */
export function referenceView<Row>(query: ReferenceQuery<Row>): Row[] {
  const facet = query.facets.find((candidate) => candidate.id === query.facet);
  return referenceMatches(query).filter((row) => !facet || facet.test(row));
}

/** The rows that counts are about, in order. */
export function referenceMatches<Row>(query: ReferenceQuery<Row>): Row[] {
  return referenceSort(query).filter(
    (row) =>
      query.filters.every((filter) => referenceFilter(query.columns, filter, row)) && referenceSearch(query.columns, query.search, row),
  );
}
