/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with a probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** mulberry32: small, fast and even enough for a demonstration; not for secrets. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}

/** Picks from a list in which some entries are more common than others. */
export function weighted<T extends { readonly weight: number }>(list: readonly T[]): (random: SeededRandom) => T {
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  // A table of a thousand places makes each pick one look-up.
  const places = list.flatMap((entry) => Array.from({ length: Math.max(1, Math.round((entry.weight / total) * 1_000)) }, () => entry));
  return (random) => random.pick(places);
}
