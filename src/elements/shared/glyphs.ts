import { PARCEL_GLYPHS } from './parcel-glyphs.js';

/**
 * The glyphs of this library, drawn on a 16 px grid as strokes of 1.5 px in `currentColor`. Data only, so that the badge, which has no template engine, uses
 * the same drawings. A glyph never stands alone: a word beside it or an accessible name says the same.
 */
export const GLYPHS = {
  ...PARCEL_GLYPHS,
  // Order stages and parcel statuses: the circle fills as the order advances.
  dashed: [
    'M6.2 2.5A5.8 5.8 0 0 1 9.8 2.5M13 5.1a5.8 5.8 0 0 1 .5 3.6M12 12.1a5.8 5.8 0 0 1-3 1.6M6.2 13.5a5.8 5.8 0 0 1-3-2.2M2.3 8.6A5.8 5.8 0 0 1 3.2 4.8',
  ],
  offline: ['M2 6a9 9 0 0 1 12 0M5 9a4 4 0 0 1 6 0M8 12h.1M3 14L13 2'],
  ring: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z'],
  quarter: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 4.9V8h3.1'],
  half: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 5v6M9.9 5.6v4.8M11.4 7v2'],
  stack: ['M8 2.5 14 5.75 8 9 2 5.75z', 'M2.5 9 8 12l5.5-3'],
  // Controls.
  clock: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 4.9V8l2.1 1.5'],
  search: ['M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z', 'm10.3 10.3 3.2 3.2'],
  down: ['m4 6 4 4 4-4'],
  up: ['m4 10 4-4 4 4'],
  forward: ['m6 4 4 4-4 4'],
  columns: ['M2.5 3.25h11v9.5h-11z', 'M6.2 3.25v9.5M9.8 3.25v9.5'],
  options: [
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6',
    'M10.25 2.75a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 0 1 0-3.5zM5.75 9.75a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 0 1 0-3.5z',
  ],
  close: ['m4 4 8 8M12 4l-8 8'],
  grip: ['M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01'],
  pin: ['M5.5 2.5h5M6.25 2.5v4L4.5 9h7L9.75 6.5v-4', 'M8 9v4.5'],
  dock: ['M3 3v10', 'M13 8H6.5', 'M9 5.5 6.5 8 9 10.5'],
  refresh: ['M13 5.5A5.5 5.5 0 1 0 13.4 9', 'M13.4 2.5v3h-3'],
  calendar: ['M2.75 3.75h10.5v9.5H2.75z', 'M2.75 6.75h10.5M5.5 2.25v3M10.5 2.25v3'],
  density: ['M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11'],
  filter: ['M2.5 4h11M4.5 8h7M6.5 12h3'],
  reset: ['M3 5.5A5.5 5.5 0 1 1 2.6 9', 'M2.6 2.5v3h3'],
  download: ['M8 2.5v7.25', 'm5 6.75 3 3 3-3', 'M2.75 11v2.25h10.5V11'],
  print: ['M4.5 6V2.5h7V6', 'M4.5 11.25h-2V6h11v5.25h-2', 'M4.5 9.5h7v4h-7z'],
  save: ['M4 2.5h8v11l-4-3-4 3z'],
  external: ['M9 2.75h4.25V7', 'M13.25 2.75 7.5 8.5', 'M11.5 9.5v3.75H2.75V4.5H6.5'],
  more: ['M3.5 8h.01M8 8h.01M12.5 8h.01'],
  file: ['M4 2.25h5l3 3v8.5H4z', 'M9 2.25v3h3'],
} as const satisfies Record<string, readonly string[]>;

/** The name of a glyph. */
export type GlyphName = keyof typeof GLYPHS;
