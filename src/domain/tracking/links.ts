import { CARRIERS } from './carriers.js';
import type { CarrierCandidate } from './candidate.js';
import { detectCarriers } from './detect.js';

/** A number inside an address, by its place in the text of the address. */
export interface LinkedNumber {
  readonly candidate: CarrierCandidate;
  readonly start: number;
  readonly end: number;
}

/** The domains of carriers' tracking pages: those of their links, without the host's first label where that is only `www`. */
const domainsOf = ({ url, words }: (typeof CARRIERS)[number]): string[] => {
  const host = url.slice(0, Math.max(0, url.indexOf('/')));
  return [...words.filter((word) => word.includes('.')), host.startsWith('www.') ? host.slice('www.'.length) : host].filter(Boolean);
};

const owns = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`);

const WORLD_POST_CODE = 's10';

/** The carrier whose site an address is on; undefined for shops, aggregators and everything else. */
export function carrierOfHost(host: string): string | undefined {
  const lower = host.toLowerCase();
  return CARRIERS.find((row) => row.code !== WORLD_POST_CODE && domainsOf(row).some((domain) => owns(domain, lower)))?.code;
}

const isPart = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const HEX_PAIR = 3;

/** The runs of letters and digits in an address after its host; hyphens and plus signs inside a number are kept, `%3D` and the like separate. */
const partsOf = (address: string, from: number): { start: number; end: number }[] => {
  const parts: { start: number; end: number }[] = [];
  let start = -1;
  for (let index = from; index <= address.length; index++) {
    const inside = index < address.length && isPart(address.charCodeAt(index));
    if (inside && start < 0) start = index;
    if (!inside && start >= 0) {
      parts.push({ start, end: index });
      start = -1;
    }
    if (address[index] === '%') index += HEX_PAIR - 1;
  }
  return parts;
};

const hostEnd = (address: string): number => {
  const start = address.indexOf('//') + 2;
  for (let index = start; index < address.length; index++) if ('/?#'.includes(address[index]!)) return index;
  return address.length;
};

const LEAST_LENGTH = 8;

/**
 * The tracking numbers in an address: on a carrier's site everything that fits one of its formats, elsewhere only what is certain by itself.
 *
 * @param address absolute, `http:` or `https:`
 */
export function numbersInLink(address: string): LinkedNumber[] {
  let carrier: string | undefined;
  try {
    carrier = carrierOfHost(new URL(address).hostname);
  } catch {
    return [];
  }
  return partsOf(address, hostEnd(address)).flatMap(({ start, end }) => {
    if (end - start < LEAST_LENGTH) return [];
    const [candidate] = detectCarriers(address.slice(start, end), { carrier });
    if (!candidate || candidate.checkDigit === 'failed' || candidate.format === 'stated') return [];
    return carrier || candidate.confidence === 'certain' ? [{ candidate, start, end }] : [];
  });
}
