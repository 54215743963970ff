import { systemClock, type Clock } from '../../domain/clock.js';
import { resolveLocale, type Locale } from '../../domain/locale.js';
import type { Parcel, ParcelEvent, ParcelStatus } from '../../domain/order/parcel.js';
import { DEFAULT_SCHEDULE } from '../../domain/pickup/schedule.js';
import type { Settings } from '../../state/contexts.js';
import { pageLanguage } from '../../state/page-language.js';
import { watchTracking, type TrackingSource, type TrackingState } from '../../state/tracking-hub.js';
import { warnOnce } from '../shared/guard.js';
import { BadgeDrawing } from './badge-drawing.js';
import { everyMinute } from './badge-timer.js';
import { badgeView, secureUrl, type BadgeFacts } from './badge-view.js';
import { guestSource } from './guest-source.js';
import { requestContext } from './page-context.js';
import { adoptBadgeStyles } from './tracking-badge.styles.js';
import { NumberCopyEvent, TrackingFailEvent } from './tracking-badge.events.js';

/** How a badge takes its place: in a sentence, in a table cell, or as a card. */
export const BADGE_SIZES = ['inline', 'compact', 'card'] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

/** Properties that are attributes; `labelledAt` is `labelled-at`. */
const REFLECTED = 'number carrier status labelledAt scannedAt asOf href size countries carriers timeZone api token'.split(' ');

const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const words = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

/** The browser's zone, asked for once and only when a time is shown: the first use of `Intl` on a page costs 25 to 70 ms. */
let ownZone: string | undefined;

/** In Node, where elements are only described and never made, there is no such class. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * Says where a parcel is, from its number alone: which carrier has it, what its status means now, when the first scan is expected, and where to look.
 *
 * Asks for nothing over the network unless the page gives it a client or a token. Put a link to the carrier inside the tag: it is there before the script arrives,
 * and if it never does. To keep its place until then, give the page `if-tracking-badge:not(:defined) { display: inline-block; min-inline-size: 24em }`.
 *
 * @summary A tracking number with its carrier, its status, and what to expect next.
 * @tagname if-tracking-badge
 * @slot - A link to the parcel's page, for when the script does not run. Counts as `href` when there is none.
 * @fires {NumberCopyEvent} if-number-copy - Somebody copied the number.
 * @fires {TrackingFailEvent} if-tracking-fail - The client gave no answer; the badge goes on showing what it knew.
 * @csspart status - The button with glyph and word.
 * @csspart number - The tracking number.
 * @csspart link - A link to a carrier's page.
 * @csspart panel - The popover.
 * @csspart card - The frame of the size `card`.
 * @cssprop --if-accent - Links and the focus ring.
 * @cssprop --if-surface-raised - Background of card and popover.
 * @cssprop --if-text - Text of card and popover; in a sentence the text around it decides.
 * @cssprop --if-radius-large - Corners of card and popover.
 */
export class IfTrackingBadge extends Base {
  static readonly version = '0.1.0';
  static readonly observedAttributes = [...REFLECTED.map(attributeOf), 'lang'];

  /**
   * The tracking number, as anybody wrote it.
   *
   * @attr number
   */
  declare number: string;
  /**
   * The carrier as the warehouse writes it: `canada_post`, `UPS: Standard`. Wins over what the number looks like.
   *
   * @attr carrier
   */
  declare carrier: string;
  /**
   * A parcel status such as `label_created` or `in_transit`.
   *
   * @attr status
   */
  declare status: ParcelStatus | '';
  /**
   * When the label was made: an RFC 3339 instant, or a date at the warehouse.
   *
   * @attr labelled-at
   */
  declare labelledAt: string;
  /**
   * When the carrier first scanned the parcel: an RFC 3339 instant.
   *
   * @attr scanned-at
   */
  declare scannedAt: string;
  /**
   * When `status` was true: an RFC 3339 instant. A day later it counts as out of date.
   *
   * @attr as-of
   */
  declare asOf: string;
  /**
   * The link to use, whatever carrier and number say; `https:` only.
   *
   * @attr href
   */
  declare href: string;
  /**
   * `inline`, `compact` (glyph and word) or `card`.
   *
   * @attr size
   */
  declare size: BadgeSize | '';
  /**
   * Countries that the parcel leaves or goes to, such as `CA US`: a hint.
   *
   * @attr countries
   */
  declare countries: string;
  /**
   * The only carriers that come into question, such as `canada_post ups`.
   *
   * @attr carriers
   */
  declare carriers: string;
  /**
   * The viewer's IANA zone. Absent: the provider's, then the browser's.
   *
   * @attr time-zone
   */
  declare timeZone: string;
  /**
   * Where the tracking contract is served; used with `token`.
   *
   * @attr api
   */
  declare api: string;
  /**
   * A short-lived token that may read tracking; used with `api`.
   *
   * @attr token
   */
  declare token: string;

