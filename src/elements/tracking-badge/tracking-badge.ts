import type { Clock } from '../../domain/clock.js';
import type { TrackingRequest } from '../../client/index.js';
import { resolveLocale } from '../../domain/locale.js';
import type { Parcel, ParcelEvent, ParcelStatus } from '../../domain/order/parcel.js';
import { pageLanguage } from '../../state/page-language.js';
import type { TrackingSource, TrackingState } from '../../state/tracking-hub.js';
import { element } from './badge-dom.js';
import { drawBadge, type BadgeDrawing } from './badge-drawing.js';
import { badgeView, type BadgeFacts } from './badge-view.js';
import type { BadgeExplanations } from './explanations.js';
import { follow } from './follow.js';
import { guestSource } from './guest-source.js';
import type { PageContexts } from './page-context.js';
import { rules } from './tracking-badge.styles.js';

/** How a badge takes its place: in a sentence, in a table cell, or as a card. */
export const BADGE_SIZES = ['inline', 'compact', 'card'] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

/** Attributes that are properties too, such as `labelled-at`, which is `labelledAt`, and four properties that are data and no attributes. */
const NAMES =
  'number carrier status labelled-at scanned-at as-of href size countries carriers time-zone api token parcel events client clock'.split(
    ' ',
  );
const ATTRIBUTES = NAMES.slice(0, -4);
const PROPERTIES = NAMES.map((name) => name.replace(/-./, (letters) => letters[1]!.toUpperCase()));

/** What the page itself says of one badge. */
type Own = BadgeFacts & Partial<Pick<IfTrackingBadge, 'size' | 'api' | 'token' | 'parcel' | 'client' | 'clock'>>;

/** The badges of the page, and the one timer of those that change as time passes. */
const connected = /* @__PURE__ */ new Set<IfTrackingBadge>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One style sheet for each document: a sheet cannot move between documents. */
const sheets = /* @__PURE__ */ new WeakMap<Document, CSSStyleSheet>();

function sheetOf(page: Document): CSSStyleSheet {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheets.set(page, (sheet = new page.defaultView!.CSSStyleSheet()));
    sheet.replaceSync(rules);
  }
  return sheet;
}

/** Draws every badge of the page again. */
const drawAnew = (): void => connected.forEach((badge) => badge.attributeChangedCallback());

let explanations: BadgeExplanations | undefined;

/** Whether a failure was told to the developer: once per page. */
let warned = false;

/** In Node, where elements are only described and never made, there is no such class. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * Says where a parcel is, from its number alone: which carrier has it, what its status means now, and where to look; with its explanations also when the first scan is
 * expected, and in whose time. `define/if-tracking-badge` brings both.
 *
 * Asks for nothing over the network unless the page gives it a client or a token. Put a link to the carrier inside the tag: it is there before the script arrives,
 * and if it never does. To keep the words around it in place until then, give the page `if-tracking-badge { display: inline-block; min-inline-size: min(34em, 100%) }`
 * and `if-tracking-badge:not(:defined) { white-space: nowrap }`.
 *
 * @summary A tracking number with its carrier, its status, and what to expect next.
 * @tagname if-tracking-badge
 * @slot - A link to the parcel's page, for when the script does not run. Counts as `href` when there is none: its address wins over the carrier's own page.
 * @fires {NumberCopyEvent} if-number-copy - Somebody copied the number.
 * @fires {TrackingFailEvent} if-tracking-fail - There was no answer, or none to this number; the badge goes on showing what it knew.
 * @csspart status - The button with glyph and word.
 * @csspart number - The tracking number.
 * @csspart link - A link to a carrier's page.
 * @csspart panel - The popover.
 * @csspart card - The frame of the size `card`.
 * @cssprop --if-accent - Links in card and popover.
 * @cssprop --if-surface-raised - Background of card and popover.
 * @cssprop --if-text - Text of card and popover; in a sentence the text around it decides.
 * @cssprop --if-text-muted - Quieter text, and a status that says nothing yet.
 * @cssprop --if-info-text - The status of a parcel that waits for its first scan.
 * @cssprop --if-progress-text - The status of a parcel under way.
 * @cssprop --if-attention-text - A status that somebody should look at.
 * @cssprop --if-problem-text - The status of what went wrong.
 * @cssprop --if-success-text - The status of a parcel that arrived.
 * @cssprop --if-border - Lines of card and popover.
 * @cssprop --if-radius-large - Corners of card and popover.
 * @cssprop --if-font-family - The typeface, where it is not the page's.
 */
