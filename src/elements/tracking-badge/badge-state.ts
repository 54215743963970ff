/** What a badge is about: numbers, which cost less than words. */
/** Nothing, and falsy. */
export const EMPTY = 0;
export const NEAR_MISS = 1;
/** A status that parcels have. */
export const STATUS = 2;
export const LOADING = 3;
export const OFFLINE = 4;
/** Nothing but its carrier is known of a number. */
export const PLAIN = 5;
export const AMBIGUOUS = 6;
export const NO_CARRIER = 7;

/** Whether nothing more is expected of a status: `delivered`, `cancelled`, `expired`, `returning`. */
export const isFinal = (status: string): boolean => /^(deli|ca|exp|ret)/.test(status);

/** An `https:` address, or nothing: what a page or an answer holds is not trusted. */
export const secureUrl = (text = ''): string => (/^https:\/\//i.test(text) ? text : '');