  #parcel: Parcel | undefined;
  #events: readonly ParcelEvent[] | undefined;
  #client: TrackingSource | undefined;
  #clock: Clock | undefined;
  #contextClient: TrackingSource | undefined;
  #settings: Settings | undefined;
  #answer: TrackingState | undefined;
  #drawing: BadgeDrawing | undefined;
  #watched = '';
  #answered = '';
  #watchedSource: TrackingSource | undefined;
  #unwatch: (() => void) | undefined;
  #untime: (() => void) | undefined;
  #leave: (() => void)[] = [];
  #scheduled = false;

  /** The parcel as data, instead of attributes; an attribute wins over it. */
  get parcel(): Parcel | undefined {
    return this.#parcel;
  }
  set parcel(parcel: Parcel | undefined) {
    this.#parcel = parcel;
    this.#schedule();
  }

  /** What the carrier recorded; the last three are shown. */
  get events(): readonly ParcelEvent[] | undefined {
    return this.#events;
  }
  set events(events: readonly ParcelEvent[] | undefined) {
    this.#events = events;
    this.#schedule();
  }

  /** Asked for the parcel when set: an `OrdersClient`. Absent: the provider's. */
  get client(): TrackingSource | undefined {
    return this.#client ?? this.#contextClient;
  }
  set client(client: TrackingSource | undefined) {
    this.#client = client;
    this.#schedule();
  }

  /** The source of the present; for tests, stories and demonstrations. */
  get clock(): Clock | undefined {
    return this.#clock ?? this.#settings?.clock;
  }
  set clock(clock: Clock | undefined) {
    this.#clock = clock;
    this.#schedule();
  }