export class IfTrackingBadge extends Base {
  static readonly version = '0.1.0';
  static readonly observedAttributes = [...ATTRIBUTES, 'lang'];

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
   * When the label was made: an RFC 3339 instant, or a date at the warehouse. Where `status` or `scannedAt` do not follow, a parcel is said to be overdue in the end.
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
   * Countries that the parcel leaves or goes to, such as `CA US`: a hint, with explanations.
   *
   * @attr countries
   */
  declare countries: string;
  /**
   * The only carriers that come into question, such as `canada_post ups`, with explanations.
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
   * Where the tracking contract is served; used with `token`. Over `https:`, a path of the page's own origin, or `http://localhost`, `127.0.0.1` or `[::1]`. Anything else
   * is left out; the explanations say so on the console.
   *
   * @attr api
   */
  declare api: string;
  /**
   * A token for the parcels of one shipment or order, sent to `api` only; see `trackingToken` in the contract.
   *
   * @attr token
   */
  declare token: string;
  /** The parcel as data, instead of attributes; an attribute wins over it. */
  declare parcel: Parcel | undefined;
  /** What the carrier recorded; the last three are shown. */
  declare events: readonly ParcelEvent[] | undefined;
  /** Asked for the parcel: an `OrdersClient`. Absent: with explanations, the provider's. */
  declare client: TrackingSource | undefined;
  /** The source of the present; for tests, stories and demonstrations. Absent: with explanations, the provider's. */
  declare clock: Clock | undefined;

  readonly #data: Record<string, unknown> = {};
  #drawing: BadgeDrawing | undefined;
  #timed: unknown;
  #scheduled = false;

  static {
    PROPERTIES.forEach((name, index) => {
      const attribute = ATTRIBUTES[index];
      Object.defineProperty(this.prototype, name, {
        get(this: IfTrackingBadge) {
          return attribute ? (this.getAttribute(attribute) ?? '') : this.#data[name];
        },
        set(this: IfTrackingBadge, value: unknown) {
          if (!attribute) {
            this.#data[name] = value;
            this.#schedule();
          } else if (value === undefined || value === null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value as string);
        },
      });
    });
  }

  /** Lets every badge say more: see `explanations.ts`. Badges that are shown already say it too. */
  static explain(more: BadgeExplanations): void {
    explanations = more;
    drawAnew();
  }

  connectedCallback(): void {
    connected.add(this);
    timer ??= setInterval(() => {
      for (const badge of connected) if (badge.#timed && !document.hidden) badge.#schedule();
    }, 60_000);
    // The parser may not have come to the link inside the tag yet.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', drawAnew);
    this.#schedule();
  }

  disconnectedCallback(): void {
    explanations?.leave(this);
    this.close();
    connected.delete(this);
    if (!connected.size) timer = void clearInterval(timer);
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  /** Opens the popover, as a click on the status does. */
  open(): void {
    this.#drawing?.toggle(true);
  }

  /** Closes the popover. */
  close(): void {
    this.#drawing?.toggle(false);
  }

  /** Copies the number without its spaces, and says so. */
  async copy(): Promise<void> {
    await this.#drawing?.copy();
  }

  /**
   * Draws in a microtask, once for all changes until then. Nothing that goes wrong there reaches the host; the link inside the tag is shown instead.
   */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      try {
        if (this.isConnected && this.ownerDocument.defaultView) this.#draw();
      } catch (error) {
        if (!warned) console.warn('<if-tracking-badge>', error);
        warned = true;
        this.shadowRoot?.replaceChildren(element('slot'));
        this.#drawing = undefined;
      }
    });
  }

  #draw(): void {
    const own: Own = {};
    for (const name of PROPERTIES as (keyof this & string)[]) {
      const value = this[name];
      // Properties that were set before the script came stand on the instance and hide the accessors.
      if (Object.hasOwn(this, name) && Reflect.deleteProperty(this, name)) this[name] = value;
      if (this[name]) (own as Record<string, unknown>)[name] = this[name];
    }
    const around: PageContexts = explanations?.contextsOf(this) ?? {};
    const { number, carrier, api, token } = own;
    const client = own.client ?? around.client ?? (api && token ? guestSource(api, token) : undefined);
    const request = { trackingNumber: number?.slice(0, 64), carrier } as TrackingRequest;
    const { tracking, phase }: Partial<TrackingState> = client && number ? (explanations ?? { follow }).follow(client, request, this) : {};
    const setting = {
      locale: resolveLocale(this.lang || (around.settings?.locale ?? pageLanguage(this))),
      now: (own.clock ?? around.settings?.clock ?? Date).now(),
      ...around,
      client,
    };
    const inside = this.querySelector('a');
    const facts: BadgeFacts = {
      ...(inside && { trackingNumber: inside.textContent, link: inside.href }),
      ...own.parcel,
      ...own,
      ...(tracking?.found && { ...tracking.parcel, asOf: tracking.asOf }),
      phase,
    };
    const view = badgeView(facts, setting);
    const shown = { ...view, ...explanations?.explain(view, facts, setting) };
    this.#timed = view.timed;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // Moving to another document takes it away.
    if (!root.adoptedStyleSheets.length) root.adoptedStyleSheets = [sheetOf(this.ownerDocument)];
    this.#drawing ??= drawBadge(root);
    this.#drawing.show(shown, setting.locale, this.size);
  }
}
