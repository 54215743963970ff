import type { Locale } from '../../domain/locale.js';
import { chosenWidth, visibleColumns, type ColumnAction, type ColumnLayout, type SortKey } from '../../grid/index.js';
import { COPIED } from './clipboard.js';
import type { OrderCatalog } from './columns/catalog.js';
import { GLYPHS } from '../shared/glyphs.js';
import { redrawGlyph } from '../shared/draw-glyph.js';
import { strings } from './spoken.strings.js';

export { noticeStyles as styles } from './notice.styles.js';
export { strings } from './spoken.strings.js';

/** What columns are called. */
export interface Naming {
  readonly catalog: OrderCatalog;
  readonly locale: Locale;
}

/** What is said after sorting. */
export function sortMessage(keys: readonly SortKey[], { catalog, locale }: Naming): string {
  const words = strings[locale];
  return keys
    .map(({ column, direction }) => {
      const name = catalog.label(column, locale);
      return direction === 'ascending' ? words.sortedAscending(name) : words.sortedDescending(name);
    })
    .join(', ');
}

/** What is said after the columns changed. */
export function columnMessage(action: ColumnAction, layout: ColumnLayout, { catalog, locale }: Naming): string {
  const words = strings[locale];
  const shown = visibleColumns(layout);
  const name = 'id' in action ? catalog.label(action.id, locale) : '';
  switch (action.type) {
    case 'show':
      return words.columnShown(name);
    case 'hide':
      return words.columnHidden(name);
    case 'resize':
      return words.columnWidth(name, chosenWidth(layout, action.id) ?? 0);
    case 'reset':
      return `${words.columnsReset}. ${words.columnsShown(shown.length)}`;
    case 'show-all':
    case 'hide-all':
      return words.columnsShown(shown.length);
    case 'pin': {
      const say = words[action.edge ? 'columnPinned' : 'columnUnpinned'];
      return say(name, shown.indexOf(action.id) + 1, shown.length);
    }
    default:
      return words.columnMoved(name, shown.indexOf('id' in action ? action.id : '') + 1, shown.length);
  }
}

/** Draws a tick on the button that copied; not on for other orders, for which rows are used again. */
export function showCopied(button: HTMLElement): void {
  const icon = button.querySelector('svg');
  if (!icon || 'copied' in button.dataset) return;
  const end = (): void => {
    clearTimeout(timer);
    reused.disconnect();
    delete button.dataset['copied'];
    redrawGlyph(icon, GLYPHS.copy);
  };
  const timer = setTimeout(end, COPIED);
  const reused = new MutationObserver(end);
  reused.observe(button, { attributeFilter: ['data-copy'] });
  button.dataset['copied'] = '';
  redrawGlyph(icon, GLYPHS.tick);
}
