import { isZone } from '../../domain/format/wall-clock.js';
import { warnOnce } from './guard.js';

/**
 * The IANA zone that a page gave an element, or nothing, so that the next one holds: without a zone that `Intl` knows no time could be shown.
 *
 * @param tag the element, for the warning
 */
export function knownZone(tag: string, zone: string | undefined): string | undefined {
  if (!zone || isZone(zone)) return zone || undefined;
  warnOnce(tag, `"${zone}" is not an IANA time zone and is left out.`);
  return undefined;
}