  connectedCallback(): void {
    this.#safely(() => {
      this.#takeEarlyProperties();
      this.#leave = [
        requestContext(this, 'client', (client) => this.#schedule((this.#contextClient = client))),
        requestContext(this, 'settings', (settings) => this.#schedule((this.#settings = settings))),
      ];
      this.#update();
    });
  }

  disconnectedCallback(): void {
    this.#safely(() => {
      for (const leave of [...this.#leave, this.#unwatch, this.#untime]) leave?.();
      this.#leave = [];
      this.#unwatch = this.#untime = this.#contextClient = this.#settings = undefined;
      this.#watched = '';
      this.#drawing?.close();
    });
  }

  adoptedCallback(): void {
    this.#safely(() => this.shadowRoot && adoptBadgeStyles(this.shadowRoot));
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  /** Opens the popover, as a click on the status does. */
  open(): void {
    this.#drawing?.open();
  }

  /** Closes the popover. */
  close(): void {
    this.#drawing?.close();
  }

  /** Copies the number without its spaces, and says so. */
  async copy(): Promise<void> {
    await this.#drawing?.copy();
  }

  get #locale(): Locale {
    return resolveLocale(this.lang || (this.#settings?.locale ?? pageLanguage(this)));
  }

  get #facts(): BadgeFacts {
    const given = this.#parcel;
    const answered = this.#answer?.tracking;
    const told = answered?.found ? answered.parcel : undefined;
    const own = this.status.toLowerCase().replaceAll('-', '_') as ParcelStatus;
    const fallback = this.querySelector<HTMLAnchorElement>(':scope > a[href]');
    const pick = <Key extends keyof Parcel>(attribute: string, key: Key) => attribute || told?.[key] || given?.[key];
    return {
      number: this.number || (given?.trackingNumber ?? fallback?.textContent ?? ''),
      carrier: pick(this.carrier, 'carrier') as string | undefined,
      status: told?.status ?? (own || given?.status),
      labelledAt: pick(this.labelledAt, 'labelledAt') as string | undefined,
      scannedAt: pick(this.scannedAt, 'firstScanAt') as string | undefined,
      asOf: answered?.asOf ?? this.asOf,
      href: this.href || fallback?.href || told?.url || given?.url,
      countries: words(this.countries),
      carriers: words(this.carriers),
      events: this.#events ?? told?.events ?? given?.events,
      phase: this.#answer?.phase,
    };
  }

  /** Draws in a microtask, once for all changes until then. @param _changed what changed before, for brevity where it is called */
  #schedule(_changed?: unknown): void {
    if (this.#scheduled || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#safely(() => this.#update());
    });
  }

  #update(): void {
    this.#watch();
    const locale = this.#locale;
    const { clock, client } = this;
    const view = badgeView(this.#facts, {
      locale,
      // A provider's clock that is only the machine's gives way to the server's: a machine may be hours off.
      now: clock && clock !== systemClock ? clock.now() : (client?.serverTime?.() ?? Date.now()),
      timeZone: () => this.timeZone || (this.#settings?.timeZone ?? (ownZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone)),
      schedule: this.#settings?.schedule ?? DEFAULT_SCHEDULE,
    });
    this.#drawing ??= this.#draw();
    this.#drawing.show(view, { locale, size: BADGE_SIZES.includes(this.size as BadgeSize) ? (this.size as BadgeSize) : 'inline' });
    if (!view.timed) this.#untime = void this.#untime?.();
    else this.#untime ??= everyMinute(() => this.#safely(() => this.#update()));
    if (this.href && !secureUrl(this.href)) warnOnce(this.localName, `href "${this.href}" is not an https: address and is left out.`);
  }

  #draw(): BadgeDrawing {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptBadgeStyles(root);
    return new BadgeDrawing(root, (number) => this.dispatchEvent(new NumberCopyEvent(number)));
  }

  /** Follows the number through the client, when there is one; asks anew only for another number or client. */
  #watch(): void {
    const source = this.client ?? (this.token && this.api ? guestSource(this.api, this.token) : undefined);
    const { number } = this;
    const watched = source && number ? `${number} ${this.carrier}` : '';
    if (watched && watched === this.#watched && source === this.#watchedSource) return;
    this.#unwatch?.();
    this.#unwatch = undefined;
    // An element that was only moved goes on with the answer that it had.
    if (watched !== this.#answered) this.#answer = undefined;
    this.#watched = this.#answered = watched;
    this.#watchedSource = source;
    if (!source || !watched) return;
    const request = { trackingNumber: number.slice(0, 64), ...(this.carrier ? { carrier: this.carrier } : {}) };
    this.#unwatch = watchTracking(source, request, (state) => {
      this.#answer = { ...this.#answer, ...state };
      if (state.phase === 'failed') this.dispatchEvent(new TrackingFailEvent(number, state.error));
      this.#schedule();
    });
  }

  /** Properties that were set before the script came stand on the instance and hide the accessors. */
  #takeEarlyProperties(): void {
    for (const name of [...REFLECTED, 'parcel', 'events', 'client', 'clock'] as (keyof this)[]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      this[name] = value;
    }
  }

  /** Nothing that goes wrong here reaches the host; the link inside the tag is shown instead. */
  #safely(task: () => void): void {
    try {
      task();
    } catch (error) {
      warnOnce(this.localName, 'could not be drawn; the link inside it is shown.', error);
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
      this.#drawing = undefined;
    }
  }
}

for (const name of REFLECTED) {
  const attribute = attributeOf(name);
  Object.defineProperty(IfTrackingBadge.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: IfTrackingBadge) {
      return this.getAttribute(attribute) ?? '';
    },
    set(this: IfTrackingBadge, value: unknown) {
      if (value === undefined || value === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, String(value));
    },
  });
}
