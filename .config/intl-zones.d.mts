import type { Plugin } from 'vite';

export declare const intlZones: Plugin;
