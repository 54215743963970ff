import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { systemClock, type Clock } from '../../domain/clock.js';
import { resolveLocale, type Locale } from '../../domain/locale.js';
import {
  createSchedule,
  DEFAULT_SCHEDULE,
  PICKUP_STATES,
  pickupState,
  wallDate,
  type PickupSchedule,
  type PickupState,
  type ScheduleOptions,
} from '../../domain/pickup/index.js';
import { ClockController } from '../../state/clock-controller.js';
import { clientContext } from '../../state/contexts.js';
import { SettingsController } from '../../state/settings-controller.js';
import { controls } from '../shared/controls.styles.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate, warnOnce } from '../shared/guard.js';
import { onPage } from '../shared/on-page.styles.js';
import { knownZone } from '../shared/known-zone.js';
import { placePopover, placesItself } from '../shared/place-popover.js';
import { styleProps } from '../shared/style-props.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { renderCalendar } from './calendar-popover.js';
import { calendarWeeks } from './calendar-weeks.js';
import { describePickup, type PickupContext, type PickupView } from './describe-pickup.js';
import { IfPickupChangeEvent } from './pickup-window.events.js';
import { strings, type Piece } from './pickup-window.strings.js';
import { styles } from './pickup-window.styles.js';

/** The attributes that change the schedule, by the option of `createSchedule` that each becomes. */
const SCHEDULE_PARTS = {
  zone: 'zone',
  windows: 'windows',
  days: 'days',
  cutOff: 'cutOff',
  closures: 'calendar',
  closedOn: 'extraClosed',
  openOn: 'extraOpen',
} as const;

type SchedulePart = keyof typeof SCHEDULE_PARTS;

/**
 * When the carriers come: before, during and after the day's pickup, and on days without one, with the coming two weeks on request.
 *
 * Put it where people wonder whether today's orders still leave. It needs nothing: without any attribute it shows InterFulfillment's published window, Monday to
 * Friday 2:30–5:00 PM Eastern Time without Ontario's public holidays. Inside `<if-provider>` it takes schedule, clock, language and the viewer's zone from there.
 *
 * @summary The pickup of today or the next, with a countdown and a small calendar.
 * @tagname if-pickup-window
 * @fires {IfPickupChangeEvent} if-pickup-change - Time passed, and carriers came, left, or a day began.
 * @csspart line - The headline and its countdown.
 * @csspart detail - A quieter line below it.
 * @csspart track - The progress track.
 * @csspart button - The button that opens the calendar.
 * @csspart calendar - The calendar popover.
 * @cssstate before - Today's pickup is to come.
 * @cssstate collecting - Carriers are collecting.
 * @cssstate after - Today's pickup is over.
 * @cssstate closed - There is no pickup today.
 * @cssstate unconfirmed - Nobody vouches for the carrier's days, or for the dates in question.
 */
export class IfPickupWindow extends LitElement {
  static override styles = [tokens, base, controls, onPage, styles];

  /** The carrier's code, such as `canada_post` or `ups`. Absent: what holds for all carriers. */
  @property() carrier?: string | undefined;

  /** Whether to take one line, for headers and footers. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** The language, such as `en` or `fr-CA`. Absent: the element's `lang`, then the provider's, then the page's. */
  @property() locale?: string | undefined;

  /** The reader's IANA time zone. Absent: the provider's, then the browser's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** The warehouse's IANA time zone. */
  @property() zone?: string | undefined;

  /** When carriers collect, such as `14:30-17:00`; several windows separated by spaces. */
  @property() windows?: string | undefined;

  /** Weekdays with a pickup, 0 is Sunday: `1-5`. */
  @property() days?: string | undefined;

  /** Orders received by this time, such as `12:00`, leave the same day. */
  @property({ attribute: 'cut-off' }) cutOff?: string | undefined;

  /** The warehouse's holidays as a rule, such as `0101> 0701> 1225> 1226>`. */
  @property() closures?: string | undefined;

