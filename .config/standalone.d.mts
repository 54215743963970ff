import type { BuildEnvironmentOptions, InlineConfig } from 'vite';

/** Vite options for an element as one file with everything in it. */
export function standalone(name: string, build?: BuildEnvironmentOptions): InlineConfig;
