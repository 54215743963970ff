import { detectCarriers } from '../../src/domain/tracking/index.js';

/** A carrier that a contestant names for a number; `sure` for an answer that it calls likely or better, or that it gives no grades for. */
export interface Answer {
  readonly carrier: string;
  readonly sure: boolean;
  readonly certain: boolean;
}

/** A detector under test. */
export interface Contestant {
  readonly name: string;
  /** Code that imports it the way a page would, for the size. */
  readonly entry: string;
  readonly detect: (number: string) => Answer[];
}

const CARRIER_NAMES: Readonly<Record<string, string>> = {
  'united parcel service': 'ups',
  'united states postal service': 'usps',
  'dhl express': 'dhl',
  dhlgm: 'dhl',
  canadapost: 'canada_post',
  'canada post': 'canada_post',
  'old dominion': 'old_dominion',
  'old dominion freight line': 'old_dominion',
  'landmark global': 'landmark',
  upsmi: 'usps',
  fedexsmartpost: 'fedex',
};

const plain = (name: string): Answer => {
  const lower = name.toLowerCase();
  return { carrier: CARRIER_NAMES[lower] ?? lower, sure: true, certain: false };
};

const ours: Contestant = {
  name: '@interfulfillment/elements/tracking',
  entry: `export { detectCarriers } from '../src/domain/tracking/index.ts'`,
  detect: (number) =>
    detectCarriers(number)
      .filter(({ checkDigit }) => checkDigit !== 'failed')
      .map(({ carrier, format, confidence }) => ({
        carrier: format === 's10' ? 's10' : carrier,
        sure: confidence !== 'possible',
        certain: confidence === 'certain',
      })),
};

/** Compares without the separators that a contestant does not strip by itself. */
const stripped = (number: string): string => number.replaceAll(/[\s-]/g, '').toUpperCase();

type Loader = () => Promise<Contestant>;

const PEERS: Readonly<Record<string, Loader>> = {
  'ts-tracking-number': async () => {
    const { getTracking } = (await import('ts-tracking-number' as string)) as {
      getTracking: (number: string) => { courier?: { name: string; code: string } } | undefined;
    };
    return {
      name: 'ts-tracking-number',
      entry: `export { getTracking } from 'ts-tracking-number'`,
      detect: (number) => {
        const courier = getTracking(number)?.courier;
        return courier ? [plain(courier.code)] : [];
      },
    };
  },
  'tracking-number-validation': async () => {
    const module = (await import('tracking-number-validation' as string)) as { default?: TrackingValidation } & TrackingValidation;
    const api = module.default ?? module;
    return {
      name: 'tracking-number-validation',
      entry: `import * as all from 'tracking-number-validation'; export { all }`,
      detect: (number) => {
        return api.getCourier(stripped(number)).map(plain);
      },
    };
  },
  shipit: async () => {
    const module = (await import('shipit' as string)) as { default?: Shipit } & Shipit;
    const api = module.default ?? module;
    return {
      name: 'shipit',
      entry: `import { guessCarrier } from 'shipit/lib/guessCarrier.js'; export { guessCarrier }`,
      detect: (number) => api.guessCarrier(stripped(number)).map(plain),
    };
  },
};

interface TrackingValidation {
  readonly getCourier: (number: string) => string[];
}

interface Shipit {
  readonly guessCarrier: (number: string) => string[];
}

/** Ours, and the peers that `npm install` in `bench` brought; a missing one is named, not an error. */
export async function loadContestants(): Promise<Contestant[]> {
  const found = [ours];
  for (const [name, load] of Object.entries(PEERS))
    try {
      found.push(await load());
    } catch (error) {
      console.warn(`${name} is left out: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  return found;
}
