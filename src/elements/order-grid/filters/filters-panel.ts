import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph.js';
import { filterEditor, type EditorView } from './filter-editors.js';
import type { FiltersStrings } from './filters.strings.js';
import { findField } from './find-field.js';

/** A column on offer. */
export interface FilterColumn {
  readonly id: string;
  readonly label: string;
  /** What it is filtered by; empty where it is not. */
  readonly text: string;
}

/** What the panel shows, and whom it tells. */
export interface FiltersPanelView {
  readonly words: FiltersStrings;
  /** The editor of a column; `undefined` where columns are listed. */
  readonly editor: EditorView | undefined;
  readonly title: string;
  /** Columns on offer: those shown, then the others. */
  readonly groups: readonly { readonly label: string; readonly columns: readonly FilterColumn[] }[];
  readonly clearable: boolean;
  readonly find: string;
  readonly onFind: (text: string) => void;
  readonly onColumn: (id: string) => void;
  readonly onBack: () => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** The content of the *Filters* panel: the columns, or one of them with its fields. */
export function filtersPanel(view: FiltersPanelView): TemplateResult {
  const { words, editor, title, clearable, onBack, onClear, onClose } = view;
  const square = (label: string, name: 'back' | 'close', run: () => void): TemplateResult =>
    html`<button class="button quiet square" type="button" aria-label=${label} title=${label} @click=${run}>
      ${glyph(name === 'back' ? 'forward' : name)}
    </button>`;
  return html`<header>
      ${editor ? square(words.back, 'back', onBack) : nothing}
      <h2 id="filters-title">${title}</h2>
      <button class="button quiet" type="button" ?hidden=${!clearable} @click=${onClear}>${editor ? words.clear : words.clearAll}</button>
      ${square(words.close, 'close', onClose)}
    </header>
    <div class="content" role="group" aria-label=${title}>${editor ? filterEditor(editor) : columnList(view)}</div>`;
}

function columnList({ words, groups, find, onFind, onColumn }: FiltersPanelView): TemplateResult {
  const filled = groups.filter(({ columns }) => columns.length > 0);
  let first = true;
  return html`${findField({ label: words.findColumn, find, onFind })}
    <div class="group values">
      ${filled.length === 0 ? html`<p class="hint none">${words.noColumn(find.trim())}</p>` : nothing}
      ${filled.map(
        ({ label, columns }) =>
          html`<h3>${label}</h3>
            ${columns.map(({ id, label: name, text }) => {
              const stop = first ? 0 : -1;
              first = false;
              return html`<button class="pick" type="button" tabindex=${stop} data-filter=${id} @click=${() => onColumn(id)}>
                <span>${name}</span><span class="hint">${text}</span>${glyph('forward')}
              </button>`;
            })}`,
      )}
    </div>`;
}
