import { visibleColumns, type ColumnLayout } from '../../grid/column-layout.js';
import type { GlyphName } from '../shared/glyphs.js';
import { plain } from '../shared/menu-keys.js';

/** A column as the menu offers it. */
export interface MenuColumn {
  readonly id: string;
  readonly label: string;
}

/** Columns that belong together. */
export interface MenuGroup {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly MenuColumn[];
}

/** Something else that the menu leads to. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly glyph: GlyphName;
}

/** The groups with the columns whose names hold the words typed; accents and case do not matter. Groups without any are left out. */
export function matchingGroups(groups: readonly MenuGroup[], text: string): readonly MenuGroup[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({ ...group, columns: group.columns.filter(({ label }) => words.every((word) => plain(label).includes(word))) }))
    .filter(({ columns }) => columns.length > 0);
}

/** The shown columns, in display order, with their names. */
export function shownColumns(groups: readonly MenuGroup[], layout: ColumnLayout): readonly MenuColumn[] {
  const byId = new Map(groups.flatMap(({ columns }) => columns.map((column) => [column.id, column] as const)));
  return visibleColumns(layout).map((id) => byId.get(id) ?? { id, label: id });
}
