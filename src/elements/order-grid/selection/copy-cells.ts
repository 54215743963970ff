import { trackingNumbers, type Order } from '../../../domain/order/index.js';
import { ExportCells, plainCell, type ExportedColumn } from '../export/export-cells.js';
import type { GridHandles } from '../grid-view.js';
import { strings as spoken } from '../spoken.strings.js';
import { line } from './copy-numbers.js';
import type { GridSelection, GridSelectionTools } from './grid-selection.js';
import { strings } from './selection-bar.strings.js';

/** The browser waits for what is copied, and programs for what is pasted: of more orders somebody makes a file. */
const MOST = 5000;
const MOST_SAID = 80;

interface CopiedCell {
  readonly text: string;
  /** Whether a spreadsheet may take it for a number. */
  readonly number: boolean;
}

/** What is copied, for programs that read text and for those that read tables. */
interface Table {
  readonly rows: readonly (readonly CopiedCell[])[];
  readonly heading?: readonly string[];
}

const EMPTY: CopiedCell = { text: '', number: false };

/** Answers Ctrl+C in the rows: text that is selected over several cells, the selected orders, or the cell with the focus, in this order. */
export class CopyCells {
  readonly #selection: GridSelection;
  readonly #tools: GridSelectionTools;

  constructor(selection: GridSelection, tools: GridSelectionTools) {
    this.#selection = selection;
    this.#tools = tools;
  }

  /** A copy event of the page. It is left to the browser where nothing of the grid is meant, and where text of a single cell is selected. */
  answer(event: ClipboardEvent, { scroller, orderAt }: GridHandles): void {
    const root = scroller.getRootNode() as ShadowRoot;
    const { activeElement } = root;
    const isMeant = activeElement ? scroller.contains(activeElement) : event.composedPath().includes(scroller);
    if (event.defaultPrevented || !event.clipboardData || !(isMeant || activeElement?.closest('.bulk'))) return;
    const range = selectedRange(root);
    if (range === 'unknown') return;
    if (range && !scroller.contains(range.startContainer) && !scroller.contains(range.endContainer)) return;
    const touched = range ? touchedCells(scroller, range) : [];
    if (touched.length === 1) return;
    if (touched.length > 1) this.#copyTouched(event, touched, orderAt);
    else if (this.#selection.selecting) this.#copyOrders(event);
    else if (activeElement) this.#copyCell(event, activeElement, orderAt);
  }

  /** The selected orders that are here, with the columns that are shown. */
  #copyOrders(event: ClipboardEvent): void {
    const { count } = this.#selection;
    const orders = this.#ordersHere();
    const { length } = orders;
    if (length > 0) {
      const columns = this.#columns;
      const text = this.#reader();
      put(event, {
        heading: columns.map(({ label }) => line(label)),
        rows: orders.map((order) => columns.map((column) => text(column, order))),
      });
    }
    if (length < count) this.#tools.say('problem', this.#words.partCopied(length, count));
    else this.#tools.say('copy', this.#words.ordersCopied(length));
  }

