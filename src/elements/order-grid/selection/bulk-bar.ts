import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph.js';
import type { GlyphName } from '../../shared/glyphs.js';
import type { SelectionController } from './selection-controller.js';
import type { SelectionBarStrings } from './selection-bar.strings.js';

/** What the bar shows, and whom it tells. */
export interface BulkBar {
  readonly selection: SelectionController;
  readonly strings: SelectionBarStrings;
  /** What becomes of a range that is being selected. */
  readonly note: TemplateResult | typeof nothing;
  /** How many orders match. */
  readonly size: number;
  /** Whether tracking numbers were copied a moment ago. */
  readonly copied: boolean;
  readonly onSelectAll: () => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected orders. It stands in the status line, so that no row moves when it comes. */
export function bulkBar({ selection, strings, note, size, copied, onSelectAll, onCopy, onExport, onClear }: BulkBar): TemplateResult {
  const { count, hidden } = selection;
  const button = (name: GlyphName, label: string, act: () => void): TemplateResult => {
    const [verb = '', ...rest] = label.split(' ');
    return html`<button class="button quiet" type="button" title=${label} aria-label=${label} ?data-copied=${name === 'tick'} @click=${act}>
      ${glyph(name)}<span>${verb}<span class="rest"> ${rest.join(' ')}</span></span>
    </button>`;
  };
  return html`<div
    class="bulk"
    part="bulk-bar"
    role="group"
    aria-label=${strings.bar}
    @keydown=${(event: KeyboardEvent) => onKey(event, onClear)}
  >
    <span class="selected">${strings.selected(count)}${hidden > 0 ? ` (${strings.hidden(hidden)})` : ''}</span>
    ${note}
    ${
      selection.state === 'all' || count >= size
        ? nothing
        : html`<button class="button quiet every" type="button" @click=${onSelectAll}>${strings.selectAllOf(size)}</button>`
    }
    <span class="acts"
      >${button(copied ? 'tick' : 'copy', strings.copyNumbers, onCopy)} ${button('download', strings.exportSelection, onExport)}
      <slot name="bulk-actions"></slot>
      ${button('close', strings.clear, onClear)}</span
    >
  </div>`;
}

function onKey(event: KeyboardEvent, onClear: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  onClear();
}
