import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../domain/format/index.js';
import type { NamedId, Order, OrderLine } from '../../domain/order/index.js';
import { cut, moment, type DetailsView } from './details-view.js';
import { FACTS, type Fact } from './order-details.strings.js';

/** The items are many in a wholesale order: the first ones are listed, and more of them each time that somebody asks. */
export const FIRST_ITEMS = 20;
const MORE_ITEMS = 500;

/** Where the order goes, and what the warehouse was asked to mind. Nothing for an order that says neither. */
export function shipTo({ order, text }: DetailsView): TemplateResult | typeof nothing {
  const { name, company, address1, address2, city, region, postalCode, country, phone } = order.shipTo ?? {};
  const town = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [name, company, address1, address2, town, country, phone].filter((line) => line);
  const { warehouseInstructions: instructions } = order;
  if (lines.length === 0 && !instructions) return nothing;
  return html`<section part="ship-to">
    <h3>${text.shipTo}</h3>
    <address>${lines.map((line) => html`<bdi>${cut(line ?? '', 200)}</bdi>`)}</address>
    ${
      instructions
        ? html`<h4>${text.instructions}</h4>
            <p class="prose">${cut(instructions)}</p>`
        : nothing
    }
  </section>`;
}

/** What is in the order: its lines, or what the list says of them while the lines are on their way. */
export function items(view: DetailsView): TemplateResult | typeof nothing {
  const { order, text, data, onRetry } = view;
  const { lines, lineCount, totalQuantity, skuQuantity } = order;
  const count = text.count(lineCount ?? lines?.length, totalQuantity);
  if (!lines?.length && !count && !skuQuantity && data.lines === 'absent') return nothing;
  return html`<section part="items" aria-busy=${data.lines === 'loading' ? 'true' : 'false'}>
    <h3>${text.items}</h3>
    ${count ? html`<p class="quiet">${count}</p>` : nothing}
    ${lines?.length ? table(lines, view) : skuQuantity ? html`<p class="prose">${cut(skuQuantity)}</p>` : nothing}
    ${!lines && data.lines === 'loading' ? html`<p class="quiet">${text.itemsLoading}</p>` : nothing}
    ${
      data.lines === 'failed'
        ? html`<p>${text.itemsFailed} <button class="button quiet" type="button" @click=${onRetry}>${text.retry}</button></p>`
        : nothing
    }
  </section>`;
}

function table(lines: readonly OrderLine[], { text, locale, items: count, onItems }: DetailsView): TemplateResult {
  const shown = lines.slice(0, count);
  const more = Math.min(lines.length - shown.length, MORE_ITEMS);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${text.sku}</th>
          <th scope="col" class="number">${text.quantity}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          ({ sku, description, quantity, lotNumber, serialNumber, allocated }) =>
            html`<tr>
              <th scope="row">
                <bdi class="sku">${cut(sku, 200)}</bdi>
                ${[description, lotNumber && text.lot(lotNumber), serialNumber && text.serial(serialNumber)].map((more) =>
                  more ? html`<bdi class="fact">${cut(more, 300)}</bdi>` : nothing,
                )}
                ${allocated === false ? html`<span class="fact attention">${text.unallocated}</span>` : nothing}
              </th>
              <td class="number">${formatNumber(quantity, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      more > 0
        ? html`<button class="button quiet" type="button" @click=${() => onItems(count + more)}>${text.moreItems(more)}</button>`
        : nothing
    }`;
}

const named = ({ name, id }: NamedId = {}): string | undefined => (name && id ? `${name} (${id})` : (name ?? id));
const DATES: ReadonlySet<Fact> = new Set<Fact>(FACTS.filter((fact) => fact.endsWith('At') || fact === 'cancelAfter'));

function valueOf(fact: Fact, order: Order, view: DetailsView): string | undefined {
  switch (fact) {
    case 'customer':
    case 'facility':
    case 'batch':
      return named(order[fact]);
    case 'weight':
      return order.totalWeightLb === undefined ? undefined : view.text.weight(order.totalWeightLb);
    case 'volume':
      return order.totalVolumeCuFt === undefined ? undefined : view.text.volume(order.totalVolumeCuFt);
    default: {
      const value = order[fact];
      return value && DATES.has(fact) ? moment(value, view) : value;
    }
  }
}

/** Every other fact that the order states. */
export function references(view: DetailsView): TemplateResult {
  const { order, text } = view;
  return html`<section part="references">
    <h3>${text.references}</h3>
    <dl class="pairs">
      ${FACTS.map((fact) => {
        const value = valueOf(fact, order, view);
        return value
          ? html`<dt>${text.facts[fact]}</dt>
              <dd>${cut(value, 300)}</dd>`
          : nothing;
      })}
    </dl>
  </section>`;
}
