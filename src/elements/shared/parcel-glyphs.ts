/**
 * The glyphs that a parcel needs: its statuses, and the few controls beside a tracking number. Apart from the others, so that the badge, one small file on strangers'
 * pages, carries no drawing that it never shows. See `glyphs.ts`.
 */
export const PARCEL_GLYPHS = {
  dashed: [
    'M6.2 2.5A5.8 5.8 0 0 1 9.8 2.5M13 5.1a5.8 5.8 0 0 1 .5 3.6M12 12.1a5.8 5.8 0 0 1-3 1.6M6.2 13.5a5.8 5.8 0 0 1-3-2.2M2.3 8.6A5.8 5.8 0 0 1 3.2 4.8',
  ],
  box: ['M2.75 5.25 8 2.5l5.25 2.75v5.5L8 13.5l-5.25-2.75z', 'M2.75 5.25 8 8l5.25-2.75M8 8v5.5'],
  label: [
    'M2.75 7.6V3.5a.75.75 0 0 1 .75-.75h4.1a1 1 0 0 1 .7.3l4.6 4.6a1 1 0 0 1 0 1.4l-3.8 3.8a1 1 0 0 1-1.4 0L3.05 8.3a1 1 0 0 1-.3-.7z',
    'M5.6 5.6h.01',
  ],
  hand: ['M3 9.5 8 4.5l5 5', 'M8 4.5v9', 'M3 2.25h10'],
  truck: [
    'M1.75 4h7.5v6.75h-7.5z',
    'M9.25 6.5h2.6l2.4 2.2v2.05h-5',
    'M4.5 12.4a1.4 1.4 0 1 0 0-2.8a1.4 1.4 0 0 0 0 2.8zM11.5 12.4a1.4 1.4 0 1 0 0-2.8a1.4 1.4 0 0 0 0 2.8z',
  ],
  check: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'm5.5 8.1 1.8 1.8 3.3-3.6'],
  slash: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M4.1 11.9l7.8-7.8'],
  pause: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M6.5 6v4M9.5 6v4'],
  attention: ['M8 2.5 14 13H2z', 'M8 6.4v3.2M8 11.4h.01'],
  problem: ['M5.6 2.25h4.8l3.35 3.35v4.8l-3.35 3.35H5.6L2.25 10.4V5.6z', 'M8 5v3.6M8 10.9h.01'],
  question: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M6.4 6.4a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.7.6-.7 1.1M8 11h.01'],
  back: ['M6 3.5 2.5 7 6 10.5', 'M2.5 7h7a4 4 0 0 1 0 6.5H7'],
  hourglass: ['M4 2.25h8M4 13.75h8', 'M5 2.25v2.5L8 8l3-3.25v-2.5M5 13.75v-2.5L8 8l3 3.25v2.5'],
  copy: ['M5.75 5.75h7.5v7.5h-7.5z', 'M10.25 5.75v-3h-7.5v7.5h3'],
  external: ['M9 2.75h4.25V7', 'M13.25 2.75 7.5 8.5', 'M11.5 9.5v3.75H2.75V4.5H6.5'],
  tick: ['m3.5 8.4 3 3 6-6.6'],
  offline: [
    'M2 2l12 12',
    'M2.5 6.2A8.4 8.4 0 0 1 5 4.6M7.6 4a8.2 8.2 0 0 1 5.9 2.2M4.8 8.8a5 5 0 0 1 2-1.2M10 7.9c.5.2.9.5 1.2.9M8 12h.01',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The name of one of these. */
export type ParcelGlyphName = keyof typeof PARCEL_GLYPHS;
