import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Clock } from '../../domain/clock.js';
import { leadParcel, type Parcel } from '../../domain/order/index.js';
import { toldParcel } from '../../domain/order/told-parcel.js';
import { glyph } from '../shared/glyph.js';
import type { DetailsView } from './details-view.js';

/** Up to this many packages are open side by side. */
const MOST_OPEN = 2;

/** The packages with their scans: the one that needs attention most, and the others folded. Another order begins with few of its own. */
export function packages({ order, text, locale, timeZone }: DetailsView, clock: Clock): TemplateResult {
  const parcels = order.parcels.map((parcel) => toldParcel(parcel, order));
  const lead = parcels.length > MOST_OPEN ? leadParcel(parcels) : undefined;
  const rest = lead ? parcels.filter((parcel) => parcel !== lead) : [];
  const timeline = (list: readonly Parcel[]): unknown =>
    keyed(
      order.id,
      html`<if-tracking-timeline lang=${locale} time-zone=${timeZone} .parcels=${list} .clock=${clock}></if-tracking-timeline>`,
    );
  return html`<section part="packages">
    <h3>${text.packages}</h3>
    ${parcels.length === 0 ? html`<p class="quiet">${text.noLabel}</p>` : timeline(lead ? [lead] : parcels)}
    ${
      rest.length > 0
        ? html`<details part="more-packages">
            <summary>${text.more(rest.length)}${glyph('down')}</summary>
            ${timeline(rest)}
          </details>`
        : nothing
    }
  </section>`;
}
