import type { CarrierRow, FormatRow } from './carriers/row.js';
import { CARRIERS } from './carriers.js';
import { CHECK_BITS } from './check-digits.js';
import type { Mask } from './masks.js';
import { compileMask, expandMask } from './masks.js';

/** A mask with the carrier and format that it belongs to. */
export interface Format extends Mask {
  readonly carrier: CarrierRow;
  readonly row: FormatRow;
  /** Evidence in bits of shape and prefix. */
  readonly shape: number;
  /** Evidence in bits with a check digit that passes, or without any. */
  readonly evidence: number;
}

/** Formats by length and first character: a number meets only the few that it can fit. */
let buckets: Format[][] | undefined;

const LONGEST = 64;

const build = (): Format[][] => {
  const built: Format[][] = Array.from({ length: LONGEST << 7 });
  for (const carrier of CARRIERS)
    for (const row of carrier.formats)
      for (const mask of row.masks.flatMap(expandMask).map(compileMask)) {
        const shape = mask.bits + row.prior;
        const format = { ...mask, carrier, row, shape, evidence: shape + (row.check ? CHECK_BITS : 0) };
        mask.sets[0]!.forEach((flag, code) => flag && (built[(mask.sets.length << 7) + code] ??= []).push(format));
      }
  return built;
};

/** The formats that a number can fit by its length and first character. */
export const formatsFor = (number: string): readonly Format[] => (buckets ??= build())[(number.length << 7) + number.charCodeAt(0)] ?? [];

const posts = /* @__PURE__ */ new Map<string, CarrierRow | undefined>();

/** The carrier whose S10 items end with a country code. */
export function postOf(country: string): CarrierRow | undefined {
  if (!posts.has(country))
    posts.set(
      country,
      CARRIERS.find(({ post }) => post.includes(country)),
    );
  return posts.get(country);
}
