import type { Condition } from './filter-condition.js';
import type { RowStore, SearchedColumn } from './row-model-store.js';
import { inSteps, STEP, type Steps } from './scheduler.js';
import { fillTogether, type Codes } from './row-model-columns.js';
import { compactText, foldCell, FoldedBlocks, type FoldedForm } from './text-fold.js';
import { HASH_SEED, hashStep, hashText, tableSize } from './text-hash.js';
import { cellItems, ENDING_CODES, SKIPPED_CODES, type TextQuery } from './text-query.js';

/** Folds the texts of a column that are not folded yet. */
export function* prepareSearched<Row>({ column, blocks }: SearchedColumn<Row>): Steps {
  while (blocks.cover(column.dictionary.strings)) yield;
  yield;
}

/** Whether every text of a column is read and folded. */
const isSearchPrepared = <Row>({ column, blocks }: SearchedColumn<Row>, store: RowStore<Row>): boolean =>
  column.filled >= store.length && blocks.covers(column.dictionary.strings);

/** A folded text, and the bit that says that it was found. */
interface Needle {
  readonly needle: string;
  readonly bit: number;
}

/** Sets the bit of each needle in `hits`, by dictionary number, where the folded text contains it. Returns whether any was found. */
export function* markContaining<Row>(searched: SearchedColumn<Row>, needles: readonly Needle[], hits: Uint16Array): Steps<boolean> {
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
  let looked: readonly LookedColumn<Row>[] | undefined;
  const unlooked = columns.map((searched) => ({ ...searched, size: 0, hits: undefined }));
  const test = (slot: number): boolean => (looked ?? unlooked).reduce((bits, one) => bits | foundIn(one, slot, query), 0) === all;
  return {
    prepare: () =>
      fillTogether(
        columns.map(({ column }) => column),
        store,
      ),
    isPrepared: () => columns.every((searched) => isSearchPrepared(searched, store)),
    test,
    pick: (slots) => (looked || query.kind === 'list' ? slots.filter(test) : pickWords(slots, columns, query, all)),
    *clear(match, length) {
      const found: { codes: Codes; hits: Uint16Array }[] = [];
      const results: LookedColumn<Row>[] = [];
      for (const searched of columns) {
        const { size } = searched.column.dictionary;
        const hits = new Uint16Array(size);
        const any =
          query.kind === 'list'
            ? yield* markListed(searched, query.items, hits)
            : yield* markContaining(searched, needlesOf(query, searched.blocks.form), hits);
        if (any) found.push({ codes: searched.column.codes, hits });
        results.push({ ...searched, size, hits: any ? hits : undefined });
      }
      yield* clearUnmatched(match, length, { found, all });
      looked = results;
    },
  };
}

/** A column of which the texts numbered below `size` were looked at. Without hits, nothing was found. */
interface LookedColumn<Row> extends SearchedColumn<Row> {
  readonly size: number;
  readonly hits: Uint16Array | undefined;
}

/** The bits of what is found in a cell: as was found before, where its text is not new. */
function foundIn<Row>({ column, blocks, size, hits }: LookedColumn<Row>, slot: number, query: TextQuery): number {
  const code = column.codeAt(slot);
  if (code >= 0 && code < size) return hits ? (hits[code] as number) : 0;
  const text = foldCell(column.textAt(slot), blocks.form);
  if (query.kind === 'list') return cellItems(text).some((item) => query.items.has(item)) ? 1 : 0;
  return needlesOf(query, blocks.form).reduce((bits, { needle, bit }) => (text.includes(needle) ? bits | bit : bits), 0);
}

type Words = TextQuery & { kind: 'words' };

const needlesOf = ({ words, codes }: Words, form: FoldedForm): Needle[] =>
  (form === 'code' ? codes : words).map((needle, index) => ({ needle, bit: 2 ** index }));

/** Those of a few hundred slots in which each word is found: their cells are looked at together, as in the bulk search. */
function pickWords<Row>(slots: readonly number[], columns: readonly SearchedColumn<Row>[], query: Words, all: number): number[] {
  const hits = new Uint16Array(slots.length);
  for (const { column, blocks } of columns) {
    const block = new FoldedBlocks(blocks.form);
    block.cover(slots.map((slot) => column.textAt(slot)));
    for (const { needle, bit } of needlesOf(query, blocks.form)) block.markContaining(0, needle, hits, bit);
  }
  return slots.filter((_, index) => hits[index] === all);
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
