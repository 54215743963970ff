import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES, VALID } from '../../test/domain/tracking/fixtures/samples.js';

/** A number and the carrier that issued it. */
export type Labelled = readonly [carrier: string, number: string];

export interface Corpus {
  readonly name: string;
  readonly valid: readonly Labelled[];
  /** Numbers that are wrong for the carrier's format. */
  readonly invalid: readonly Labelled[];
}

interface CourierFile {
  readonly courier_code: string;
  readonly tracking_numbers: readonly {
    readonly validation: { readonly checksum?: unknown };
    readonly test_numbers?: { readonly valid?: readonly string[]; readonly invalid?: readonly string[] };
  }[];
}

const unique = (rows: readonly Labelled[]): Labelled[] => [...new Map(rows.map((row) => [row[1], row])).values()];

/** The part of the published numbers that this repository holds as a test fixture, and real numbers from other public documents. */
export const FIXTURE: Corpus = {
  name: 'fixture',
  valid: VALID,
  invalid: unique(
    SAMPLES.filter(({ checksum }) => checksum).flatMap(({ carrier, invalid }) => invalid.map((number): Labelled => [carrier, number])),
  ),
};

/** All numbers of a checkout of https://github.com/jkeen/tracking_number_data: `couriers/` inside it. */
export function readDataSet(folder: string): Corpus {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CourierFile);
  const rows = (kind: 'valid' | 'invalid', checkedOnly: boolean): Labelled[] =>
    files.flatMap(({ courier_code, tracking_numbers }) =>
      tracking_numbers
        .filter(({ validation }) => !checkedOnly || validation.checksum)
        .flatMap(({ test_numbers }) => (test_numbers?.[kind] ?? []).map((number): Labelled => [courier_code, number])),
    );
  return { name: 'tracking_number_data', valid: unique(rows('valid', false)), invalid: unique(rows('invalid', true)) };
}
