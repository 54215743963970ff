import type { ParcelStatus } from '../../order/parcel.js';

/** A status of another system in this library's vocabulary, with the source's own word beside it. */
export interface MappedStatus {
  readonly status: ParcelStatus;
  /** What the source said, kept whatever `status` became; a detail follows after a slash. Empty when it said nothing. */
  readonly raw: string;
}

/**
 * A source's vocabulary as data: for each parcel status the source's words, separated by spaces, in lower case with underscores (`InTransit_002` is `intransit_002`).
 * A word that ends with `*` stands for all that begin so.
 */
export type StatusTable = Readonly<Partial<Record<ParcelStatus, string>>>;

const MAX_WORD = 80;

/** A source's word as tables write it: lower case, anything but letters and digits an underscore. */
export function wordKey(word: string): string {
  return word
    .slice(0, MAX_WORD)
    .split(/[^A-Za-z0-9]/)
    .filter(Boolean)
    .join('_')
    .toLowerCase();
}

const compiled = /* @__PURE__ */ new WeakMap<StatusTable, Map<string, ParcelStatus>>();

const compile = (table: StatusTable): Map<string, ParcelStatus> => {
  let words = compiled.get(table);
  if (!words) {
    words = new Map(
      Object.entries(table).flatMap(([status, keys]) =>
        keys.split(' ').map((key): [string, ParcelStatus] => [key, status as ParcelStatus]),
      ),
    );
    compiled.set(table, words);
  }
  return words;
};

/** The parcel status of one word; undefined for a word that the table does not hold. */
export function lookUp(table: StatusTable, word: unknown): ParcelStatus | undefined {
  if (typeof word !== 'string' && typeof word !== 'number') return undefined;
  const key = wordKey(String(word));
  const words = compile(table);
  const exact = words.get(key);
  if (exact || !key) return exact;
  for (const [pattern, status] of words) if (pattern.endsWith('*') && key.startsWith(pattern.slice(0, -1))) return status;
  return undefined;
}

const said = (word: unknown): string => (typeof word === 'string' || typeof word === 'number' ? String(word) : '');

/**
 * Maps a status and its finer detail, which wins where the table knows it. What the table does not know is `unknown`, never a guess.
 */
export function mapStatus(table: StatusTable, word: unknown, detail?: unknown): MappedStatus {
  const finer = lookUp(table, detail);
  const status = (finer === 'unknown' ? undefined : finer) ?? lookUp(table, word) ?? 'unknown';
  return { status, raw: [said(word), said(detail)].filter(Boolean).join('/') };
}
