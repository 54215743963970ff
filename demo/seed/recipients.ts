import { COMPANIES, FAMILY, GIVEN, ODD_NAMES } from './people.js';
import { PLACES, STREETS, type Place } from './places.js';
import { weighted, type SeededRandom } from './random.js';

/** `ShipTo` of an order, as Extensiv writes it. */
export interface ShipToRecord {
  CompanyName: string;
  Name: string;
  Address1: string;
  Address2?: string;
  City: string;
  State: string;
  Zip: string;
  Country: string;
  PhoneNumber: string;
  EmailAddress: string;
  AddressStatus: number;
}

const pickPlace = weighted(PLACES);
const ABROAD: readonly (readonly [city: string, state: string, zip: string])[] = [
  ['Buffalo', 'NY', '14201'],
  ['Seattle', 'WA', '98101'],
  ['Portland', 'ME', '04101'],
  ['Burlington', 'VT', '05401'],
];

/** Somebody, somewhere in Canada: province, postal code, area code, street and name go together. */
export function recipient(random: SeededRandom, abroad: boolean): { readonly shipTo: ShipToRecord; readonly place: Place } {
  const place = pickPlace(random);
  const language = random.chance(0.9) ? place.language : random.pick(['en', 'fr'] as const);
  const given = random.pick(GIVEN[language]);
  const family = random.pick(FAMILY[language]);
  const odd = random.chance(0.002);
  const number = random.int(1, 9_800);
  const street = random.pick(STREETS[place.language]);
  const shipTo: ShipToRecord = {
    CompanyName: random.chance(0.08) ? random.pick(COMPANIES) : '',
    Name: odd ? random.pick(ODD_NAMES) : `${given} ${family}`,
    Address1: place.language === 'fr' ? `${number}, ${street}` : `${number} ${street}`,
    City: place.city,
    State: place.region,
    Zip: postalCode(random.pick(place.codes), random),
    Country: 'CA',
    // 555-01xx is kept free for fiction.
    PhoneNumber: `${place.areaCode}-555-01${String(random.int(0, 99)).padStart(2, '0')}`,
    EmailAddress: `${plain(given)}.${plain(family)}${random.int(1, 99)}@example.com`,
    AddressStatus: random.chance(0.9) ? 1 : 0,
  };
  if (random.chance(0.2)) shipTo.Address2 = place.language === 'fr' ? `app. ${random.int(1, 30)}` : `Unit ${random.int(1, 2400)}`;
  if (!abroad) return { shipTo, place };
  const [city, state, zip] = random.pick(ABROAD);
  return {
    shipTo: { ...shipTo, Address1: `${number} Main St`, City: city, State: state, Zip: zip, Country: 'US', PhoneNumber: '' },
    place,
  };
}

const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

const postalCode = (prefix: string, random: SeededRandom): string =>
  `${prefix} ${random.int(1, 9)}${LETTERS.charAt(random.int(0, LETTERS.length - 1))}${random.int(0, 9)}`;

const plainNames = new Map<string, string>();

/** A name without accents, for an address of an e-mail. */
function plain(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  plainNames.set(name, letters);
  return letters;
}
