/** How much of a cell quick search reads. A megabyte pasted into a note must not cost a frame. */
export const SEARCHED_LENGTH = 2000;

// Letters that no decomposition takes apart, and typographic forms of what keyboards type.
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
]);
const UNDECOMPOSED_PATTERN = new RegExp(`[${[...UNDECOMPOSED.keys()].join('')}]`, 'g');
const NON_ASCII = /[^\0-\x7f]/;
/** Combining marks and invisible format characters (bidi controls, zero-width joiners). */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
const BREAKS = /[\n\r\u2028\u2029]/g;

/** Lower case without accents, ligatures, invisible characters and typographic punctuation: `Cœur d’Été` → `coeur d'ete`. */
export function foldText(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(UNDECOMPOSED_PATTERN, (letter) => UNDECOMPOSED.get(letter) ?? letter);
}

/** What may stand between the characters of a code, or be left out: space - . / _ # and the no-break spaces (by folding). */
export const CODE_SEPARATORS: readonly string[] = [' ', '-', '.', '/', '_', '#'];
/** What stands between several codes in one cell or in one paste. */
export const LIST_SEPARATORS: readonly string[] = [',', ';', '|', '\t'];

/** A folded text without code separators; list separators become commas: `7023-2100, 1Z 99` → `70232100,1z99`. */
export function compactText(folded: string): string {
  let text = folded;
  for (const separator of CODE_SEPARATORS) if (text.includes(separator)) text = text.split(separator).join('');
  for (const separator of LIST_SEPARATORS) if (separator !== ',' && text.includes(separator)) text = text.split(separator).join(',');
  return text;
}

/** How a column's cells are searched: as words, or as codes without their separators. */
export type FoldedForm = 'words' | 'code';

/** Folds one cell the way the cache of its column does. Line breaks become spaces in words and commas in codes. */
export function foldCell(text: string, form: FoldedForm): string {
  const cut = text.length > SEARCHED_LENGTH ? text.slice(0, SEARCHED_LENGTH) : text;
  const folded = foldText(cut).replace(BREAKS, form === 'code' ? ',' : ' ');
  return form === 'code' ? compactText(folded) : folded;
}

const BLOCK = 8192;

interface Block {
  /** The folded cells, each followed by a line feed. */
  readonly text: string;
  /** Where each cell's line feed is. */
  readonly ends: Uint32Array;
}

/**
 * The folded texts of a dictionary, in blocks of one long string each, so that searching is the engine's native `indexOf` over a few dozen
 * strings rather than a call per cell, and the garbage collector sees a few objects rather than a million.
 */
export class FoldedBlocks {
  readonly form: FoldedForm;
  readonly #blocks: Block[] = [];
  #covered = 0;

  constructor(form: FoldedForm) {
    this.form = form;
  }

  /** Folds the next block of the texts; a last, incomplete block is folded again when texts were added. Returns whether more are to come. */
  cover(strings: readonly string[]): boolean {
    if (this.#covered >= strings.length) return false;
    const index = Math.floor(this.#covered / BLOCK);
    const to = Math.min(strings.length, (index + 1) * BLOCK);
    this.#blocks[index] = foldBlock(strings.slice(index * BLOCK, to), this.form);
    this.#covered = to;
    return to < strings.length;
  }

  /** Whether all texts are folded. */
  covers(strings: readonly string[]): boolean {
    return this.#covered >= strings.length;
  }

  /** How many blocks there are. */
  get blockCount(): number {
    return this.#blocks.length;
  }

  /** Sets `bit` in `hits` for each text of a block that contains the needle. */
  markContaining(index: number, needle: string, hits: Uint16Array, bit: number): number {
    const block = this.#blocks[index];
    if (!block) return 0;
    const { text, ends } = block;
    let found = 0;
    let entry = 0;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, (ends[entry - 1] as number) + 1)) {
      entry = entryAt(ends, at, entry);
      const code = index * BLOCK + entry;
      if (code >= hits.length) break;
      hits[code] = (hits[code] as number) | bit;
      found++;
      entry++;
      if (entry >= ends.length) break;
    }
    return found;
  }

  /** The long string of a block and where its cells end, for scans that read each character. */
  blockAt(index: number): { readonly first: number; readonly text: string; readonly ends: Uint32Array } | undefined {
    const block = this.#blocks[index];
    return block && { first: index * BLOCK, ...block };
  }
}

/** The entry whose text holds the position, known to be at or after `from`. Hits come in order and often close together. */
function entryAt(ends: Uint32Array, position: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < ends.length && (ends[low + step - 1] as number) < position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(ends.length - 1, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foldBlock(strings: readonly string[], form: FoldedForm): Block {
  const block = foldWhole(strings, form);
  if (block) return block;
  const cells = strings.map((text) => foldCell(text, form));
  return blockOf(`${cells.join('\n')}\n`, cells.length) as Block;
}

/** Folds all texts as one string; undefined when one is too long or holds a line break of its own. */
function foldWhole(strings: readonly string[], form: FoldedForm): Block | undefined {
  for (const text of strings) if (text.length > SEARCHED_LENGTH) return undefined;
  const joined = `${strings.join('\n')}\n`;
  if (joined.includes('\r') || joined.includes('\u2028') || joined.includes('\u2029')) return undefined;
  const folded = foldText(joined);
  return blockOf(form === 'code' ? compactText(folded) : folded, strings.length);
}

function blockOf(text: string, count: number): Block | undefined {
  const ends = new Uint32Array(count);
  let entry = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (entry === count) return undefined;
    ends[entry++] = at;
  }
  return entry === count ? { text, ends } : undefined;
}
