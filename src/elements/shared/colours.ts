/** A colour for light and for dark pages. */
export type Shades = readonly [light: string, dark: string];

/**
 * Every colour of the library, by role: an element asks for `text-muted`, never for a grey. A page sets `--if-text-muted`; what is said here of each is what
 * custom-elements.json says of that property.
 */
export const COLOURS = {
  /** Background of grid, order details and fields. */
  surface: ['#ffffff', '#14171c'],
  /** Background of cards, popovers, menus, dialogs and buttons. */
  'surface-raised': ['#ffffff', '#1c2027'],
  /** Background of headers and of what lies deeper than the rows. */
  'surface-sunken': ['#f5f6f8', '#0f1216'],
  /** Background under the pointer. */
  'surface-hover': ['#f3f5f8', '#1a1e25'],
  /** Background of selected rows, and of the one whose order is open. */
  'surface-selected': ['#eaf1fe', '#17263f'],
  /** Lines between things. */
  border: ['#e3e6ea', '#2a2f38'],
  /** Lines that carry meaning: edges of fields, handles. At 3:1 at least on every surface. */
  'border-strong': ['#7b8491', '#747e8d'],
  /** Text. Elements without a surface take the page’s where this is not set; a badge in a sentence always does. */
  text: ['#1a1e24', '#e8ebef'],
  /** Quieter text. */
  'text-muted': ['#5a6472', '#a0a9b6'],
  /** Links, ticks, the main button, and the ring around the focus. */
  accent: ['#1f5fd0', '#7fabff'],
  /** Text on the accent. */
  'accent-text': ['#ffffff', '#0c1a33'],
  /** Words of what is not under way: received, cancelled, unknown. */
  'neutral-text': ['#4b5563', '#b3bbc6'],
  /** Background of what is not under way. */
  'neutral-surface': ['#f0f2f5', '#23282f'],
  /** Lines of what is not under way. */
  'neutral-border': ['#7c8592', '#737c89'],
  /** Words of what waits, as it should: for a pickup, for a first scan. */
  'info-text': ['#1b4f9c', '#9cc2ff'],
  /** Background of what waits. */
  'info-surface': ['#e9f1fd', '#172741'],
  /** Lines of what waits. */
  'info-border': ['#4a82d4', '#4a78bd'],
  /** Words of what is under way. */
  'progress-text': ['#5b3da8', '#c4b1ff'],
  /** Background of what is under way. */
  'progress-surface': ['#f1edfc', '#272040'],
  /** Lines of what is under way. */
  'progress-border': ['#8a6fd6', '#7f68bd'],
  /** Words of what somebody should look at. */
  'attention-text': ['#7f4a00', '#f7c06b'],
  /** Background of what somebody should look at. */
  'attention-surface': ['#fdf2dd', '#33260e'],
  /** Lines of what somebody should look at. */
  'attention-border': ['#b37a1c', '#a5782c'],
  /** Words of what went wrong. */
  'problem-text': ['#a3201c', '#ffa49c'],
  /** Background of what went wrong. */
  'problem-surface': ['#fdecea', '#3a1917'],
  /** Lines of what went wrong. */
  'problem-border': ['#d3554e', '#c05650'],
  /** Words of what arrived or is done. */
  'success-text': ['#14663a', '#86d9a7'],
  /** Background of what arrived or is done. */
  'success-surface': ['#e7f5ec', '#12301f'],
  /** Lines of what arrived or is done. */
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
