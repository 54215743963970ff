/**
 * The glyphs of this library, drawn on a 16 px grid as strokes of 1.5 px in `currentColor`. Data only, so that the badge, which has no template engine, uses
 * the same drawings. A glyph never stands alone: a word beside it or an accessible name says the same.
 */
export const GLYPHS = {
  // Order stages and parcel statuses: the circle fills as the order advances.
  ring: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z'],
  dashed: ['M6.2 2.5A5.8 5.8 0 0 1 9.8 2.5M13 5.1a5.8 5.8 0 0 1 .5 3.6M12 12.1a5.8 5.8 0 0 1-3 1.6M6.2 13.5a5.8 5.8 0 0 1-3-2.2M2.3 8.6A5.8 5.8 0 0 1 3.2 4.8'],
  quarter: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 4.9V8h3.1'],
  half: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 5v6M9.9 5.6v4.8M11.4 7v2'],
  box: ['M2.75 5.25 8 2.5l5.25 2.75v5.5L8 13.5l-5.25-2.75z', 'M2.75 5.25 8 8l5.25-2.75M8 8v5.5'],
  label: ['M2.75 7.6V3.5a.75.75 0 0 1 .75-.75h4.1a1 1 0 0 1 .7.3l4.6 4.6a1 1 0 0 1 0 1.4l-3.8 3.8a1 1 0 0 1-1.4 0L3.05 8.3a1 1 0 0 1-.3-.7z', 'M5.6 5.6h.01'],
  hand: ['M3 9.5 8 4.5l5 5', 'M8 4.5v9', 'M3 2.25h10'],
  truck: ['M1.75 4h7.5v6.75h-7.5z', 'M9.25 6.5h2.6l2.4 2.2v2.05h-5', 'M4.5 12.4a1.4 1.4 0 1 0 0-2.8a1.4 1.4 0 0 0 0 2.8zM11.5 12.4a1.4 1.4 0 1 0 0-2.8a1.4 1.4 0 0 0 0 2.8z'],
  check: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'm5.5 8.1 1.8 1.8 3.3-3.6'],
  slash: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M4.1 11.9l7.8-7.8'],
  pause: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M6.5 6v4M9.5 6v4'],
  attention: ['M8 2.5 14 13H2z', 'M8 6.4v3.2M8 11.4h.01'],
  problem: ['M5.6 2.25h4.8l3.35 3.35v4.8l-3.35 3.35H5.6L2.25 10.4V5.6z', 'M8 5v3.6M8 10.9h.01'],
  question: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M6.4 6.4a1.6 1.6 0 1 1 2.3 1.5c-.5.3-.7.6-.7 1.1M8 11h.01'],
  clock: ['M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5z', 'M8 4.9V8l2.1 1.5'],
  back: ['M6 3.5 2.5 7 6 10.5', 'M2.5 7h7a4 4 0 0 1 0 6.5H7'],
  hourglass: ['M4 2.25h8M4 13.75h8', 'M5 2.25v2.5L8 8l3-3.25v-2.5M5 13.75v-2.5L8 8l3 3.25v2.5'],
  stack: ['M8 2.5 14 5.75 8 9 2 5.75z', 'M2.5 9 8 12l5.5-3'],
  // Controls.
  search: ['M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z', 'm10.3 10.3 3.2 3.2'],
  down: ['m4 6 4 4 4-4'],
  up: ['m4 10 4-4 4 4'],
  forward: ['m6 4 4 4-4 4'],
  columns: ['M2.5 3.25h11v9.5h-11z', 'M6.2 3.25v9.5M9.8 3.25v9.5'],
  options: ['M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6', 'M10.25 2.75a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 0 1 0-3.5zM5.75 9.75a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 0 1 0-3.5z'],
  copy: ['M5.75 5.75h7.5v7.5h-7.5z', 'M10.25 5.75v-3h-7.5v7.5h3'],
  external: ['M9 2.75h4.25V7', 'M13.25 2.75 7.5 8.5', 'M11.5 9.5v3.75H2.75V4.5H6.5'],
  close: ['m4 4 8 8M12 4l-8 8'],
  tick: ['m3.5 8.4 3 3 6-6.6'],
  grip: ['M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01'],
  pin: ['M5.5 2.5h5M6.25 2.5v4L4.5 9h7L9.75 6.5v-4', 'M8 9v4.5'],
  refresh: ['M13 5.5A5.5 5.5 0 1 0 13.4 9', 'M13.4 2.5v3h-3'],
  calendar: ['M2.75 3.75h10.5v9.5H2.75z', 'M2.75 6.75h10.5M5.5 2.25v3M10.5 2.25v3'],
  offline: ['M2 2l12 12', 'M2.5 6.2A8.4 8.4 0 0 1 5 4.6M7.6 4a8.2 8.2 0 0 1 5.9 2.2M4.8 8.8a5 5 0 0 1 2-1.2M10 7.9c.5.2.9.5 1.2.9M8 12h.01'],
  density: ['M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11'],
  filter: ['M2.5 4h11M4.5 8h7M6.5 12h3'],
  reset: ['M3 5.5A5.5 5.5 0 1 1 2.6 9', 'M2.6 2.5v3h3'],
  file: ['M4 2.25h5l3 3v8.5H4z', 'M9 2.25v3h3'],
} as const satisfies Record<string, readonly string[]>;

/** The name of a glyph. */
export type GlyphName = keyof typeof GLYPHS;
