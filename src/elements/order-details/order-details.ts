import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { OrdersClient } from '../../client/index.js';
import type { Clock } from '../../domain/clock.js';
import { formatTime, sameWallClock } from '../../domain/format/index.js';
import { splitOf, type Order } from '../../domain/order/index.js';
import { isScanOverdue } from '../../domain/order/overdue-scan.js';
import { flawOf, repairOrder } from '../../domain/order/repair-order.js';
import { withoutInvisible } from '../../domain/extensiv/invisible.js';
import { DEFAULT_SCHEDULE, type PickupSchedule } from '../../domain/pickup/index.js';
import { WORDS } from '../../locales/index.js';
import { ClockController } from '../../state/clock-controller.js';
import { clientContext } from '../../state/contexts.js';
import { OrderController } from '../../state/order-controller.js';
import { SettingsController } from '../../state/settings-controller.js';
import { controls } from '../shared/controls.styles.js';
import { focusRevealed } from '../shared/focus-revealed.js';
import { glyph } from '../shared/glyph.js';
import type { GlyphName } from '../shared/glyphs.js';
import { guardUpdate, warnOnce } from '../shared/guard.js';
import { knownZone } from '../shared/known-zone.js';
import { NO_SCAN_LOOK, STAGE_LOOKS, type Tone } from '../shared/status-look.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { cut, moment, type DetailsView } from './details-view.js';
import { FIRST_ITEMS, items, references, shipTo } from './facts.js';
import { notified } from './notified.js';
import { IfOrderErrorEvent, IfOrderLoadEvent, IfReferenceCopyEvent } from './order-details.events.js';
import { strings, type DetailsStrings, type Fee } from './order-details.strings.js';
import { styles } from './order-details.styles.js';
import { packages } from './packages.js';
import { progressStyles } from './progress.styles.js';
import { changes, progress } from './progress.js';

const SUPPORT = 'support@interfulfillment.com';

/**
 * One order in full: where it is and what comes next, what a change would cost now, its packages and their scans, who is told, and everything else it states.
 *
 * Set `order`, or give an `order-id` inside an `if-provider` with a client: it then loads the order and follows its changes. With an `order` that came from a list, a
 * client adds the items. What the warehouse does not know is left out; what it cannot know is said.
 *
 * @summary Everything about one order: progress, costs of a change, packages, notices, items.
 * @tagname if-order-details
 * @slot header-actions - Buttons of the page's own, at the end of the heading.
 * @slot footer - What the page adds under the details.
 * @slot empty - What stands in place of the details while no order is chosen.
 * @fires {IfOrderLoadEvent} if-order-load - The client has answered with the order, or told a change to it.
 * @fires {IfOrderErrorEvent} if-order-error - The order could not be loaded.
 * @fires {IfReferenceCopyEvent} if-reference-copy - Somebody copied the reference.
 * @csspart header - Reference, status and actions.
 * @csspart reference - The reference.
 * @csspart status - Where the order is.
 * @csspart flag - What holds the order up, or how much of it has left.
 * @csspart notice - A line that says that the data is old or the order is gone.
 * @csspart progress - The steps of the order.
 * @csspart next - What comes next.
 * @csspart changes - What a change would cost.
 * @csspart packages - The packages and their scans.
 * @csspart more-packages - The packages that are folded.
 * @csspart ship-to - The recipient.
 * @csspart items - The items.
 * @csspart notified - Who is told.
 * @csspart references - References and dates.
 * @csspart state - What stands in place of the details: loading, not found, error.
 */
export class IfOrderDetails extends LitElement {
  static override styles = [tokens, base, controls, styles, progressStyles];

  /** The language, such as `en` or `fr-CA`. Absent: the provider's, then the page's. */
  @property({ reflect: true }) override lang!: string;

  /** The order to show, where the page holds it. Wins over `order-id`. */
  @property({ attribute: false }) order?: Order | undefined;

  /** The id of the order to ask the client for. */
  @property({ attribute: 'order-id' }) orderId?: string | undefined;

  /** Whether the warehouse has removed `order` since the page read it. */
  @property({ type: Boolean }) removed = false;

  /** The viewer's IANA zone. Absent: the provider's, then the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** The e-mail address that takes requests for changes. */
  @property() support = SUPPORT;

