/** Seed of `hashText`, for callers that hash character by character. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of `hashText`. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** FNV-1a over UTF-16 code units. For tables in memory; promises nothing about attackers beyond linear time per text. */
export function hashText(text: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** Spreads a hash over a table of `mask + 1` places (a power of two). FNV's low bits alone are weak for numbered names. */
export const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 7)) & mask;

/** The next power of two at or above `count`, at least 16. */
export const tableSize = (count: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, count))));
