import { html, nothing, type TemplateResult } from 'lit';
import { sameWallClock, zoneLongName } from '../../domain/format/index.js';
import type { Parcel } from '../../domain/order/index.js';
import { changeTerm, nextStep, orderSteps, type NextStep, type OrderStep } from '../../domain/order/order-story.js';
import { explainFirstScan } from '../../domain/pickup/index.js';
import { carrierName, explainStatus } from '../../domain/tracking/index.js';
import { WORDS } from '../../locales/index.js';
import { glyph } from '../shared/glyph.js';
import { NO_SCAN_LOOK, STAGE_LOOKS, type Tone } from '../shared/status-look.js';
import { cut, moment, nearDay, pickupText, type DetailsView } from './details-view.js';
import type { Fee } from './order-details.strings.js';

/** The terms that the fees come from (InterFulfillment, Order Modification and Cancellation). */
const TERMS_URL = 'https://support.interfulfillment.com/hc/en-us/articles/4428301169684-Order-Modification-Cancellation';

/** The way of the order, what comes next, and where a change begins to cost. */
export function progress(view: DetailsView): TemplateResult {
  const { text, timeZone, schedule, now, locale } = view;
  const steps = orderSteps(view.order);
  return html`<section part="progress">
    <h3>${text.progress}</h3>
    <ol>
      ${steps.map((step, at) => renderStep(step, steps[at - 1]?.at, view))}
    </ol>
    ${sameWallClock(now, timeZone, schedule.zone) ? nothing : html`<p class="quiet">${text.timesIn(zoneLongName(now, timeZone, locale))}</p>`}
  </section>`;
}

/** @param before when the step before was reached: the day is written once for all its steps */
function renderStep(step: OrderStep, before: string | undefined, view: DetailsView): TemplateResult {
  const { stage, state, at } = step;
  const { text, locale } = view;
  const current = state === 'current';
  const look = current && view.overdue ? NO_SCAN_LOOK : STAGE_LOOKS[stage];
  const from = state === 'ahead' ? text.from[stage] : undefined;
  return html`<li class=${state} data-tone=${state === 'ahead' ? 'neutral' : look.tone} aria-current=${current ? 'step' : 'false'}>
    ${state === 'ahead' ? html`<i></i>` : glyph(current ? look.glyph : 'check')}
    <div>
      <span class="what">${WORDS[locale].stages[stage]}</span><span class="visually-hidden">, ${text.states[state]}</span>
      ${at ? html`<time datetime=${cut(at, 40)}>${moment(at, view, before)}</time>` : nothing} ${renderFacts(step, view)}
      ${from ? html`<span class="fact">${from}</span>` : nothing} ${current ? renderNext(view) : nothing}
    </div>
  </li>`;
}

function renderFacts({ stage, state, by, place, packages }: OrderStep, { text }: DetailsView): TemplateResult | typeof nothing {
  const facts = [
    state === 'ahead' ? undefined : text.how[stage],
    packages && text.packagesOf(packages.count, packages.of),
    by && cut(by, 80),
    place && cut(place, 120),
  ].filter(Boolean);
  if (facts.length === 0) return nothing;
  return html`<span class="fact">${facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</span>`;
}

/** Lines break after a dash, and would part the two times of a pickup. */
const WORD_JOINER = '\u2060';

function renderNext(view: DetailsView): TemplateResult | typeof nothing {
  const next = nextStep(view.order, view.now, view.schedule);
  const trouble = next.kind === 'delivery' ? troubleOf(next.parcel, view) : undefined;
  const sentence = trouble?.words ?? nextText(next, view);
  return sentence
    ? html`<p class="next" part="next" data-tone=${trouble?.tone ?? nothing}>
        <b>${view.overdue || trouble ? view.text.act : view.text.next}</b> ${sentence.replaceAll('–', `–${WORD_JOINER}`)}
      </p>`
    : nothing;
}

/** What a carrier says that somebody has to see to, and how much it matters. */
function troubleOf(
  { status, carrier }: Partial<Parcel> = {},
  { order, now, locale }: DetailsView,
): { words: string; tone: Tone } | undefined {
  const { meaning, next, tone } = explainStatus({ status: status ?? 'in_transit', carrier: carrier ?? order.carrier, now, locale });
  if (tone !== 'attention' && tone !== 'problem') return undefined;
  return { words: [meaning, next].filter(Boolean).join(' '), tone };
}

function nextText(next: NextStep, view: DetailsView): string {
  const { text, locale, now, schedule, order } = view;
  switch (next.kind) {
    case 'none':
      return '';
    case 'later':
      return text.later(nearDay(next.day, view));
    case 'work': {
      const pickup = next.pickup && (next.promised ? text.leaves : text.comes)(pickupText(next.pickup, view));
      return [text.work[next.stage], pickup].filter(Boolean).join(' ');
    }
    case 'scan': {
      const name = next.carrier ? carrierName(next.carrier, locale) : order.carrier && cut(order.carrier, 60);
      return explainFirstScan(next.scan, { locale, now, schedule, carrier: next.carrier, ...(name ? { carrierName: name } : {}) });
    }
    case 'delivery': {
      const due = next.parcel?.estimatedDeliveryAt;
      return text.delivery(due && text.on(nearDay(due, view)));
    }
    default:
      return text.nexts[next.kind];
  }
}

const FEES: Readonly<Partial<Record<ReturnType<typeof changeTerm>, readonly Fee[]>>> = {
  picked: ['modification', 'restocking'],
  packed: ['restocking', 'cancellation'],
};

/** What a change or a cancellation meets now, whom to ask, and where that is written. */
export function changes({ order, text, fees, support }: DetailsView): TemplateResult {
  const term = changeTerm(order);
  const due = FEES[term] ?? [];
  const known = due.filter((fee) => fees[fee]);
  return html`<section part="changes">
    <h3>${text.changes}</h3>
    <p class="term" data-term=${term}>${text.terms[term]}</p>
    ${
      known.length > 0
        ? html`<dl class="pairs">
            ${known.map(
              (fee) =>
                html`<dt>${text.fees[fee]}</dt>
                  <dd>${fees[fee]}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${due.length > known.length ? html`<p>${text.amounts}</p>` : nothing}
    ${term === 'cancelled' ? nothing : html`<p>${term === 'closed' ? text.askReturn : text.ask} ${mail(support, order.reference)}</p>`}
    <p class="quiet">
      <a href=${TERMS_URL} target="_blank" rel="noopener noreferrer" lang="en"
        >${text.source}<span class="visually-hidden"> (${text.newTab})</span>${glyph('external')}</a
      >
    </p>
  </section>`;
}

const ADDRESS = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/;

/** A link to write to support about an order; other text is no link. */
function mail(support: string, reference: string): TemplateResult {
  if (support.length > 254 || !ADDRESS.test(support)) return html`<bdi>${cut(support, 254)}</bdi>`;
  return html`<a href=${`mailto:${support}?subject=${encodeURIComponent(wellFormed(reference.slice(0, 100)))}`}>${support}</a>`;
}

/** Halves of characters, which no address can hold, become question marks. */
const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '?');
