/** How close rows stand. */
export const DENSITIES = ['compact', 'standard', 'comfortable'] as const;

/** How close rows stand; see {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** The height of a row, in pixels. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, standard: 40, comfortable: 52 };

/** Whether a value from an attribute or from storage is a density. */
export const isDensity = (value: unknown): value is Density => DENSITIES.includes(value as Density);
