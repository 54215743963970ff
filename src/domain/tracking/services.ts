import type { Locale } from '../locale.js';

type Names = readonly [english: string, french?: string];

/** UPS service codes of a 1Z number. Source: `tracking_number_data` 2.0.0 (MIT); names shortened. Product names stay English, as UPS Canada writes them. */
const UPS: Readonly<Record<string, Names>> = {
  '01': ['Next Day Air'],
  '02': ['2nd Day Air'],
  '03': ['Ground'],
  '12': ['3 Day Select'],
  '13': ['Next Day Air Saver'],
  '15': ['Next Day Air Early'],
  '66': ['Worldwide Express'],
  YW: ['SurePost'],
};

/** The first letter of a UPU S10 service indicator. A `U…` item may never show an event. */
const POSTAL: Readonly<Record<string, Names>> = {
  C: ['Parcel', 'Colis'],
  E: ['EMS'],
  L: ['Tracked letter packet', 'Petit paquet suivi'],
  R: ['Registered', 'Recommandé'],
  U: ['Untracked letter', 'Lettre sans suivi'],
  V: ['Insured', 'Avec valeur déclarée'],
};

/**
 * What the service part of a number means: `candidate.parts.service`.
 *
 * @returns undefined for a code that is not public
 */
export function serviceName(carrier: string, service: string, locale: Locale): string | undefined {
  const key = carrier === 'ups' ? service : service.charAt(0);
  const table = carrier === 'ups' ? UPS : service.length === 2 ? POSTAL : {};
  const names = Object.hasOwn(table, key) ? table[key] : undefined;
  return (locale === 'en' ? undefined : names?.[1]) ?? names?.[0];
}
