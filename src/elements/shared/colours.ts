/** A colour for light and for dark pages. */
export type Shades = readonly [light: string, dark: string];

/**
 * The colours that the badge needs, apart from the others: it is one small file on strangers' pages, and carries no colour that it never shows.
 * Roles, not colours: an element asks for `text-muted`, never for a grey.
 */
export const GUEST_COLOURS = {
  'surface-raised': ['#ffffff', '#1c2027'],
  'surface-hover': ['#f3f5f8', '#1a1e25'],
  border: ['#e3e6ea', '#2a2f38'],
  text: ['#1a1e24', '#e8ebef'],
  'text-muted': ['#5a6472', '#a0a9b6'],
  accent: ['#1f5fd0', '#7fabff'],
  'neutral-text': ['#4b5563', '#b3bbc6'],
  'neutral-surface': ['#f0f2f5', '#23282f'],
  'info-text': ['#1b4f9c', '#9cc2ff'],
  'info-surface': ['#e9f1fd', '#172741'],
  'progress-text': ['#5b3da8', '#c4b1ff'],
  'progress-surface': ['#f1edfc', '#272040'],
  'attention-text': ['#7f4a00', '#f7c06b'],
  'attention-surface': ['#fdf2dd', '#33260e'],
  'problem-text': ['#a3201c', '#ffa49c'],
  'problem-surface': ['#fdecea', '#3a1917'],
  'success-text': ['#14663a', '#86d9a7'],
  'success-surface': ['#e7f5ec', '#12301f'],
} as const satisfies Record<string, Shades>;

/** Every colour of the library, by role. */
export const COLOURS = {
  ...GUEST_COLOURS,
  surface: ['#ffffff', '#14171c'],
  'surface-sunken': ['#f5f6f8', '#0f1216'],
  'surface-selected': ['#eaf1fe', '#17263f'],
  'border-strong': ['#7b8491', '#747e8d'],
  'accent-text': ['#ffffff', '#0c1a33'],
  'neutral-border': ['#7c8592', '#737c89'],
  'info-border': ['#4a82d4', '#4a78bd'],
  'progress-border': ['#8a6fd6', '#7f68bd'],
  'attention-border': ['#b37a1c', '#a5782c'],
  'problem-border': ['#d3554e', '#c05650'],
  'success-border': ['#3b9a66', '#3c8d60'],
} as const satisfies Record<string, Shades>;

/**
 * Colours as declarations: `--_text: var(--if-text, light-dark(#1a1e24, #e8ebef));`.
 *
 * A host sets `--if-text` at any ancestor; elements read `--_text`. The alias is needed because a default declared on `:host` would win over a value that the
 * element inherits. Light and dark come from `light-dark()`, which follows the `color-scheme` of the page.
 */
export const declareColours = (colours: Readonly<Record<string, Shades>>): string =>
  Object.entries(colours)
    .map(([role, [light, dark]]) => `--_${role}: var(--if-${role}, light-dark(${light}, ${dark}));`)
    .join('');
