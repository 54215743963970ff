import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Clock } from '../../domain/clock.js';
import type { Parcel } from '../../domain/order/index.js';
import { repairParcels } from '../../domain/order/repair-order.js';
import { ClockController } from '../../state/clock-controller.js';
import { SettingsController } from '../../state/settings-controller.js';
import { TrackingController } from '../../state/tracking-controller.js';
import type { TrackingSource } from '../../state/tracking-hub.js';
import { controls } from '../shared/controls.styles.js';
import { focusRevealed } from '../shared/focus-revealed.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate } from '../shared/guard.js';
import { knownZone } from '../shared/known-zone.js';
import { onPage } from '../shared/on-page.styles.js';
import { base, tokens } from '../shared/tokens.styles.js';
import {
  FIRST_PARCELS,
  inOrder,
  MORE_PARCELS,
  timelineParcel,
  type TimelineDay,
  type TimelineEvent,
  type TimelineParcel,
} from './timeline-view.js';
import { strings } from './tracking-timeline.strings.js';
import { styles } from './tracking-timeline.styles.js';

/**
 * What happened to the parcels of an order: scans newest first, with place and time where the reader is, the carrier's words beside ours.
 *
 * The parcel that needs attention most comes first; delivered ones are folded. Takes parcels as data, or numbers to ask the provider's client for.
 *
 * @summary The scans of one or several parcels.
 * @tagname if-tracking-timeline
 * @csspart parcel - One parcel with its scans.
 * @csspart event - One scan.
 */
export class IfTrackingTimeline extends LitElement {
  static override styles = [tokens, base, controls, onPage, styles];

  /** The language, such as `en` or `fr-CA`. Absent: the provider's, then the page's. */
  @property({ reflect: true }) override lang!: string;

  /** The parcels to show. Wins over `numbers`. */
  @property({ attribute: false }) parcels?: readonly Parcel[] | undefined;

  /** Tracking numbers to ask the client for, separated by spaces or commas. */
  @property() numbers?: string | undefined;

  /** The reader's IANA zone. Absent: the provider's, then the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** Asked for `numbers`. Absent: the provider's client. */
  @property({ attribute: false }) client?: TrackingSource | undefined;

  /** The source of the present; for tests, stories and demonstrations. */
  @property({ attribute: false }) clock?: Clock | undefined;

  @state() private _unfolded: ReadonlySet<string> = new Set();

  @state() private _shown = FIRST_PARCELS;

