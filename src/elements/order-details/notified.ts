import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, sameWallClock } from '../../domain/format/index.js';
import { cartState } from '../../domain/order/order-story.js';
import { wallDate } from '../../domain/pickup/index.js';
import { cut, moment, type DetailsView } from './details-view.js';

const MOST_RECIPIENTS = 20;

/**
 * Who hears of the order and its tracking number: the account's recipients, the shopper, the cart.
 *
 * The account's notices carry reference and tracking number of every order that ships, and the carrier writes to the shopper at the order's address (InterFulfillment,
 * Tracking Numbers Overview). Nobody's data says whether a message arrived.
 */
export function notified(view: DetailsView): TemplateResult | typeof nothing {
  const { order, text } = view;
  if (order.stage === 'cancelled') return nothing;
  const { asnSentAt, asnConfirmedAt } = order;
  const sent = [asnSentAt && text.sent(moment(asnSentAt, view)), asnConfirmedAt && text.confirmed(moment(asnConfirmedAt, view))].filter(
    Boolean,
  );
  const email = order.shipTo?.email;
  return html`<section part="notified">
    <h3>${text.notified}</h3>
    ${recipients(view)} ${email ? html`<p>${text.shopper} <bdi>${cut(email, 254)}</bdi></p>` : html`<p>${text.noEmail}</p>`}
    ${sent.length > 0 ? html`<p>${text.shipNotice} ${sent.join(', ')}</p>` : nothing} ${cart(view)}
  </section>`;
}

function recipients({ data, text }: DetailsView): TemplateResult | typeof nothing {
  const notice = data.notices?.orderShipped;
  if (!notice) {
    const words = { loading: text.noticesLoading, failed: text.noticesFailed, ready: '', absent: '' }[data.noticesPhase];
    return words ? html`<p class="quiet">${words}</p>` : nothing;
  }
  if (!notice.enabled) return html`<p>${text.noticesOff}</p>`;
  if (notice.recipients.length === 0) return html`<p>${text.noRecipients}</p>`;
  const shown = notice.recipients.slice(0, MOST_RECIPIENTS);
  return html`<p>${text.notices}</p>
    <ul>
      ${shown.map(({ email }) => html`<li><bdi>${cut(email, 254)}</bdi></li>`)}
      ${notice.recipients.length > shown.length ? html`<li>+${notice.recipients.length - shown.length}</li>` : nothing}
    </ul>`;
}

function cart(view: DetailsView): TemplateResult | typeof nothing {
  const { order, now, text, timeZone, schedule, locale } = view;
  const { kind, by } = cartState(order, now);
  if (kind === 'none') return nothing;
  return html`<h4>${text.cart}</h4>
    <p>${text.carts[kind](by === undefined ? '' : at(by))}</p>
    <p class="quiet">${text.otherCarts}</p>`;

  function at(instant: number): string {
    if (wallDate(instant, timeZone) !== wallDate(now, timeZone)) return moment(new Date(instant).toISOString(), view);
    return formatTime(instant, timeZone, locale, { zoneName: !sameWallClock(instant, timeZone, schedule.zone) });
  }
}
