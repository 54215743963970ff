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
const SLOW_ROUND_MS = 1_000;

/** Processor time of 100,000 detections in milliseconds, the best of 25 rounds (fewer for a slow contestant). */
export function speed(detect: (number: string) => unknown, { valid }: Corpus): number {
  const numbers = valid.map(([, number]) => number);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let index = 0; index < DETECTIONS; index++) detect(numbers[index % numbers.length]!);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    if (round > 1 && best > SLOW_ROUND_MS) break;
  }
  return best;
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
