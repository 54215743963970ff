import type { Condition } from './filter-condition.js';
import type { RowStore, SearchedColumn } from './row-model-store.js';
import { inSteps, STEP, type Steps } from './scheduler.js';
import { fillTogether, type Codes } from './row-model-columns.js';
import { cellContains, compactText, foldCell, foldText, SEARCHED_LENGTH } from './text-fold.js';
import { HASH_SEED, hashStep, hashText, tableSize } from './text-hash.js';
import { cellItems, ENDING_CODES, SKIPPED_CODES, type TextQuery } from './text-query.js';

/** Folds the texts of a column that are not folded yet. */
export function* prepareSearched<Row>({ column, blocks }: SearchedColumn<Row>): Steps {
  while (blocks.cover(column.dictionary.strings)) yield;
  yield;
}

/** Whether every text of a column is read and folded. */
export const isSearchPrepared = <Row>({ column, blocks }: SearchedColumn<Row>, store: RowStore<Row>): boolean =>
  column.filled >= store.length && blocks.covers(column.dictionary.strings);

/** Sets the bit of each needle in `hits`, by dictionary number, where the folded text contains it. Returns whether any was found. */
export function* markContaining<Row>(
  searched: SearchedColumn<Row>,
  needles: readonly { readonly needle: string; readonly bit: number }[],
  hits: Uint16Array,
): Steps<boolean> {
  yield* prepareSearched(searched);
  let found = 0;
  for (let block = 0; block < searched.blocks.blockCount; block++) {
    for (const { needle, bit } of needles) found += searched.blocks.markContaining(block, needle, hits, bit);
    yield;
  }
  return found > 0;
}

/** Quick search over several columns as one condition. */
export function createSearch<Row>(query: TextQuery, columns: readonly SearchedColumn<Row>[], store: RowStore<Row>): Condition {
  const all = query.kind === 'list' ? 1 : 2 ** query.words.length - 1;
  const testCells = query.kind === 'list' ? (slot: number) => columns.some((one) => lists(one, slot, query)) : wordsTest(columns, query);
  let looked: readonly LookedColumn<Row>[] | undefined;
  return {
    prepare: () =>
      fillTogether(
        columns.map(({ column }) => column),
        store,
      ),
    isPrepared: () => columns.every((searched) => isSearchPrepared(searched, store)),
    test: (slot) => (looked ? looked.reduce((bits, one) => bits | foundIn(one, slot, query), 0) === all : testCells(slot)),
    *clear(match, length) {
      const found: { codes: Codes; hits: Uint16Array }[] = [];
      const results: LookedColumn<Row>[] = [];
      for (const searched of columns) {
        const { size } = searched.column.dictionary;
        const hits = new Uint16Array(size);
        const any = query.kind === 'list' ? yield* markListed(searched, query.items, hits) : yield* markWords(searched, query, hits);
        if (any) found.push({ codes: searched.column.codes, hits });
        results.push({ ...searched, size, hits: any ? hits : undefined });
      }
      yield* clearUnmatched(match, length, { found, all });
      looked = results;
    },
  };
}

/** A column whose texts were all looked at: those numbered below `size`. Without hits, nothing was found. */
interface LookedColumn<Row> extends SearchedColumn<Row> {
  readonly size: number;
  readonly hits: Uint16Array | undefined;
}

/** The bits of what is found in a cell: as was found before, where its text is not new. */
function foundIn<Row>({ column, blocks, size, hits }: LookedColumn<Row>, slot: number, query: TextQuery): number {
  const code = column.codeAt(slot);
  if (code >= 0 && code < size) return hits ? (hits[code] as number) : 0;
  if (query.kind === 'list') return lists({ column, blocks }, slot, query) ? 1 : 0;
  const needles = blocks.form === 'code' ? query.codes : query.words;
  return needles.reduce((bits, needle, index) => (cellContains(column.textAt(slot), blocks.form, needle) ? bits | (2 ** index) : bits), 0);
}

const lists = <Row>({ column, blocks }: SearchedColumn<Row>, slot: number, { items }: TextQuery & { kind: 'list' }): boolean =>
  cellItems(foldCell(column.textAt(slot), blocks.form)).some((item) => items.has(item));

