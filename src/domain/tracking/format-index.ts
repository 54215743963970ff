import type { CarrierRow, FormatRow } from './carriers/row.js';
import { CARRIERS } from './carriers.js';
import type { Check } from './check-digits.js';
import { CHECKS, CHECK_BITS } from './check-digits.js';
import type { Mask } from './masks.js';
import { compileMask, expandMask } from './masks.js';

/** A mask with the carrier and format that it belongs to. */
export interface Format extends Mask {
  readonly carrier: CarrierRow;
  readonly row: FormatRow;
  readonly check: Check | undefined;
  /** Evidence in bits of shape and prefix. */
  readonly shape: number;
  /** Evidence in bits with a check digit that passes, or without any. */
  readonly evidence: number;
}

/** Formats by length and first character: a number meets only the few that it can fit. */
let buckets: Format[][] | undefined;

const FIRST_VALUES = 36;
const LONGEST = 64;

const build = (): Format[][] => {
  const built: Format[][] = Array.from({ length: LONGEST * FIRST_VALUES });
  for (const carrier of CARRIERS)
    for (const row of carrier.formats)
      for (const mask of row.masks.flatMap(expandMask).map(compileMask)) {
        const shape = mask.bits + row.prior;
        const check = row.check ? CHECKS[row.check] : undefined;
        const format = { ...mask, carrier, row, check, shape, evidence: shape + (check ? CHECK_BITS : 0) };
        mask.sets[0]!.forEach((flag, value) => {
          if (flag) (built[mask.sets.length * FIRST_VALUES + value] ??= []).push(format);
        });
      }
  return built;
};

/** The formats that a number of this length and first character can fit. */
export function formatsFor(length: number, firstValue: number): readonly Format[] | undefined {
  buckets ??= build();
  return buckets[length * FIRST_VALUES + firstValue];
}

/** The carrier whose S10 items end with a country code. */
export function postOf(country: string): CarrierRow | undefined {
  return CARRIERS.find(({ post }) => post.includes(country));
}
