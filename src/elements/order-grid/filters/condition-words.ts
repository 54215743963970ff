import { evenSpaces, formatDay, formatNumber, keptFormatter } from '../../../domain/format/index.js';
import { INTL_TAGS, type Locale } from '../../../domain/locale.js';
import type { Days, OrderCondition } from '../../../domain/order/index.js';
import { valueName } from './column-filter.js';
import { strings } from './filters.strings.js';

const MAX_NAMED = 3;
const MAX_TEXT = 60;

const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text);

/** What a condition asks for, without its column: `Last 7 days`, `UPS, FedEx`, `“tremblay”`, `5 or more`. */
export function conditionText(condition: OrderCondition, locale: Locale): string {
  const words = strings[locale];
  switch (condition.kind) {
    case 'text':
      return words.quoted(cut(condition.contains.trim()));
    case 'set': {
      const named = condition.values.slice(0, MAX_NAMED).map((value) => cut(valueName({ id: condition.column }, value, locale)));
      const more = condition.values.length - named.length;
      return named.join(', ') + (more > 0 ? ` +${formatNumber(more, locale)}` : '');
    }
    case 'number': {
      const [min, max] = [condition.min, condition.max].map((value) => (value === undefined ? undefined : formatNumber(value, locale)));
      if (min === undefined) return words.atMost(max ?? '');
      return max === undefined ? words.atLeast(min) : min === max ? min : `${min} – ${max}`;
    }
    case 'date':
      return words.ranges[condition.range];
    case 'days':
      return daysText(condition, locale);
    case 'empty':
      return condition.empty ? words.empty : words.filled;
  }
}

function daysText({ from, to }: Days, locale: Locale): string {
  if (from !== undefined && to !== undefined && from < to) return spanText({ from, to }, locale, true);
  const day = formatDay(from ?? to ?? '', locale);
  if (from === to) return day;
  if (from !== undefined && to !== undefined) return `${day} – ${formatDay(to, locale)}`;
  return from === undefined ? strings[locale].until(day) : strings[locale].since(day);
}

/** A run of days as people write it: `Nov 14 – 20`. */
export function spanText({ from, to }: Required<Days>, locale: Locale, year = false): string {
  const span = keptFormatter(
    `span ${locale} ${year}`,
    () => new Intl.DateTimeFormat(INTL_TAGS[locale], { month: 'short', day: 'numeric', timeZone: 'UTC', ...(year && { year: 'numeric' }) }),
  );
  const text = evenSpaces(span.formatRange(Date.parse(`${from}T12:00Z`), Date.parse(`${to}T12:00Z`)));
  // Some engines write "Nov." in Canadian English and others "Nov".
  return locale === 'en' ? text.replaceAll('.', '') : text;
}
