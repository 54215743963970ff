import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { DIGITS, LETTERS_AND_DIGITS, randomText, seeded } from '../../test/domain/tracking/fixtures/samples.js';
import type { Contestant } from './contestants.js';
import type { Corpus, Labelled } from './corpus.js';

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const names = (contestant: Contestant, [carrier, number]: Labelled): boolean =>
  contestant.detect(number).some((answer) => answer.carrier === carrier);

/** Right carrier first, and anywhere in the answer. */
export function recall(contestant: Contestant, { valid }: Corpus): { first: string; any: string } {
  const first = valid.filter(([carrier, number]) => contestant.detect(number)[0]?.carrier === carrier).length;
  return { first: share(first, valid.length), any: share(valid.filter((row) => names(contestant, row)).length, valid.length) };
}

/** Invalid numbers of formats with a check digit that are still given to their carrier. */
export function falseAccepts(contestant: Contestant, { invalid }: Corpus): string {
  return `${invalid.filter((row) => names(contestant, row)).length}/${invalid.length}`;
}

const FIRST_LETTER = 10;

/**
 * Valid numbers with their check digit changed, given to the same carrier. Only numbers that our own engine checks are mutated; the place of the check digit is
 * the last character, but for postal items and FedEx ASTRA.
 */
export function mutantsAccepted(contestant: Contestant, judge: (number: string) => number | undefined, { valid }: Corpus): string {
  let accepted = 0;
  let total = 0;
  for (const [carrier, written] of valid) {
    const number = written.replaceAll(/[\s-]/g, '').toUpperCase();
    const place = judge(number);
    if (place === undefined || !names(contestant, [carrier, number])) continue;
    const current = LETTERS_AND_DIGITS.indexOf(number[place]!);
    for (const digit of current < FIRST_LETTER ? DIGITS : LETTERS_AND_DIGITS) {
      if (digit === number[place]) continue;
      total++;
      if (names(contestant, [carrier, number.slice(0, place) + digit + number.slice(place + 1)])) accepted++;
    }
  }
  return total ? `${share(accepted, total)} of ${total}` : '-';
}

const RANDOM_COUNT = 10_000;
const SHORTEST = 8;
const LENGTHS = 27;

/** Random text of 8 to 34 characters that is given a carrier: at all, as likely or better, as certain. */
export function randomAccepted(contestant: Contestant, alphabet: 'digits' | 'letters and digits'): string {
  const random = seeded(1);
  const counts = { any: 0, sure: 0, certain: 0 };
  for (let index = 0; index < RANDOM_COUNT; index++) {
    const answers = contestant.detect(
      randomText(random, alphabet === 'digits' ? DIGITS : LETTERS_AND_DIGITS, SHORTEST + (index % LENGTHS)),
    );
    if (answers.length) counts.any++;
    if (answers.some(({ sure }) => sure)) counts.sure++;
    if (answers.some(({ certain }) => certain)) counts.certain++;
  }
  return `${share(counts.any, RANDOM_COUNT)} · ${share(counts.sure, RANDOM_COUNT)} · ${counts.certain}`;
}

const ROUNDS = 25;
const DETECTIONS = 100_000;
/** A turn takes about so long, so that a slow contestant is measured in the same moment as a fast one. */
const TURN_MS = 50;
const FIRST_TURN = 2000;

/** The middle of the rounds, with the lower and the upper quartile. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    return sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/**
 * Processor time of 100,000 detections in milliseconds, of each contestant in each round. They take turns, and each round begins with another: what else the machine
 * does at a moment then touches all of them, and the ratios of a round stay what they are.
 */
export function speeds(detects: readonly ((number: string) => unknown)[], { valid }: Corpus): readonly (readonly number[])[] {
  const numbers = valid.map(([, number]) => number);
  const turn = (detect: (number: string) => unknown, count: number): number => {
    const before = process.cpuUsage();
    for (let index = 0; index < count; index++) detect(numbers[index % numbers.length]!);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // The first turn warms up, the second says how many detections a turn holds: whole passes over the numbers, so that each turn asks the same.
  const counts = detects.map((detect) => {
    turn(detect, FIRST_TURN);
    const passes = (TURN_MS / Math.max(turn(detect, FIRST_TURN), 0.1)) * (FIRST_TURN / numbers.length);
    return Math.max(1, Math.round(passes)) * numbers.length;
  });
  const times = detects.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let place = 0; place < detects.length; place++) {
      const at = (round + place) % detects.length;
      times[at]!.push((turn(detects[at]!, counts[at]!) * DETECTIONS) / counts[at]!);
    }
  }
  return times;
}

/** Minified and gzipped bytes of everything that an entry needs. */
export async function size(entry: string): Promise<{ minified: number; gzip: number } | undefined> {
  const id = 'virtual:entry';
  const resolved = fileURLToPath(new URL('../entry.js', import.meta.url));
  try {
    const result = (await build({
      root: fileURLToPath(new URL('..', import.meta.url)),
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'entry',
          resolveId: (source) => (source === id ? resolved : undefined),
          load: (source) => (source === resolved ? entry : undefined),
        },
      ],
      build: {
        target: 'es2022',
        write: false,
        minify: true,
        rolldownOptions: { input: id, output: { format: 'es', codeSplitting: false, comments: false }, preserveEntrySignatures: 'strict' },
      },
    })) as Rolldown.RolldownOutput;
    const code = result.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    return { minified: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
  } catch {
    return undefined;
  }
}
