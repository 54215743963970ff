import { formatDate, formatTime } from '../../../domain/format/index.js';
import type { Order } from '../../../domain/order/index.js';
import { WORDS } from '../../../locales/index.js';
import type { CellContext } from '../cell-context.js';
import { strings } from './export.strings.js';
import { ExportCells, writeWallTime, type ExportedColumn } from './export-cells.js';
import type { GridExport } from './grid-export.js';
import { printStyles } from './print.styles.js';
import { Slices } from './slices.js';

/** More are no use on paper, and browsers take minutes for them. */
export const MAX_PRINTED = 1000;
const MAX_TEXT = 300;
/** A frame whose dialog never says that it is over goes with the next one, or after so long. */
const KEPT = 600_000;

/**
 * Prints the selected orders, or all that match, as a plain table in a document of its own: built without a script or a style in its text, so that the strictest
 * policy allows it.
 */
export async function printOrders(exporter: GridExport): Promise<void> {
  const { tools, grid } = exporter;
  const words = strings[tools.settings.locale];
  const scope = exporter.count('selection') > 0 ? 'selection' : 'matching';
  const [orders, total] = [await firstOf(exporter.parts(scope)), exporter.count(scope)];
  const count = orders.length;
  tools.say('print', count < total ? words.printingOf(count, total) : words.printing(count));
  const page = await blankPage(grid.renderRoot as ShadowRoot);
  const { document: target } = page;
  const { locale, timeZone, value } = tools.settings;
  const now = value.clock.now();
  const on = `${formatDate(now, timeZone, locale, 'long')}, ${formatTime(now, timeZone, locale, { zoneName: true })}`;
  const title =
    scope === 'selection'
      ? words.selected
      : [WORDS[locale].facets[grid.facet], grid.search && words.searched(grid.search)].filter(Boolean).join(' ');
  target.documentElement.lang = locale;
  target.documentElement.dir = getComputedStyle(grid).direction;
  target.title = words.heading(grid.label ?? words.orders, title);
  target.body.append(
    element(target, 'h1', target.title),
    element(target, 'p', count < total ? words.printedOf(count, total, on) : words.printed(count, on)),
    await table(target, orders, { columns: exporter.columns('visible'), context: tools.context() }),
  );
  page.addEventListener('afterprint', () => page.frameElement?.remove(), { once: true });
  setTimeout(() => page.frameElement?.remove(), KEPT);
  page.focus();
  page.print();
}

async function firstOf(parts: AsyncIterable<readonly Order[]>): Promise<readonly Order[]> {
  const orders: Order[] = [];
  for await (const part of parts) {
    orders.push(...part.slice(0, MAX_PRINTED - orders.length));
    if (orders.length >= MAX_PRINTED) break;
  }
  return orders;
}

/** An empty document in a frame that nobody sees; only where a frame has a size do all browsers print it. */
async function blankPage(root: ShadowRoot): Promise<Window & typeof globalThis> {
  root.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset', '0 auto auto -10000px'],
    ['inline-size', '1000px'],
    ['block-size', '100px'],
  ] as const) {
    frame.style.setProperty(name, value);
  }
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.append(frame);
  await ready;
  const page = frame.contentWindow as Window & typeof globalThis;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(printStyles.cssText);
  page.document.adoptedStyleSheets = [sheet];
  return page;
}

async function table(
  target: Document,
  orders: readonly Order[],
  { columns, context }: { readonly columns: readonly ExportedColumn[]; readonly context: CellContext },
): Promise<HTMLTableElement> {
  const result = target.createElement('table');
  const head = result.createTHead().insertRow();
  for (const { column, label } of columns) head.append(aligned(element(target, 'th', label), column.align));
  const body = result.createTBody();
  const slices = new Slices();
  const cells = new ExportCells(context);
  for (const order of orders) {
    const row = body.insertRow();
    for (const { column } of columns) {
      const name = column.id === 'reference' ? 'th' : 'td';
      row.append(aligned(element(target, name, cellText(cells, column, order, context)), column.align));
    }
    await slices.rest();
  }
  return result;
}

/** Dates as numbers, because "today" is another day when somebody reads it. */
function cellText(cells: ExportCells, column: ExportedColumn['column'], order: Order, context: CellContext): string {
  const cell = cells.cell(column, order, ' ');
  if (typeof cell === 'object') return writeWallTime(cell);
  return (typeof cell === 'number' ? column.text(order, context) : (cell ?? '')).slice(0, MAX_TEXT);
}

function element<Name extends keyof HTMLElementTagNameMap>(target: Document, name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = target.createElement(name);
  made.textContent = text;
  return made;
}

function aligned<Made extends HTMLElement>(made: Made, align: 'start' | 'end'): Made {
  if (align === 'end') made.className = 'end';
  return made;
}
