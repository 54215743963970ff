import { createContext } from '@lit/context';
import type { OrdersClient } from '../client/index.js';
import { systemClock, type Clock } from '../domain/clock.js';
import type { Locale } from '../domain/locale.js';
import type { PickupSchedule } from '../domain/pickup/index.js';

/** Where elements keep what a person chose: `localStorage` or something that behaves like it. */
export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a provider settles for the elements below it. Each is optional: an element falls back to the page and the machine. */
export interface Settings {
  /** The language of the elements; absent: the nearest `lang`. */
  readonly locale?: Locale;
  /** The viewer's IANA zone; absent: the browser's. */
  readonly timeZone?: string;
  readonly clock: Clock;
  /** Absent: the library's default schedule. */
  readonly schedule?: PickupSchedule;
  /** `null` remembers nothing. Absent: `localStorage` where the page may use it. */
  readonly storage?: SettingsStorage | null;
}

/** What applies without a provider. */
export const DEFAULT_SETTINGS: Settings = { clock: systemClock };

/** The client that elements ask for data. The key is shared by every copy of the library on a page. */
export const clientContext = createContext<OrdersClient | undefined>(Symbol.for('@interfulfillment/elements:client:v1'));

/** Locale, zone, clock, schedule and storage. The key is shared by every copy of the library on a page. */
export const settingsContext = createContext<Settings>(Symbol.for('@interfulfillment/elements:settings:v1'));
