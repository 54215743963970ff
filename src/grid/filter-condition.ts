import type { Steps } from './scheduler.js';

/** One condition that rows must meet, for one row at a time and for all at once. Both agree. */
export interface Condition {
  /** Whether `clear` needs no more than to look. */
  isPrepared(): boolean;
  /** Makes what `clear` needs. */
  prepare(): Steps;
  /** Whether the row in a slot meets it, by its cells of now. Needs nothing prepared. */
  test(slot: number): boolean;
  /** Those of at most some thousand slots that meet it, where that is quicker than to test one after the other. */
  pick?(slots: readonly number[]): number[];
  /** Sets `match` to 0 where the rows before `length` do not meet it. */
  clear(match: Uint8Array, length: number): Steps;
}
