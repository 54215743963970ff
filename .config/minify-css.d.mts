import type { Plugin } from 'vite';

export declare const minifyCss: Plugin;