/** Whether each word is in some cell of the row in a slot. */
function wordsTest<Row>(
  columns: readonly SearchedColumn<Row>[],
  { words, codes }: TextQuery & { kind: 'words' },
): (slot: number) => boolean {
  const texts = columns.filter(({ blocks }) => blocks.form === 'words');
  const numbers = columns.filter(({ blocks }) => blocks.form === 'code');
  const isInCells = (slot: number, word: string, code: string): boolean =>
    texts.some(({ column }) => cellContains(column.textAt(slot), 'words', word)) ||
    numbers.some(({ column }) => cellContains(column.textAt(slot), 'code', code));
  // Cells are looked at together, as in the bulk search. A word holds no white space, so none is found across two cells; a comma stands for a line break.
  const isSimple = codes.every((code) => !code.includes(','));
  return (slot) => {
    const text = joinCells(texts, slot);
    const code = joinCells(numbers, slot);
    if (!isSimple || text.length > SEARCHED_LENGTH || code.length > SEARCHED_LENGTH)
      return words.every((word, index) => isInCells(slot, word, codes[index] as string));
    const folded = foldText(text);
    const compact = compactText(foldText(code));
    return words.every((word, index) => folded.includes(word) || compact.includes(codes[index] as string));
  };
}

function joinCells<Row>(columns: readonly SearchedColumn<Row>[], slot: number): string {
  let joined = '';
  for (const { column } of columns) joined += `${column.textAt(slot)}\n`;
  return joined;
}

function markWords<Row>(searched: SearchedColumn<Row>, query: TextQuery & { kind: 'words' }, hits: Uint16Array): Steps<boolean> {
  const isCode = searched.blocks.form === 'code';
  const needles = (isCode ? query.codes : query.words).map((needle, index) => ({ needle, bit: 2 ** index }));
  return markContaining(searched, needles, hits);
}

/** Clears the slots in which not all words were found, over all columns. Columns one after the other: each is read in sequence. */
function* clearUnmatched(
  match: Uint8Array,
  length: number,
  { found, all }: { found: readonly { codes: Codes; hits: Uint16Array }[]; all: number },
): Steps {
  const bits = new Uint16Array(STEP);
  yield* inSteps(length, (from, to) => {
    bits.fill(0);
    for (const { codes, hits } of found) gather(bits, codes.subarray(from, to), hits);
    for (let index = 0; index < to - from; index++) {
      if (bits[index] !== all) match[from + index] = 0;
    }
  });
}

function gather(bits: Uint16Array, codes: Codes, hits: Uint16Array): void {
  for (let index = 0; index < codes.length; index++) {
    bits[index] = (bits[index] as number) | (hits[codes[index] as number] as number);
  }
}

/** Sets bit 1 in `hits` for each text that is, or lists, one of the codes. Hashes every listed code once and looks it up. */
function* markListed<Row>(searched: SearchedColumn<Row>, items: ReadonlySet<string>, hits: Uint16Array): Steps<boolean> {
  yield* prepareSearched(searched);
  const known = new Uint8Array(tableSize(items.size * 16));
  const mask = known.length - 1;
  for (const item of items) known[hashText(item) & mask] = 1;
  let found = false;
  for (let index = 0; index < searched.blocks.blockCount; index++) {
    const block = searched.blocks.blockAt(index);
    if (!block) continue;
    let code = block.first;
    forEachCode(block.text, { known, mask }, (start, end, endsCell) => {
      if (end > start && code < hits.length && items.has(compactText(block.text.slice(start, end)))) {
        hits[code] = 1;
        found = true;
      }
      if (endsCell) code++;
    });
    yield;
  }
  return found;
}

const kinds = new Uint8Array(128);
for (const code of SKIPPED_CODES) kinds[code] = 1;
for (const code of ENDING_CODES) kinds[code] = 2;

/** Calls `visit` for each listed code whose hash may be known (start < end), and at the end of each cell (a line feed). */
function forEachCode(
  text: string,
  { known, mask }: { known: Uint8Array; mask: number },
  visit: (start: number, end: number, endsCell: boolean) => void,
): void {
  let hash = HASH_SEED;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    const kind = character < 128 ? kinds[character] : 0;
    if (kind === 0) hash = hashStep(hash, character);
    if (kind !== 2) continue;
    const endsCell = character === 10;
    if (known[hash & mask] === 1) visit(start, at, endsCell);
    else if (endsCell) visit(at, at, true);
    hash = HASH_SEED;
    start = at + 1;
  }
}
