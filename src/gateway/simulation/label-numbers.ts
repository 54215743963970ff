import { withCheckDigit, type CheckName } from '../../domain/tracking/check-digits.js';

type Random = () => number;

const digits = (count: number, random: Random): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const pick = (choices: string, random: Random): string => choices.charAt(Math.floor(random() * choices.length));
const letters = (count: number, random: Random): string =>
  Array.from({ length: count }, () => pick('ABCDEFGHJKLMNPRSTUVWXYZ', random)).join('');

/** `body` with its check digit; every rule that is used here has one for each body. */
const checked = (rule: CheckName, body: string): string => withCheckDigit(rule, body) ?? `${body}0`;

/** UPU S10: service letters, eight digits and their check digit, the country that issued it. */
const s10 =
  (service: string, country: string) =>
  (random: Random): string =>
    `${service}${checked('s10', digits(8, random))}${country}`;

const MAKERS: Readonly<Record<string, (random: Random) => string>> = {
  // Account and service stay the same for one shipper; 68 is UPS Standard.
  ups: (random) => `1Z${checked('ups', `E7930E68${digits(7, random)}`)}`,
  // A fifth start with a zero, as Canada Post's own numbers do: what spreadsheets lose.
  canada_post: (random) => checked('gs1', `${random() < 0.2 ? '0073938' : random() < 0.5 ? '7035114' : '4002847'}${digits(8, random)}`),
  canada_post_international: s10('LM', 'CA'),
  s10: s10('RN', 'CA'),
  purolator: (random) => checked('luhn', `${pick('33333322', random)}${digits(10, random)}`),
  fedex: (random) => checked('fedex', `${pick('4789', random)}${digits(10, random)}`),
  fedex_ground: (random) => checked('gs1', `0${digits(13, random)}`),
  usps: (random) => checked('gs1', `92055901${digits(13, random)}`),
  usps_international: s10('LZ', 'US'),
  dhl: (random) => checked('mod7', `${pick('3468', random)}${digits(8, random)}`),
  canpar: (random) => `D57600244${digits(9, random)}${pick('01', random)}001`,
  intelcom: (random) => `INTLCMD${digits(9, random)}`,
  nationex: (random) => `10${digits(7, random)}`,
  gls_canada: (random) => `${letters(1, random)}${digits(7, random)}`,
  uniuni: (random) => `UUSC${digits(12, random)}`,
};

/** Carriers that {@link makeTrackingNumber} writes numbers of. */
export const LABEL_CARRIERS: readonly string[] = Object.keys(MAKERS);

/**
 * A tracking number as a carrier would print it, with a check digit that passes: for simulations, demos and tests. It belongs to nobody's parcel.
 *
 * @param carrierCode `ups`, `canada_post`, `purolator`, `fedex`, `usps`, `dhl`, `s10`…; a code that is not known gets an S10 number of Canada
 * @param random numbers from 0 up to 1
 */
export function makeTrackingNumber(carrierCode: string, random: Random): string {
  const make = Object.hasOwn(MAKERS, carrierCode) ? MAKERS[carrierCode] : MAKERS['s10'];
  return (make ?? s10('RN', 'CA'))(random);
}
