import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnAction, SortKey } from '../../grid/index.js';
import { glyph } from '../shared/glyph.js';
import { styleProps } from '../shared/style-props.js';
import type { ColumnResize } from './column-resize.js';
import { pinName, type VisibleColumn } from './visible-columns.js';

/** What the header shows, and whom it tells. */
export interface HeaderView {
  readonly columns: readonly VisibleColumn[];
  readonly sort: readonly SortKey[];
  readonly resize: ColumnResize;
  /** `add` keeps the columns that are sorted by already. */
  readonly onSort: (column: string, add: boolean) => void;
  readonly onAction: (action: ColumnAction) => void;
}

const WIDTH_STEP = 16;

/** The header row of the grid. */
export function header(view: HeaderView): TemplateResult {
  return html`<div class="row head-row" part="header" role="row" aria-rowindex="1">
    ${repeat(
      view.columns,
      ({ column }) => column.id,
      (shown, position) => headerCell(view, shown, position),
    )}
  </div>`;
}

function headerCell(view: HeaderView, { column, label, width, pin }: VisibleColumn, position: number): TemplateResult {
  const { sort, resize, onSort } = view;
  const at = sort.findIndex((key) => key.column === column.id);
  const direction = sort[at]?.direction;
  return html`<div
    class="cell head-cell"
    part="header-cell"
    role="columnheader"
    aria-colindex=${position + 1}
    aria-sort=${direction ?? 'none'}
    data-column=${column.id}
    data-align=${column.align === 'end' ? 'end' : nothing}
    data-pin=${pin ? pinName(pin) : nothing}
    ${styleProps({ '--_offset': pin ? `${pin.offset}px` : undefined })}
  >
    <button
      class="sort"
      type="button"
      tabindex="-1"
      data-head=${column.id}
      title=${label}
      @click=${(event: MouseEvent) => onSort(column.id, event.shiftKey)}
      @keydown=${(event: KeyboardEvent) => headerKey(event, view, { id: column.id, width })}
    >
      <span class="label">${label}</span>
      <span class="arrow" data-direction=${direction ?? nothing}
        >${glyph('up')}${sort.length > 1 && at >= 0 ? html`<sub>${at + 1}</sub>` : nothing}</span
      >
    </button>
    <span
      class="resizer"
      @pointerdown=${(event: PointerEvent) => resize.start(event, column.id)}
      @pointermove=${(event: PointerEvent) => resize.move(event)}
      @pointerup=${() => resize.end()}
      @pointercancel=${() => resize.cancel()}
      @dblclick=${() => resize.fit(column.id)}
    ></span>
  </div>`;
}

/** Alt with an arrow moves a column, with Shift as well it makes it wider or narrower: what dragging does (WCAG 2.5.7). */
function headerKey(event: KeyboardEvent, { onAction }: HeaderView, { id, width }: { id: string; width: number }): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  event.preventDefault();
  event.stopPropagation();
  const cell = event.currentTarget as HTMLElement;
  const rtl = getComputedStyle(cell).direction === 'rtl';
  const by = (event.key === 'ArrowRight') === rtl ? -1 : 1;
  if (!event.shiftKey) onAction({ type: 'nudge', id, by });
  else
    onAction({
      type: 'resize',
      id,
      width: Math.max(width, Math.round(cell.parentElement?.getBoundingClientRect().width ?? width)) + by * WIDTH_STEP,
    });
}