  /** Single days without pickup: `2026-12-24 2026-12-31`. */
  @property({ attribute: 'closed-on' }) closedOn?: string | undefined;

  /** Single days with pickup in spite of all rules. */
  @property({ attribute: 'open-on' }) openOn?: string | undefined;

  /** The whole schedule: `createSchedule({…})`. Attributes change parts of it. Absent: the provider's, then InterFulfillment's. */
  @property({ attribute: false }) schedule?: PickupSchedule | undefined;

  /** The source of the present. Absent: the provider's, then the client's server, then this machine. */
  @property({ attribute: false }) clock?: Clock | undefined;

  @state() private _calendarOpen = false;
  @state() private _announcement = '';
  @query('.opener') private _opener!: HTMLElement;
  @query('.calendar') private _popover!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this);
  readonly #client = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #clock = new ClockController(this, { clock: () => this.#clockInForce(), nextChangeAt: () => this.#pickup?.nextChangeAt });
  readonly #serverClock: Clock = { now: () => this.#client.value?.serverTime() ?? systemClock.now() };
  #schedule: PickupSchedule = DEFAULT_SCHEDULE;
  #scheduleBase: PickupSchedule | undefined;
  #pickup: PickupState | undefined;
  #view: PickupView | undefined;
  /** What the state is an answer to: schedule, carrier and clock. When they change, the state changes because somebody asked something else. */
  #question: readonly unknown[] = [];
  #changedByTime = false;

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#settleSchedule(changed);
    const question = [this.#schedule, this.carrier, this.#clockInForce()];
    const asBefore = question.every((part, index) => part === this.#question[index]);
    const previous = this.#pickup;
    this.#question = question;
    this.#pickup = pickupState(this.#clock.now, this.#schedule, this.carrier || undefined);
    this.#view = describePickup(this.#context());
    this.#changedByTime = asBefore && previous !== undefined && momentOf(previous) !== momentOf(this.#pickup);
    if (this.#changedByTime) this._announcement = this.#view.announcement;
  }

  override updated(): void {
    this.#publishStates(this.pickup);
    this.#placeCalendar();
    if (this.#changedByTime) this.dispatchEvent(new IfPickupChangeEvent(this.pickup));
    this.#changedByTime = false;
  }

  /** What carriers are doing now, as the element last showed it. */
  get pickup(): PickupState {
    return (this.#pickup ??= pickupState(this.#clockInForce().now(), this.#schedule, this.carrier || undefined));
  }

  override render(): TemplateResult {
    const view = this.#view!;
    return html`
      <div class="window ${this.pickup.state}" role="group" aria-label=${strings[this.#locale].label} lang=${this.#locale}>
        <span class="seal">${glyph(view.glyph)}</span>
        ${this.#renderLine(view)} ${this.#renderCalendar(view)}
        ${this.compact ? nothing : html`<div class="below">${this.#renderTrack(view)}${this.#renderNotes(view)}</div>`}
        <span class="visually-hidden" role="status">${this._announcement}</span>
      </div>
    `;
  }

  #renderLine({ headline, countdown, doubt }: PickupView): TemplateResult {
    return html`<p class="line" part="line">
      <span class="headline"><bdi>${headline.map(renderPiece)}</bdi></span>
      ${
        countdown
          ? html`<bdi class="countdown muted"
              ><span aria-hidden="true">${countdown.shown}</span><span class="visually-hidden">${countdown.heard}</span></bdi
            >`
          : nothing
      }
      ${this.compact && doubt ? html`<span class="muted doubt" title=${doubt}>${glyph('question')}<span class="visually-hidden">${doubt}</span></span>` : nothing}
    </p>`;
  }

  #renderTrack({ progress }: PickupView): TemplateResult {
    return html`<div class="track" part="track" aria-hidden="true">
      ${progress === undefined ? nothing : html`<div class="fill" ${styleProps({ '--position': progress.toFixed(4) })}></div>`}
    </div>`;
  }

  #renderNotes({ details, doubt }: PickupView): TemplateResult {
    return html`${details.map((detail) => html`<p class="muted" part="detail"><bdi>${detail.map(renderPiece)}</bdi></p>`)}
    ${doubt ? html`<p class="muted doubt" part="detail">${glyph('question')}<bdi>${doubt}</bdi></p>` : nothing}`;
  }

  #renderCalendar(view: PickupView): TemplateResult {
    const { comingDays } = strings[this.#locale];
    return html`<div class="opener">
      <button class="button quiet open" part="button" type="button" popovertarget="calendar" aria-label=${comingDays} title=${comingDays}>
        ${glyph('calendar')}
      </button>
      <div
        id="calendar"
        class="panel calendar"
        part="calendar"
        popover
        role="group"
        aria-label=${comingDays}
        @beforetoggle=${this.#onToggle}
      >
        ${this._calendarOpen ? this.#renderDays(view) : nothing}
      </div>
    </div>`;
  }

  /** On one line there is no room for what follows the headline, so the calendar begins with it. */
  #renderDays(view: PickupView): TemplateResult {
    const hasNotes = this.compact && (view.details.length > 0 || view.doubt !== undefined);
    const today = this.pickup.day || wallDate(systemClock.now(), this.#schedule.zone);
    return html`${hasNotes ? html`<div class="notes">${this.#renderNotes(view)}</div>` : nothing}
    ${renderCalendar(calendarWeeks({ ...this.#context(), today }))}`;
  }

  get #locale(): Locale {
    return this.locale ? resolveLocale(this.locale) : this.#settings.locale;
  }

  #context(): PickupContext {
    return {
      state: this.pickup,
      now: this.#clock.now,
      schedule: this.#schedule,
      carrier: this.carrier || undefined,
      locale: this.#locale,
      viewerZone: knownZone(this.localName, this.timeZone) ?? this.#settings.timeZone,
    };
  }

  #clockInForce(): Clock {
    const given = this.clock ?? this.#settings.value.clock;
    return given === systemClock && this.#client.value ? this.#serverClock : given;
  }

  /** Makes the schedule anew only when a part of it was changed: engines keep what they computed by its identity. */
  #settleSchedule(changed: PropertyValues<this>): void {
    const scheduleBase = this.schedule ?? this.#settings.value.schedule ?? DEFAULT_SCHEDULE;
    const parts = Object.keys(SCHEDULE_PARTS) as SchedulePart[];
    if (scheduleBase === this.#scheduleBase && !parts.some((part) => changed.has(part))) return;
    this.#scheduleBase = scheduleBase;
    const given = parts.filter((part) => this[part] !== undefined && this[part] !== null);
    const options: ScheduleOptions = Object.fromEntries(given.map((part) => [SCHEDULE_PARTS[part], this[part]]));
    this.#schedule = given.length ? createSchedule(options, scheduleBase) : scheduleBase;
    for (const { part, value, message } of this.#schedule.problems)
      warnOnce(this.localName, `${part} = ${value}: ${message}; the default is used.`);
  }

  #publishStates({ state, confirmed }: PickupState): void {
    const { states } = this.#internals;
    for (const each of PICKUP_STATES) states.delete(each);
    states.add(state);
    if (confirmed) states.delete('unconfirmed');
    else states.add('unconfirmed');
  }

  readonly #placeCalendar = (): void => {
    if (this._calendarOpen && !placesItself()) placePopover(this._popover, this._opener, 'end');
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    this._calendarOpen = event.newState === 'open';
    // After a click or a key the update comes before the calendar has a size; by the next frame it has one, and nobody has seen it yet.
    requestAnimationFrame(this.#placeCalendar);
  };
}

/** What makes one state another: its kind, its day and its window. */
const momentOf = (pickup: PickupState): string => `${pickup.state} ${pickup.day} ${pickup.state === 'closed' ? '' : pickup.window.opensAt}`;

const renderPiece = (piece: Piece): unknown =>
  typeof piece === 'string' ? piece : html`<time datetime=${new Date(piece.at).toISOString()}>${piece.text}</time>`;
