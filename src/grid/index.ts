export type { CellValue, ColumnFilter, ColumnSpec, RowChange, RowFacet, RowModelOptions, SortKey } from './row-model-types.js';
export { RowModel } from './row-model.js';
export { RowWindow, type PageAnswer, type PageOutcome, type PageRequest, type RowWindowOptions } from './row-window.js';
export {
  applySelection,
  idsBetween,
  isSelected,
  NO_SELECTION,
  selectedCount,
  selectedRows,
  selectionState,
  type OrderedRows,
  type Selection,
  type SelectionAction,
} from './selection.js';
export {
  defuseText,
  readCsv,
  restoreText,
  writeCsv,
  type CsvChunk,
  type CsvOptions,
  type ExportColumn,
  type ExportSource,
} from './export.js';
export { createScheduler, synchronousScheduler, type Scheduler, type SchedulerOptions } from './scheduler.js';
export {
  applyColumnAction,
  chosenWidth,
  clampWidth,
  defaultLayout,
  edgeOf,
  isColumnLayout,
  MAX_COLUMN_WIDTH,
  MIN_COLUMN_WIDTH,
  reconcileLayout,
  sameLayout,
  visibleColumns,
  type ColumnAction,
  type ColumnCatalog,
  type ColumnDefinition,
  type ColumnEdge,
  type ColumnLayout,
} from './column-layout.js';
export {
  contentHeight,
  isScaled,
  mapScroll,
  maxScrollTop,
  maxTop,
  rowsPerPage,
  SCROLL_ORIGIN,
  scrolled,
  scrollFor,
  settle,
  SPACER_CAP,
  spacerHeight,
  topToShow,
  visibleRows,
  type RowRange,
  type ScrollPosition,
  type ViewportGeometry,
} from './viewport.js';
