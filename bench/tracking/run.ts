/**
 * Tracking numbers beside the npm peers: `node --import tsx bench/tracking/run.ts [folder]`.
 *
 * Peers are compared when `npm install` in `bench` brought them. With the folder `couriers` of a checkout of https://github.com/jkeen/tracking_number_data all its
 * numbers are used, else the part that the tests hold. Times are processor times of contestants that take turns: the machine may be busy. What is printed is the median of the
 * rounds, with its quartiles; ratios are made in each round, of what was measured in the same moment.
 */
import { canonicalNumber, detectCarrier } from '../../src/domain/tracking/index.js';
import { loadContestants } from './contestants.js';
import { FIXTURE, readDataSet } from './corpus.js';
import { falseAccepts, mutantsAccepted, randomAccepted, recall, size, speeds, spread, type Spread } from './measure.js';

/** Where the check digit of a number stands, for numbers that have one. */
const checkDigitPlace = (number: string): number | undefined => {
  const best = detectCarrier(number);
  if (best?.checkDigit !== 'passed') return undefined;
  if (best.format === 's10' || best.format === 'chronopost') return 10;
  return best.format === 'fedex_astra_32' ? 27 : canonicalNumber(number).length - 1;
};

const corpus = process.argv[2] ? readDataSet(process.argv[2]) : FIXTURE;
const contestants = await loadContestants();
const times = speeds(
  contestants.map(({ detect }, at) => (at === 0 ? detectCarrier : detect)),
  corpus,
);
const written = ({ low, median, high }: Spread, digits = 0): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;

const rows: Record<string, Record<string, string | number>> = {};
for (const [at, contestant] of contestants.entries()) {
  const { first, any } = recall(contestant, corpus);
  const bytes = await size(contestant.entry);
  rows[contestant.name] = {
    'recall@1': first,
    'recall@any': any,
    'invalid accepted': falseAccepts(contestant, corpus),
    'mutants accepted': mutantsAccepted(contestant, checkDigitPlace, corpus),
    'random digits any · likely · certain': randomAccepted(contestant, 'digits'),
    'random alnum any · likely · certain': randomAccepted(contestant, 'letters and digits'),
    'ms per 100,000': written(spread(times[at]!)),
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

/** What the rows say in figures: `14.4 % · 0.1 % · 0` is `[14.4, 0.1, 0]`. */
const figures = (name: string, what: string): number[] => String(rows[name]![what]).split(' · ').map(Number.parseFloat);
const [ours = '', ...peers] = contestants.map(({ name }) => name);
const checking = peers.filter((name) => figures(name, 'mutants accepted')[0]! < 50);
const likely = figures(ours, 'random digits any · likely · certain');
const targets: readonly (readonly [what: string, met: boolean])[] = [
  ['right carrier first: 99 % or more', figures(ours, 'recall@1')[0]! >= 99],
  ['somewhere in the list: 100 %', figures(ours, 'recall@any')[0] === 100],
  ['wrong check digits accepted: none', figures(ours, 'mutants accepted')[0] === 0 && figures(ours, 'invalid accepted')[0] === 0],
  ['random digits likely: 1 % or less; certain: none', likely[1]! <= 1 && likely[2] === 0],
  ['gzip: 6,144 bytes or less', Number(rows[ours]!['gzip bytes']) <= 6144],
];
console.info('\nTargets');
for (const [what, met] of targets) console.info(`  ${met ? 'met   ' : 'missed'} ${what}`);
if (checking.length > 0) {
  // How many times as fast as the fastest of the others, round by round.
  const others = checking.map((name) => times[contestants.findIndex((contestant) => contestant.name === name)]!);
  const ratio = spread(times[0]!.map((time, round) => Math.min(...others.map((rounds) => rounds[round]!)) / time));
  const what = '3 times as fast as the fastest peer that checks digits';
  console.info(
    `  ${ratio.median >= 3 ? 'met   ' : 'missed'} ${what}: ${written(ratio, 2)} times, the median of ${times[0]!.length} rounds`,
  );
}
if (targets.some(([, met]) => !met)) process.exitCode = 1;