  readonly #settings = new SettingsController(this);
  readonly #tracking = new TrackingController(this);
  readonly #clock = new ClockController(this, { clock: () => this.clock ?? this.#settings.value.clock });

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('numbers') && !changed.has('parcels') && !changed.has('client')) return;
    this.#tracking.follow(this.parcels ? [] : this.#numbers().map((trackingNumber) => ({ trackingNumber })), this.client);
  }

  override render(): TemplateResult {
    const { locale } = this.#settings;
    const known = this.#known();
    const ordered = inOrder(known);
    const parcels = ordered
      .slice(0, this._shown)
      .map((parcel) => timelineParcel(parcel, this.#setting(), this._unfolded.has(parcel.trackingNumber ?? '')));
    const left = ordered.length - parcels.length;
    const text = strings[locale];
    const failed = this.#numbers().some((number) => this.#tracking.stateOf(number)?.phase === 'failed');
    return html`<div lang=${locale}>
      ${parcels.length === 0 ? html`<p class="quiet">${text.empty}</p>` : nothing}
      ${repeat(
        parcels,
        ({ key }) => key,
        (parcel) => (parcel.parcel.status === 'delivered' && parcels.length > 1 ? this.#renderFolded(parcel) : this.#renderOpen(parcel)),
      )}
      ${
        left > 0
          ? html`<button class="button more-parcels" type="button" @click=${this.#showMore}>
              ${text.moreParcels(Math.min(left, MORE_PARCELS), left)}
            </button>`
          : nothing
      }
      ${failed ? html`<p class="quiet more" role="status">${text.failed}</p>` : nothing}
    </div>`;
  }

  #renderOpen(view: TimelineParcel): TemplateResult {
    return html`<section class="parcel" part="parcel">${this.#renderHead(view)}${this.#renderScans(view)}</section>`;
  }

  #renderFolded(view: TimelineParcel): TemplateResult {
    const { deliveredOn } = strings[this.#settings.locale];
    return html`<details class="folded" part="parcel">
      <summary>
        ${glyph('check')}
        <div>
          <span>${view.deliveredOn ? deliveredOn(view.deliveredOn) : view.word}</span>
          <span class="quiet">${view.name} <bdi class="number" translate="no">${view.printed}</bdi></span>
        </div>
        ${glyph('down')}
      </summary>
      <div class="inside">${this.#renderHead(view)}${this.#renderScans(view)}</div>
    </details>`;
  }

  #renderHead({ parcel, expected }: TimelineParcel): TemplateResult {
    const { locale } = this.#settings;
    return html`<div class="head">
      <if-tracking-badge
        lang=${locale}
        number=${this.parcels ? nothing : (parcel.trackingNumber ?? nothing)}
        time-zone=${this.timeZone ?? nothing}
        .parcel=${this.parcels ? parcel : undefined}
        .client=${this.parcels ? undefined : this.client}
        .clock=${this.clock}
      ></if-tracking-badge>
      ${expected ? html`<p class="quiet">${strings[locale].expected(expected)}</p>` : nothing}
    </div>`;
  }

  #renderScans(view: TimelineParcel): TemplateResult {
    const { parcel, days, count, printed } = view;
    const text = strings[this.#settings.locale];
    const number = parcel.trackingNumber ?? '';
    if (!count) return html`<p class="quiet">${this.#tracking.stateOf(number)?.phase === 'loading' ? text.loading : text.noScans}</p>`;
    const hidden = count - days.reduce((sum, { events }) => sum + events.length, 0);
    return html`<div role="group" aria-label=${text.scans(printed)}>
        ${repeat(
          days,
          ({ day }) => day,
          (day) => this.#renderDay(day),
        )}
      </div>
      ${hidden > 0 ? html`<button class="button quiet more" type="button" @click=${(event: Event) => this.#unfold(number, event)}>${text.earlier(hidden)}</button>` : nothing}`;
  }

  #renderDay({ title, events }: TimelineDay): TemplateResult {
    return html`<div class="day">
      <h3>${title}</h3>
      <ol>
        ${events.map((event) => this.#renderEvent(event))}
      </ol>
    </div>`;
  }

  #renderEvent({ at, time, what, words, where, glyph: shape, tone }: TimelineEvent): TemplateResult {
    return html`<li part="event" data-tone=${tone}>
      ${glyph(shape)}
      <span>
        <span class="what">${what}</span>
        ${words ? html`<span class="words">${words}</span>` : nothing}${where ? html`<span class="where">${where}</span>` : nothing}
      </span>
      <time datetime=${at}>${time}</time>
    </li>`;
  }

  readonly #showMore = (): void => {
    this._shown += MORE_PARCELS;
    void focusRevealed(this, '.parcel, summary');
  };

  #unfold(number: string, { currentTarget }: Event): void {
    this._unfolded = new Set([...this._unfolded, number]);
    void focusRevealed(this, 'li', (currentTarget as HTMLElement).parentElement ?? undefined);
  }

  #numbers(): string[] {
    return this.parcels ? [] : (this.numbers ?? '').split(/[\s,]+/).filter(Boolean);
  }

  #known(): readonly Parcel[] {
    return repairParcels(
      this.parcels ??
        this.#numbers().map((trackingNumber) => ({ trackingNumber, ...this.#tracking.stateOf(trackingNumber)?.tracking?.parcel })),
    );
  }

  #setting() {
    return {
      locale: this.#settings.locale,
      now: this.#clock.now,
      timeZone: knownZone(this.localName, this.timeZone) ?? this.#settings.timeZone,
    };
  }
}