  /** Amounts of the fees, as they are to be read, such as `{ restocking: '$2.50' }`. Absent: "ask", since they are not published. */
  @property({ attribute: false }) fees?: Readonly<Partial<Record<Fee, string>>> | undefined;

  /** Asked for the order and its items. Absent: the provider's client. */
  @property({ attribute: false }) client?: OrdersClient | undefined;

  /** The source of the present; for tests, stories and demonstrations. */
  @property({ attribute: false }) clock?: Clock | undefined;

  @state() private _items = FIRST_ITEMS;

  @query('[role="status"]') private _live!: HTMLElement;

  readonly #settings = new SettingsController(this);
  readonly #context = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #clock = new ClockController(this, { clock: () => this.#source });
  readonly #data = new OrderController(this, {
    order: () => this.#givenOrder,
    id: () => this.orderId,
    client: () => this.client ?? this.#context.value,
    clock: () => this.#source,
    onLoad: (order) => this.dispatchEvent(new IfOrderLoadEvent(order)),
    onError: (error) => this.dispatchEvent(new IfOrderErrorEvent(error)),
  });

  #given: { readonly order: Order | undefined; readonly readable: Order | undefined } | undefined;

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId') || (changed.has('order') && changed.get('order')?.id !== this.order?.id)) this._items = FIRST_ITEMS;
  }

  /** Asks the client again; what is shown stays until the answer is here. */
  refresh(): Promise<void> {
    return this.#data.refresh();
  }

  override render(): TemplateResult {
    const { locale } = this.#settings;
    const { order, phase } = this.#data;
    return html`<article lang=${locale} aria-busy=${phase === 'loading' ? 'true' : 'false'}>
      ${order ? this.#renderOrder(this.#view(order)) : this.#renderState()}
      <slot name="footer"></slot>
      <div class="visually-hidden" role="status"></div>
    </article>`;
  }

  #renderOrder(view: DetailsView): TemplateResult {
    return html`${this.#renderHeader(view)} ${this.#renderNotice(view)}
      <div class="sections">
        <div>${progress(view)} ${changes(view)} ${packages(view, this.#source)}</div>
        <div>${shipTo(view)} ${items(view)} ${notified(view)} ${references(view)}</div>
      </div>`;
  }

  #renderHeader({ order, text, overdue, locale }: DetailsView): TemplateResult {
    const look = overdue ? NO_SCAN_LOOK : STAGE_LOOKS[order.stage];
    const { carrier, shipService } = order;
    const name = withoutInvisible(cut(order.reference, 100), ' ');
    return html`<header part="header">
      <div class="title">
        <h2 part="reference"><bdi>${cut(order.reference, 300)}</bdi></h2>
        <button class="button quiet copy" type="button" aria-label=${text.copyReference(name)} @click=${() => this.#copy(order.reference)}>
          ${glyph('copy')}
        </button>
        <slot name="header-actions"></slot>
      </div>
      <div class="chips">
        ${chip(look.glyph, look.tone, overdue ? text.noScanYet : WORDS[locale].stages[order.stage], 'status')}
        ${this.#renderFlags(order, text)}
        ${carrier || shipService ? html`<bdi class="quiet">${cut([carrier, shipService].filter(Boolean).join(' · '), 200)}</bdi>` : nothing}
      </div>
    </header>`;
  }

  #renderFlags({ flags, hold, stage, reference }: Order, text: DetailsStrings): TemplateResult | typeof nothing {
    if (stage === 'cancelled') return nothing;
    const since = hold?.at && text.heldSince(moment(hold.at, this.#moment));
    const original = flags.split ? splitOf(reference) : undefined;
    return html`${flags.onHold ? chip('pause', 'attention', text.onHold) : nothing}
    ${flags.backordered ? chip('stack', 'attention', text.backordered) : nothing}
    ${flags.partial ? chip('half', 'neutral', text.partial) : nothing}
    ${
      flags.onHold && (since || hold?.reason)
        ? html`<bdi class="quiet">${[since, hold?.reason && cut(hold.reason, 300)].filter(Boolean).join(' · ')}</bdi>`
        : nothing
    }
    ${original ? html`<bdi class="quiet">${text.split(original)}</bdi>` : nothing}`;
  }

  #renderNotice(view: DetailsView): TemplateResult | typeof nothing {
    const { text, data } = view;
    const gone = this.removed || data.removed;
    const offline = data.status === 'waiting' || data.status === 'stopped';
    const time = data.asOf === undefined ? '' : this.#time(data.asOf, view.schedule);
    const words = gone ? text.removed : data.problem && time ? text.stale(time) : offline && time ? text.offline(time) : '';
    if (!words) return nothing;
    return html`<div class="notice" part="notice">
      ${glyph(gone ? 'slash' : 'offline')}<span>${words}</span>
      ${
        data.problem && !gone
          ? html`<button class="button quiet" type="button" @click=${() => void this.refresh()}>${text.retry}</button>`
          : nothing
      }
    </div>`;
  }

  #renderState(): TemplateResult {
    const text = strings[this.#settings.locale];
    const { phase, problem } = this.#data;
    // Actions of the page's own, such as closing, work in every state.
    const actions = html`<div class="title"><slot name="header-actions"></slot></div>`;
    if (phase === 'loading') return html`${actions}${skeleton(text.loading)}`;
    if (phase === 'idle') return html`${actions}<slot name="empty"><p class="quiet" part="state">${text.none}</p></slot>`;
    const missing = phase === 'missing';
    return html`${actions}
      <div class="state" part="state" role="alert">
        ${glyph(missing ? 'search' : problem === 'offline' ? 'offline' : 'problem')}
        <h2>${missing ? text.missing : text.failed}</h2>
        <p>${missing ? text.missingWhy : text.problems[problem ?? 'other']}</p>
        <button class="button" type="button" @click=${() => void this.refresh()}>${glyph('refresh')}${text.retry}</button>
      </div>`;
  }

  /** The order that the page gave, or what can be read of it. */
  get #givenOrder(): Order | undefined {
    // Nothing, as frameworks say it.
    const order = this.order ?? undefined;
    if (order !== this.#given?.order) {
      const flaw = order === undefined ? undefined : flawOf(order);
      if (flaw !== undefined)
        warnOnce(this.localName, `\`${flaw ? `order.${flaw}` : 'order'}\` is not as in an order; what can be read is shown.`);
      this.#given = { order, readable: flaw === undefined ? order : repairOrder(order) };
    }
    return this.#given?.readable;
  }

  get #source(): Clock {
    return this.clock ?? this.#settings.value.clock;
  }

  get #moment() {
    return {
      locale: this.#settings.locale,
      now: this.#clock.now,
      timeZone: knownZone(this.localName, this.timeZone) ?? this.#settings.timeZone,
    };
  }

  #view(order: Order): DetailsView {
    const schedule = this.#settings.value.schedule ?? DEFAULT_SCHEDULE;
    const setting = this.#moment;
    return {
      ...setting,
      order,
      schedule,
      text: strings[setting.locale],
      support: this.support ?? SUPPORT,
      fees: this.fees ?? {},
      overdue: isScanOverdue(order, setting.now, schedule),
      data: this.#data,
      items: this._items,
      onItems: (count) => {
        this._items = count;
        void focusRevealed(this, '[part="items"] tbody tr');
      },
      onRetry: () => void this.refresh(),
    };
  }

  #time(instant: number, { zone }: PickupSchedule): string {
    const { timeZone, locale } = this.#moment;
    return formatTime(instant, timeZone, locale, { zoneName: !sameWallClock(instant, timeZone, zone) });
  }

  async #copy(reference: string): Promise<void> {
    const { copied, notCopied } = strings[this.#settings.locale];
    try {
      await navigator.clipboard.writeText(reference);
      this._live.textContent = copied(withoutInvisible(cut(reference, 100), ' '));
      this.dispatchEvent(new IfReferenceCopyEvent(reference));
    } catch {
      this._live.textContent = notCopied;
    }
  }
}

function chip(shape: GlyphName, tone: Tone, word: string, part = 'flag'): TemplateResult {
  return html`<span class="chip" data-tone=${tone} part=${part}>${glyph(shape)}${word}</span>`;
}

/** Lines in the places of those to come. */
function skeleton(words: string): TemplateResult {
  return html`<p class="visually-hidden">${words}</p>
    <div class="skeleton" part="state" aria-hidden="true">${Array.from({ length: 9 }, () => html`<span></span>`)}</div>`;
}
