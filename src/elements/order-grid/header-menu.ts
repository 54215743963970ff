import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { visibleColumns, type ColumnAction, type SortKey } from '../../grid/index.js';
import { glyph } from '../shared/glyph.js';
import type { GlyphName } from '../shared/glyphs.js';
import { menuKey } from '../shared/menu-keys.js';
import { menus } from '../shared/menu.styles.js';
import { sideOf } from '../shared/side.js';
import { headerMenuStyles } from './header-menu.styles.js';
import type { HeaderView } from './header.js';
import { strings } from './header-menu.strings.js';
import { strings as headerStrings } from './header.strings.js';
import type { OrderColumn } from './order-columns.js';
import { sortKind, withSortKey } from './sort.js';
import { isFrameColumn } from './selection/frame-columns.js';
import type { VisibleColumn } from './visible-columns.js';

/** What it is drawn with. */
export const styles = [menus, headerMenuStyles];

type Words = (typeof headerStrings)['en'] & (typeof strings)['en'];

interface MenuItem {
  readonly label: string;
  readonly glyph?: GlyphName;
  readonly run: () => void;
  /** Absent: it is no choice among several. */
  readonly checked?: boolean;
  readonly off?: boolean;
  /** Whether the menu stays open, so that it can be chosen again. */
  readonly stays?: boolean;
  readonly dialog?: boolean;
}

/** The menu of a column, opened from its header. It stands outside the grid, whose children are rows. */
export function headerMenu(view: HeaderView): TemplateResult {
  const { controller, columns, locale } = view;
  const shown = columns.find(({ column }) => column.id === controller.open);
  const words = { ...headerStrings[locale], ...strings[locale] };
  const all = shown ? [sortItems(view, shown.column, words), placeItems(view, shown, words), widthItems(view, shown, words)] : [];
  const groups = all.filter(({ length }) => length > 0);
  return html`<div
    class="panel menu head-menu"
    part="header-menu"
    popover
    role="menu"
    aria-label=${ifDefined(shown && words.menu(shown.label))}
    @toggle=${controller.menuToggled}
    @keydown=${(event: KeyboardEvent) => onKey(event, view)}
    @click=${(event: Event) => choose(event, groups.flat(), view)}
  >
    ${groups.map((group, at) => html`${at > 0 ? html`<div role="separator"></div>` : nothing}${group.map(menuItem)}`)}
  </div>`;
}

const menuItem = ({ label, glyph: name, checked, off, dialog }: MenuItem): TemplateResult =>
  html`<div
    role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
    tabindex="-1"
    aria-checked=${ifDefined(checked)}
    aria-disabled=${ifDefined(off || undefined)}
    aria-haspopup=${ifDefined(dialog ? 'dialog' : undefined)}
  >
    ${checked ? glyph('tick') : name ? glyph(name) : html`<span class="icon"></span>`}<span>${label}</span>
  </div>`;

const menuItems = (menu: EventTarget | null): Element[] => [...(menu as Element).querySelectorAll('[role^="menuitem"]')];

function choose(event: Event, items: readonly MenuItem[], { controller }: HeaderView): void {
  const element = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  const item = element ? items[menuItems(event.currentTarget).indexOf(element)] : undefined;
  if (!item || item.off) return;
  if (!item.stays) controller.closeMenu(controller.open);
  item.run();
}

function onKey(event: KeyboardEvent, { controller }: HeaderView): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    // Tab goes on from the header, as it does without a menu.
    else controller.headOf(controller.open ?? '')?.focus();
    controller.closeMenu(event.key === 'Escape' ? controller.open : undefined);
    event.stopPropagation();
  } else menuKey(event, menuItems(event.currentTarget) as HTMLElement[]);
}

function sortItems(view: HeaderView, column: OrderColumn, words: Words): MenuItem[] {
  const { sort, onSort, onFilter, controller, supports } = view;
  if (!supports(column.id)) return [];
  const key = sort.find((other) => other.column === column.id);
  const single = sort.length === 1 ? key : undefined;
  const by = (direction: SortKey['direction']): MenuItem => ({
    label: words.directions[sortKind(column)][direction === 'ascending' ? 0 : 1],
    checked: key?.direction === direction,
    run: () => onSort(key ? withSortKey(sort, column, direction) : [{ column: column.id, direction }]),
  });
  return [
    by('ascending'),
    by('descending'),
    ...(single || sort.length === 0
      ? []
      : [
          {
            label: key ? words.removeFromSort : words.addToSort,
            run: () => onSort(key ? sort.filter((other) => other !== key) : withSortKey(sort, column)),
          },
        ]),
    ...(onFilter && column.filter !== false
      ? [
          {
            label: words.filter,
            glyph: 'filter' as const,
            dialog: true,
            run: () => {
              const head = controller.headOf(column.id);
              if (head) onFilter(column.id, head);
            },
          },
        ]
      : []),
  ];
}

function placeItems({ columns, controller, onAction }: HeaderView, { column, pin }: VisibleColumn, words: Words): MenuItem[] {
  const { id } = column;
  const { rtl } = controller;
  const zone = columns.filter((other) => other.pin?.edge === pin?.edge && !isFrameColumn(other.column));
  const at = zone.findIndex((other) => other.column === column);
  const moves = (['left', 'right'] as const).map((side): MenuItem => {
    const by = (side === 'right') === rtl ? -1 : 1;
    return { label: words.move[side], off: !zone[at + by], run: () => onAction({ type: 'nudge', id, by }) };
  });
  const edges = rtl ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const pins = edges
    .filter((edge) => edge !== pin?.edge)
    .map((edge): MenuItem => ({ label: words.pin[sideOf(edge, rtl)], glyph: 'pin', run: () => onAction({ type: 'pin', id, edge }) }));
  const unpin: MenuItem[] = pin ? [{ label: words.unpin, run: () => onAction({ type: 'pin', id, edge: undefined }) }] : [];
  return [...pins, ...unpin, ...moves];
}

function widthItems(view: HeaderView, { column }: VisibleColumn, words: Words): MenuItem[] {
  const { controller, layout, onAction } = view;
  const shown = visibleColumns(layout);
  const at = shown.indexOf(column.id);
  const set = (by: -1 | 1 | 'fit'): void => controller.setWidth(column.id, by);
  return [
    { label: words.narrower, stays: true, run: () => set(-1) },
    { label: words.wider, stays: true, run: () => set(1) },
    { label: words.fit, run: () => set('fit') },
    {
      label: words.hide,
      glyph: 'close',
      off: shown.length === 1,
      run: () => {
        controller.closeMenu(shown[at + 1] ?? shown[at - 1]);
        onAction({ type: 'hide', id: column.id } satisfies ColumnAction);
      },
    },
  ];
}
