import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OrdersClient } from '../../client/index.js';
import { systemClock, type Clock } from '../../domain/clock.js';
import { resolveLocale } from '../../domain/locale.js';
import type { PickupSchedule } from '../../domain/pickup/index.js';
import { clientContext, settingsContext, type Settings, type SettingsStorage } from '../../state/contexts.js';
import { guardUpdate } from '../shared/guard.js';
import { knownZone } from '../shared/known-zone.js';

/**
 * Settles, once for everything inside it, where data comes from and how it is shown. It holds configuration, never orders.
 *
 * Put it around the part of a page that uses the library. Elements outside of a provider still work with data that is set on them as properties.
 *
 * @summary Client, language, time zone, clock, pickup schedule and storage for the elements inside it.
 * @tagname if-provider
 * @slot - The part of the page that the settings apply to.
 * @cssprop [--if-focus=var(--if-accent)] - The ring around what has the focus.
 * @cssprop [--if-font-family=inherit] - The typeface.
 * @cssprop [--if-radius-small=4px] - Corners of small things, such as the items of menus.
 * @cssprop [--if-radius=6px] - Corners of buttons and fields.
 * @cssprop [--if-radius-large=8px] - Corners of frames: grid, cards, popovers, dialogs.
 * @cssprop [--if-shadow] - The shadow of what lies over the page.
 */
export class IfProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The client that elements inside ask for orders and tracking: `createClient({ baseUrl })`. */
  @property({ attribute: false }) client?: OrdersClient | undefined;

  /** The language of the elements inside, such as `en` or `fr-CA`. Absent: the nearest `lang` of the page. */
  @property() locale?: string | undefined;

  /** The viewer's IANA time zone, such as `America/Vancouver`. Absent: the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** The source of the present; for tests, stories and demonstrations. */
  @property({ attribute: false }) clock?: Clock | undefined;

  /** When carriers collect: `createSchedule({…})`. Absent: InterFulfillment's published window. */
  @property({ attribute: false }) schedule?: PickupSchedule | undefined;

  /** Where choices such as column layout are kept; `null` keeps nothing. Absent: `localStorage` where the page may use it. */
  @property({ attribute: false }) storage?: SettingsStorage | null | undefined;

  readonly #client = new ContextProvider(this, { context: clientContext });
  readonly #settings = new ContextProvider(this, { context: settingsContext, initialValue: { clock: systemClock } });

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#client.setValue(this.client);
    if (['locale', 'timeZone', 'clock', 'schedule', 'storage'].some((name) => changed.has(name as keyof IfProvider)))
      this.#settings.setValue(this.#snapshot());
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #snapshot(): Settings {
    const timeZone = knownZone(this.localName, this.timeZone);
    return Object.freeze({
      clock: this.clock ?? systemClock,
      ...(this.locale ? { locale: resolveLocale(this.locale) } : {}),
      ...(timeZone ? { timeZone } : {}),
      ...(this.schedule ? { schedule: this.schedule } : {}),
      ...(this.storage !== undefined ? { storage: this.storage } : {}),
    });
  }
}
