import type { Clock } from '../../src/domain/clock.js';

/** A clock that stands still, so that a story looks the same every day. Friday, 20 November 2026, 1:05 PM in Toronto unless told otherwise. */
export const fixedClock = (instant = '2026-11-20T18:05:00Z'): Clock => ({ now: () => Date.parse(instant) });
