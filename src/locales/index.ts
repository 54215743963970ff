import type { Locale } from '../domain/locale.js';
import { en } from './en.js';
import { frCA } from './fr-ca.js';
import type { Words } from './words.js';

export type { Words } from './words.js';

/** The shared vocabulary, by language. */
export const WORDS: Readonly<Record<Locale, Words>> = { en, 'fr-CA': frCA };
