import type { ColumnEdge } from '../../grid/column-layout.js';

/** A side as people name it. */
export type Side = 'left' | 'right';

/** The side that an edge is on, in a direction of reading. */
export const sideOf = (edge: ColumnEdge, rtl: boolean): Side => ((edge === 'start') === rtl ? 'right' : 'left');
