import { CANADA_POST_RULE, ONTARIO_RULE } from './rules.js';

/** A closure rule with where it comes from and how long it may be trusted. */
export interface CalendarSource {
  /** See `Calendar` for the format. */
  readonly rule: string;
  /** First day, `YYYY-MM-DD`, for which the rule is known to hold; absent: from ever. */
  readonly validFrom?: string;
  /** Last day, `YYYY-MM-DD`, for which the rule is known to hold; after it a schedule says "not confirmed". Absent: for ever. */
  readonly validTo?: string;
  /** Where the rule was read: a title, or an address. */
  readonly source?: string;
  /** The day, `YYYY-MM-DD`, on which the source was read. */
  readonly checkedOn?: string;
}

/**
 * The nine public holidays of Ontario's Employment Standards Act.
 *
 * The act gives a holiday on a weekend no fixed substitute: that the next weekday is free is the usual choice of employers, and a setting here. Family Day exists
 * since 2008. Known to hold to the end of 2028, as far as the dates were computed and compared by hand.
 */
export const ONTARIO: CalendarSource = {
  rule: ONTARIO_RULE,
  validFrom: '2008-01-01',
  validTo: '2028-12-31',
  source: 'Employment Standards Act, 2000 (Ontario), s. 1(1)',
  checkedOn: '2026-11-20',
};

/**
 * The days on which Canada Post neither collects nor delivers in Ontario, national and provincial, as published for 2023 to 2026.
 *
 * Family Day is an ordinary day at Canada Post; Easter Monday, the Civic Holiday, Truth and Reconciliation and Remembrance Day are not.
 */
export const CANADA_POST: CalendarSource = {
  rule: CANADA_POST_RULE,
  validFrom: '2023-01-01',
  validTo: '2026-12-31',
  source:
    'https://www.canadapost-postescanada.ca/cpc/en/support/kb/other-products-services/post-office/find-out-operating-hours-on-holidays',
  checkedOn: '2026-11-20',
};
