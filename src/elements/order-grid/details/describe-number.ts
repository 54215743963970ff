import { carrierFromText, carrierName, detectCarrier } from '../../../domain/tracking/index.js';
import type { Locale } from '../../../domain/locale.js';

export { trackingCellStyles as styles } from './tracking-cell.styles.js';

/** A tracking number as cells show it. */
export interface NumberDescription {
  /** As its carrier writes it, without spaces. */
  readonly number: string;
  /** In groups, as its carrier prints it. */
  readonly printed: string;
  /** The carrier's page; absent where no carrier is known. */
  readonly link?: { readonly url: string; readonly carrier: string };
}

/** What a number is. @param stated the carrier as the warehouse writes it, free text */
export type DescribeNumber = (number: string, stated: string, locale: Locale) => NumberDescription | undefined;

export const describeNumber: DescribeNumber = (number, stated, locale) => {
  const carrier = carrierFromText(stated);
  const candidate = detectCarrier(number, carrier ? { carrier } : {});
  if (!candidate) return undefined;
  const url = candidate.url(locale);
  return {
    number: candidate.number,
    printed: candidate.printed,
    ...(url?.startsWith('https://') && { link: { url, carrier: carrierName(candidate.carrier, locale) } }),
  };
};
