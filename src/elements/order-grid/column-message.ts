import type { Locale } from '../../domain/locale.js';
import { chosenWidth, visibleColumns, type ColumnAction, type ColumnLayout } from '../../grid/index.js';
import type { OrderCatalog } from './columns/catalog.js';
import { strings as header } from './header.strings.js';
import type { GridStrings } from './order-grid.strings.js';

/** What is said after the columns changed. */
export function columnMessage(
  action: ColumnAction,
  layout: ColumnLayout,
  { catalog, locale, strings }: { catalog: OrderCatalog; locale: Locale; strings: GridStrings },
): string {
  const shown = visibleColumns(layout);
  const name = 'id' in action ? catalog.label(action.id, locale) : '';
  switch (action.type) {
    case 'show':
      return strings.columnShown(name);
    case 'hide':
      return strings.columnHidden(name);
    case 'resize':
      return strings.columnWidth(name, chosenWidth(layout, action.id) ?? 0);
    case 'reset':
      return `${strings.columnsReset}. ${strings.columnsShown(shown.length)}`;
    case 'show-all':
    case 'hide-all':
      return strings.columnsShown(shown.length);
    case 'pin': {
      const say = header[locale][action.edge ? 'columnPinned' : 'columnUnpinned'];
      return say(name, shown.indexOf(action.id) + 1, shown.length);
    }
    default:
      return strings.columnMoved(name, shown.indexOf('id' in action ? action.id : '') + 1, shown.length);
  }
}
