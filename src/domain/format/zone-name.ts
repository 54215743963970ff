import { INTL_TAGS, type Locale } from '../locale.js';
import { evenSpaces, keptFormatter } from './formatters.js';
import { isInstant, isZone } from './wall-clock.js';

type NameStyle = 'shortGeneric' | 'longGeneric' | 'short' | 'long';

/** `ET`, `HE`, `PT`, `GMT`: not `United Kingdom Time` and not `GMT+0`, which `shortGeneric` gives where people use no abbreviation. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

function intlName(instant: number, zone: string, locale: Locale, style: NameStyle): string {
  const build = () => new Intl.DateTimeFormat(INTL_TAGS[locale], { timeZone: zone, timeZoneName: style });
  try {
    const parts = keptFormatter(`zone ${style} ${locale} ${zone}`, build).formatToParts(instant);
    return evenSpaces(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
  } catch {
    // Engines before 2022 know neither of the generic styles.
    return '';
  }
}

/** EST and EDT → ET, HNE and HAE → HE: people in Ontario write neither the S nor the D. */
const withoutSeason = (name: string): string => name.replace(/^([A-Z])[SD]T$/, '$1T').replace(/^H[NA]([A-Z])$/, 'H$1');

/**
 * The short name of a zone: `ET` and `HE` for Toronto, `PT`, `GMT-4`, `UTC+13`.
 *
 * @param instant when, because some zones only have an offset that changes; milliseconds since the epoch
 * @returns the zone's own id when nothing better is known
 */
export function zoneName(instant: number, zone: string, locale: Locale): string {
  if (!isInstant(instant) || !isZone(zone)) return zone;
  const generic = intlName(instant, zone, locale, 'shortGeneric');
  if (ABBREVIATION.test(generic)) return generic;
  const seasonal = intlName(instant, zone, locale, 'short');
  return (generic ? seasonal : withoutSeason(seasonal)) || zone;
}

/** The name of a zone in words: `Eastern Time`, `heure de l’Est`. */
export function zoneLongName(instant: number, zone: string, locale: Locale): string {
  if (!isInstant(instant) || !isZone(zone)) return zone;
  const names = [intlName(instant, zone, locale, 'longGeneric'), intlName(instant, zone, locale, 'long')].filter(Boolean);
  // Of some zones only one of the two is a name, the other an offset: UTC is `GMT+00:00` and `Coordinated Universal Time`.
  return names.find((name) => !/\d/.test(name)) ?? names[0] ?? zone;
}
