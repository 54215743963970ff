import type { Locale } from '../../domain/locale.js';
import { chosenWidth, visibleColumns, type ColumnAction, type ColumnLayout } from '../../grid/index.js';
import { columnWords } from './order-columns.strings.js';
import type { GridStrings } from './order-grid.strings.js';

/** What is said after the columns changed. */
export function columnMessage(
  action: ColumnAction,
  layout: ColumnLayout,
  { locale, strings }: { locale: Locale; strings: GridStrings },
): string {
  const words: Readonly<Record<string, string>> = columnWords[locale].columns;
  const shown = visibleColumns(layout);
  const name = 'id' in action ? (words[action.id] ?? action.id) : '';
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
    default:
      return strings.columnMoved(name, shown.indexOf('id' in action ? action.id : '') + 1, shown.length);
  }
}
