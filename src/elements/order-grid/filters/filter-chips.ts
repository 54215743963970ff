import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { glyph } from '../../shared/glyph.js';
import type { FiltersStrings } from './filters.strings.js';

/** A condition in words. */
export interface FilterChip {
  readonly column: string;
  readonly name: string;
  readonly text: string;
  /** Both together. */
  readonly label: string;
}

/** Whom the chips tell. */
export interface ChipActions {
  readonly words: FiltersStrings;
  readonly onOpen: (column: string, anchor: HTMLElement) => void;
  readonly onRemove: (column: string) => void;
  readonly onClear: () => void;
}

/** The row of active filters; nothing without any. */
export function filterChips(
  chips: readonly FilterChip[],
  { words, onOpen, onRemove, onClear }: ChipActions,
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="conditions" part="filter-chips" role="list" aria-label=${words.activeLabel}>
    ${repeat(
      chips,
      ({ column }) => column,
      ({ column, name, text, label }) =>
        html`<div class="condition" role="listitem" data-column=${column}>
          <button
            type="button"
            title=${label}
            aria-label=${words.change(label)}
            aria-haspopup="dialog"
            @click=${(event: Event) => onOpen(column, event.currentTarget as HTMLElement)}
          >
            <span class="name">${words.labelled(name, '').trim()}</span> <span>${text}</span>
          </button>
          <button
            class="drop"
            type="button"
            aria-label=${words.remove(label)}
            @click=${(event: Event) => {
              keepFocus(event.currentTarget as HTMLElement);
              onRemove(column);
            }}
          >
            ${glyph('close')}
          </button>
        </div>`,
    )}
    <div role="listitem">
      <button
        class="button quiet"
        type="button"
        @click=${(event: Event) => {
          keepFocus(event.currentTarget as HTMLElement, true);
          onClear();
        }}
      >
        ${words.clearAll}
      </button>
    </div>
  </div>`;
}

/** The focus goes on to the next chip, or to the button that made them, before the one that has it is gone. */
function keepFocus(button: HTMLElement, all = false): void {
  const item = button.closest('[role]');
  const near = all ? [] : [item?.nextElementSibling, item?.previousElementSibling];
  const next = near.map((other) => other?.querySelector<HTMLElement>('.drop')).find(Boolean);
  (next ?? (item?.getRootNode() as ParentNode).querySelector<HTMLElement>('[popovertarget="filters"]'))?.focus();
}
