import { formatDay, formatNearDay, formatTime, formatTimeRange } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import type { Order } from '../../domain/order/index.js';
import { readInstant, wallDate, type PickupSchedule, type PickupWindow } from '../../domain/pickup/index.js';
import type { OrderController } from '../../state/order-controller.js';
import type { DetailsStrings, Fee } from './order-details.strings.js';

/** What the sections of the details are drawn from. */
export interface DetailsView {
  readonly order: Order;
  readonly locale: Locale;
  readonly text: DetailsStrings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The viewer's IANA zone. */
  readonly timeZone: string;
  readonly schedule: PickupSchedule;
  /** Where changes are asked for. */
  readonly support: string;
  /** Amounts as the host writes them. */
  readonly fees: Readonly<Partial<Record<Fee, string>>>;
  readonly overdue: boolean;
  readonly data: OrderController;
  /** How many items are listed. */
  readonly items: number;
  readonly onItems: (count: number) => void;
  readonly onRetry: () => void;
}

/** Notes of a megabyte are shown as far as anybody would read them. */
const MOST = 2000;

/** Text as it came, cut where nobody would read on. */
export const cut = (text: string, most = MOST): string => (text.length > most ? `${text.slice(0, most)}…` : text);

type Moment = Pick<DetailsView, 'locale' | 'timeZone' | 'now'>;

/**
 * `Fri, Nov 20, 1:12 PM` in the viewer's zone, with the year where it is another; a date alone where there is no time; text that is no date as it came.
 *
 * @param before a moment on whose day the time alone is enough
 */
export function moment(at: string, { locale, timeZone, now }: Moment, before?: string): string {
  const instant = readInstant(at);
  const year = wallDate(now, timeZone).slice(0, 4);
  if (Number.isNaN(instant)) return formatDay(cut(at, 40), locale, at.startsWith(year) ? 'short' : 'medium');
  const day = wallDate(instant, timeZone);
  const time = formatTime(instant, timeZone, locale);
  if (day === wallDate(readInstant(before), timeZone)) return time;
  return `${formatDay(day, locale, day.startsWith(year) ? 'short' : 'medium')}, ${time}`;
}

/** `today, 2:30–5:00 PM ET`: a pickup, on the clock of the warehouse. */
export function pickupText({ day, opensAt, closesAt }: PickupWindow, { locale, now, schedule: { zone }, text }: DetailsView): string {
  const near = text.on(formatNearDay(day, wallDate(now, zone), locale));
  return `${near}, ${formatTimeRange([opensAt, closesAt], zone, locale, { zoneName: true })}`;
}

/** `Monday, November 23`, `tomorrow`: a day from where the viewer stands. */
export function nearDay(at: string, { locale, now, timeZone }: Moment): string {
  const instant = readInstant(at);
  const day = Number.isNaN(instant) ? cut(at, 40) : wallDate(instant, timeZone);
  return formatNearDay(day, wallDate(now, timeZone), locale);
}
