import type { Locale } from '../locale.js';
import { PARCEL_STATUSES, type ParcelStatus } from '../order/parcel.js';
import { strings } from './status-text.strings.js';

/** The tones of the library: colour means something, or is absent. */
export const TONES = ['neutral', 'info', 'progress', 'attention', 'problem', 'success'] as const;

export type Tone = (typeof TONES)[number];

/** The tone in which a status is shown. @param index the place of the status in `PARCEL_STATUSES`; -1, for none, counts from the end and is `unknown`'s */
export const toneOf = (index: number): Tone => TONES[+'0011223334345000'.at(index)!]!;

/** The tone in which a status is shown. */
export const STATUS_TONES = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ PARCEL_STATUSES.map((status, index) => [status, toneOf(index)]),
) as Readonly<Record<ParcelStatus, Tone>>;

/** The word of a status and what it means, with a place to fill. @param index as for `toneOf` */
export const statusTexts = (index: number, locale: Locale): readonly string[] => strings[locale].at(index)!.split('|');

/** A status in one or two words: `Out for delivery`, « En cours de livraison ». */
export const statusWord = (status: ParcelStatus, locale: Locale): string => statusTexts(PARCEL_STATUSES.indexOf(status), locale)[0]!;

/** Every status in one or two words. */
export const statusWords = (locale: Locale): Readonly<Record<ParcelStatus, string>> =>
  Object.fromEntries(PARCEL_STATUSES.map((status) => [status, statusWord(status, locale)])) as Record<ParcelStatus, string>;
