/**
 * The glyphs that a parcel needs: its statuses, and the few controls beside a tracking number. Apart from the others, so that the badge, one small file on strangers'
 * pages, carries no drawing that it never shows; whole numbers and one path each, for the same reason. See `glyphs.ts`.
 */
export const PARCEL_GLYPHS = {
  open: ['M8 2a6 6 0 1 0 6 6'],
  box: ['M3 5l5-3 5 3v6l-5 3-5-3zl5 3 5-3M8 8v6'],
  label: ['M3 8V3h5l5 5-5 5zM6 6h.1'],
  hand: ['M4 8l4-4 4 4M8 4v10M3 2h10'],
  truck: ['M1 4h8v7H1zM9 6h3l3 2v3H9M5 11a1 1 0 1 0 .1 0M12 11a1 1 0 1 0 .1 0'],
  check: ['M8 2a6 6 0 1 0 .1 0zM5 8l2 2 4-4'],
  slash: ['M8 2a6 6 0 1 0 .1 0zM4 12l8-8'],
  pause: ['M8 2a6 6 0 1 0 .1 0zM6 6v4M10 6v4'],
  attention: ['M8 2l6 11H2zM8 6v3M8 11h.1'],
  problem: ['M6 2h4l4 4v4l-4 4H6l-4-4V6zM8 5v3M8 11h.1'],
  question: ['M8 2a6 6 0 1 0 .1 0zM6 6a2 2 0 1 1 2 2v1M8 11h.1'],
  back: ['M6 3L2 7l4 4M2 7h8a3 3 0 0 1 0 6H7'],
  hourglass: ['M4 2h8M4 14h8M5 2v3l6 6v3M11 2v3l-6 6v3'],
  copy: ['M6 6h7v7H6zM10 6V3H3v7h3'],
  tick: ['M3 8l3 3 7-7'],
} as const satisfies Record<string, readonly [string]>;

/** The name of one of these. */
export type ParcelGlyphName = keyof typeof PARCEL_GLYPHS;

/** The place, in base 16, of each parcel status's drawing among the drawings above. */
const STATUS_PLACES = '0a234418c97b56ca';

/** The drawing of a parcel status. @param index its place in `PARCEL_STATUSES`; -1 counts from the end */
export const statusGlyph = (index: number): readonly [string] => Object.values(PARCEL_GLYPHS)[parseInt(STATUS_PLACES.at(index)!, 16)]!;