  #ordersHere(): readonly Order[] {
    const { source } = this.#tools.orders;
    const { selection, isSelected } = this.#selection;
    if (Array.isArray(selection)) {
      const ids = this.#selection.placedIds(selection as readonly string[]);
      return ids.flatMap((id) => source.get(id) ?? []).slice(0, MOST);
    }
    const orders: Order[] = [];
    for (let index = 0; index < source.size && orders.length < MOST; index += 1) {
      const order = source.rowAt(index);
      if (order && isSelected(order.id)) orders.push(order);
    }
    return orders;
  }

  /** What the text that is selected goes over: a line for each row, and what is not selected is empty. */
  #copyTouched(event: ClipboardEvent, cells: readonly HTMLElement[], orderAt: GridHandles['orderAt']): void {
    const text = this.#reader();
    const rows = [...new Set(cells.map(({ parentElement }) => parentElement as HTMLElement))].sort((a, b) => rowIndex(a) - rowIndex(b));
    const isTouched = ({ column }: ExportedColumn): boolean => cells.some(({ dataset }) => dataset['column'] === column.id);
    const all = this.#columns;
    const columns = all.slice(all.findIndex(isTouched), all.findLastIndex(isTouched) + 1);
    const read = (row: HTMLElement, column: ExportedColumn): CopiedCell => {
      const cell = cells.find(({ parentElement, dataset }) => parentElement === row && dataset['column'] === column.column.id);
      const order = cell && orderAt(cell);
      return order ? text(column, order) : EMPTY;
    };
    put(event, { rows: rows.map((row) => columns.map((column) => read(row, column))) });
    this.#tools.say('copy', this.#words.cellsCopied(cells.length));
  }

  /** What the cell with the focus says, in full; tracking numbers as their carriers write them. */
  #copyCell(event: ClipboardEvent, element: Element, orderAt: GridHandles['orderAt']): void {
    const cell = element.closest<HTMLElement>('.body .cell');
    const shown = this.#columns.find(({ column }) => column.id === cell?.dataset['column']);
    const order = cell && orderAt(cell);
    if (!shown || !order) return;
    const { locale } = this.#tools.settings;
    const { describeNumber } = this.#context;
    const number = (text: string): string => describeNumber?.(text, order.carrier ?? '', locale)?.number ?? text.trim();
    const text =
      shown.column.cell === 'tracking'
        ? trackingNumbers(order).map(number).join('\n')
        : String(plainCell(new ExportCells(this.#context).cell(shown.column, order, '\n'), locale) ?? '');
    if (text === '') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    this.#tools.say('copy', spoken[locale].copied(text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text));
  }

  /** What an order says in a column, on one line and nothing that a spreadsheet runs. */
  #reader(): (column: ExportedColumn, order: Order) => CopiedCell {
    const cells = new ExportCells(this.#context);
    const { locale } = this.#tools.settings;
    return ({ column }, order) => {
      const cell = cells.cell(column, order, ' ');
      const text = String(plainCell(cell, locale) ?? '');
      // A number is no formula, also where it begins with a minus.
      return typeof cell === 'number' ? { text, number: true } : { text: line(text), number: false };
    };
  }

  get #context(): ReturnType<ReturnType<GridSelectionTools['exporter']>['tools']['context']> {
    return this.#tools.exporter().tools.context();
  }

  get #columns(): readonly ExportedColumn[] {
    return this.#tools.exporter().columns('visible');
  }

  get #words(): (typeof strings)['en'] {
    return strings[this.#tools.settings.locale];
  }
}

const rowIndex = (row: HTMLElement): number => Number(row.getAttribute('aria-rowindex'));

/** Puts a table on the clipboard, as text with tabs and as a table whose cells spreadsheets take for text, but numbers of columns of numbers. */
function put(event: ClipboardEvent, { rows, heading }: Table): void {
  const head = heading ? `<tr>${heading.map((label) => `<th>${escape(label)}`).join('')}</tr>` : '';
  const cell = ({ text, number }: CopiedCell): string => `<td${number ? '' : ` style="mso-number-format:'\\@'"`}>${escape(text)}`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  const lines = rows.map((cells) => cells.map(({ text }) => text).join('\t'));
  event.preventDefault();
  event.clipboardData?.setData('text/plain', [...(heading ? [heading.join('\t')] : []), ...lines].join('\n'));
  event.clipboardData?.setData('text/html', `<table>${head}${body}</table>`);
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);

/** Where the selected text is, also within a grid; nothing for a caret. Of text that is selected, Chrome before 137 and Firefox before 142 do not tell where. */
function selectedRange(root: ShadowRoot): StaticRange | 'unknown' | undefined {
  const selection = getSelection();
  if (!selection?.getComposedRanges) return String(selection ?? '') === '' ? undefined : 'unknown';
  const [range] = composedRanges(selection, root);
  return range && !range.collapsed ? range : undefined;
}

function composedRanges(selection: Selection, root: ShadowRoot): readonly StaticRange[] {
  try {
    return selection.getComposedRanges({ shadowRoots: [root] });
  } catch {
    // Safari before 26 takes the roots themselves.
    return (selection as unknown as { getComposedRanges(...roots: ShadowRoot[]): StaticRange[] }).getComposedRanges(root);
  }
}

/** The cells of which some text is selected. */
function touchedCells(scroller: HTMLElement, { startContainer, startOffset, endContainer, endOffset }: StaticRange): HTMLElement[] {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [...scroller.querySelectorAll<HTMLElement>('.body .cell')].filter((cell) => {
    if (!range.intersectsNode(cell)) return false;
    const within = document.createRange();
    within.selectNodeContents(cell);
    if (within.compareBoundaryPoints(Range.START_TO_START, range) < 0) within.setStart(startContainer, startOffset);
    if (within.compareBoundaryPoints(Range.END_TO_END, range) > 0) within.setEnd(endContainer, endOffset);
    return within.toString().trim() !== '';
  });
}
