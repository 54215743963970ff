import type { Order } from '../order/index.js';

/** What can be wrong with an import. Codes are for programs; the message beside each is for people, in English. */
export const IMPORT_PROBLEM_CODES = [
  'unreadable_payload',
  'not_an_order',
  'missing_id',
  'bad_id',
  'duplicate_id',
  'missing_reference',
  'wrong_type',
  'too_long',
  'too_many_items',
  'control_characters',
  'bad_date',
  'date_in_future',
  'unknown_time_zone',
  'digits_lost',
  'leading_zeros_lost',
  'not_a_tracking_number',
  'unsafe_link',
  'ragged_row',
  'unclosed_quote',
  'problems_omitted',
] as const;

/** One of {@link IMPORT_PROBLEM_CODES}. */
export type ImportProblemCode = (typeof IMPORT_PROBLEM_CODES)[number];

/** Something that an import could not read as it stands. */
export interface ImportProblem {
  /** Place of the order in the payload, or of the row under the header, from 0; -1 when the problem is the whole payload's. */
  readonly index: number;
  readonly orderId?: string;
  readonly reference?: string;
  /** The field as the source names it: `ReadOnly.ProcessDate`, or the column of the file; empty for the whole order. */
  readonly path: string;
  readonly code: ImportProblemCode;
  /** What happened, in English. */
  readonly message: string;
  /** `order`: this order was left out (or, with index -1, the payload). `field`: the order is there, this field is absent or repaired. */
  readonly severity: 'order' | 'field';
}

/** Everything that could be read, and everything that could not. */
export interface OrderImport {
  readonly orders: Order[];
  readonly problems: ImportProblem[];
  /** How many orders the source says there are, over all its pages. */
  readonly total?: number;
}

/** How an import is to be read. */
export interface ImportOptions {
  /** IANA zone of dates without an offset, where the order does not name its facility's zone. `America/Toronto` when absent or unknown. */
  readonly timeZone?: string;
  /** When the payload was received (RFC 3339): dates of things done more than two days later are reported, since they were likely misread. */
  readonly receivedAt?: string;
}

const MAX_FIELD_PROBLEMS_PER_ORDER = 20;
const MAX_FIELD_PROBLEMS = 10_000;

/** Collects problems: every one about a whole order, a bounded number about fields, so that a hostile payload cannot fill the memory. */
export class ProblemLog {
  readonly problems: ImportProblem[] = [];
  #index = -1;
  #orderId: string | undefined;
  #reference: string | undefined;
  #ofOrder = 0;
  #ofFields = 0;
  #omitted = 0;

  /** Starts the report of the next order. */
  begin(index: number): void {
    this.#index = index;
    this.#orderId = undefined;
    this.#reference = undefined;
    this.#ofOrder = 0;
  }

  /** Names the order that the next problems are about. */
  name(orderId: string | undefined, reference: string | undefined): void {
    this.#orderId = orderId;
    this.#reference = reference;
  }

  /** Reports a field that was left out or repaired. */
  field(path: string, code: ImportProblemCode, message: string): void {
    if (this.#ofOrder >= MAX_FIELD_PROBLEMS_PER_ORDER || this.#ofFields >= MAX_FIELD_PROBLEMS) {
      this.#omitted += 1;
      return;
    }
    this.#ofOrder += 1;
    this.#ofFields += 1;
    this.#add(path, code, message, 'field');
  }

  /** Reports an order that was left out. */
  order(code: ImportProblemCode, message: string, path = ''): void {
    this.#add(path, code, message, 'order');
  }

  /** Ends the report: says how many problems about fields it does not list. */
  finish(): ImportProblem[] {
    if (this.#omitted > 0) {
      this.begin(-1);
      this.#add('', 'problems_omitted', `${this.#omitted} more problems with fields are not listed.`, 'field');
      this.#omitted = 0;
    }
    return this.problems;
  }

  #add(path: string, code: ImportProblemCode, message: string, severity: ImportProblem['severity']): void {
    this.problems.push({
      index: this.#index,
      ...(this.#orderId !== undefined && { orderId: this.#orderId }),
      ...(this.#reference !== undefined && { reference: this.#reference }),
      path,
      code,
      message,
      severity,
    });
  }
}
