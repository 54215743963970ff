import type { InlineConfig } from 'vite';

/** The files by name. */
export const STANDALONE: readonly string[];

/** Vite options for one of the files. */
export function standalone(name: string, build?: InlineConfig['build']): InlineConfig;
