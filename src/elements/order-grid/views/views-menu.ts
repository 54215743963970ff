import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OrderView } from './order-view.js';
import type { ViewsController } from './views-controller.js';
import type { ViewsStrings } from './views.strings.js';

const ALL = '';
const CUSTOM = '\u0000';

/** The choice of a view. Nothing as long as there is none to choose. */
export function viewSelect(
  { all, saved, active }: Pick<ViewsController, 'all' | 'saved' | 'active'>,
  show: (id: string) => void,
  strings: ViewsStrings,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const { view, edited } = active;
  const presets = all.filter((candidate) => !saved.includes(candidate));
  const option = ({ id, name }: OrderView): TemplateResult =>
    html`<option value=${id} ?selected=${id === view?.id}>${edited && id === view?.id ? strings.edited(name) : name}</option>`;
  return html`<label class="view-select">
    <span>${strings.view}</span>
    <select
      class="field"
      part="view"
      .value=${live(view?.id ?? (edited ? CUSTOM : ALL))}
      @change=${(event: Event) => show((event.target as HTMLSelectElement).value)}
    >
      <option value=${ALL} ?selected=${!view && !edited}>${strings.allOrders}</option>
      ${!view && edited ? html`<option value=${CUSTOM} selected hidden>${strings.custom}</option>` : nothing} ${presets.map(option)}
      ${saved.length > 0 ? html`<optgroup label=${strings.savedGroup}>${saved.map(option)}</optgroup>` : nothing}
    </select>
  </label>`;
}
