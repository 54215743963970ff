/**
 * Tracking numbers beside the npm peers: `node --import tsx bench/tracking/run.ts [folder]`.
 *
 * Peers are compared when `npm install` in `bench` brought them. With the folder `couriers` of a checkout of https://github.com/jkeen/tracking_number_data all its
 * numbers are used, else the part that the tests hold. Times are processor times: the machine may be busy.
 */
import { canonicalNumber, detectCarrier } from '../../src/domain/tracking/index.js';
import { loadContestants } from './contestants.js';
import { FIXTURE, readDataSet } from './corpus.js';
import { falseAccepts, mutantsAccepted, randomAccepted, recall, size, speed } from './measure.js';

/** Where the check digit of a number stands, for numbers that have one. */
const checkDigitPlace = (number: string): number | undefined => {
  const best = detectCarrier(number);
  if (best?.checkDigit !== 'passed') return undefined;
  if (best.format === 's10' || best.format === 'chronopost') return 10;
  return best.format === 'fedex_astra_32' ? 27 : canonicalNumber(number).length - 1;
};

const corpus = process.argv[2] ? readDataSet(process.argv[2]) : FIXTURE;
const contestants = await loadContestants();

const rows: Record<string, Record<string, string | number>> = {};
for (const contestant of contestants) {
  const { first, any } = recall(contestant, corpus);
  const bytes = await size(contestant.entry);
  rows[contestant.name] = {
    'recall@1': first,
    'recall@any': any,
    'invalid accepted': falseAccepts(contestant, corpus),
    'mutants accepted': mutantsAccepted(contestant, checkDigitPlace, corpus),
    'random digits any · likely · certain': randomAccepted(contestant, 'digits'),
    'random alnum any · likely · certain': randomAccepted(contestant, 'letters and digits'),
    'ms per 100,000': Math.round(speed(contestant.name === contestants[0]!.name ? detectCarrier : contestant.detect, corpus)),
    'min bytes': bytes?.minified ?? '-',
    'gzip bytes': bytes?.gzip ?? '-',
  };
}

console.info(
  `${corpus.name}: ${corpus.valid.length} valid numbers, ${corpus.invalid.length} invalid ones of formats with a check digit; Node ${process.version}`,
);
for (const [name, row] of Object.entries(rows)) {
  console.info(`\n${name}`);
  for (const [what, value] of Object.entries(row)) console.info(`  ${what.padEnd(38)} ${value}`);
}
