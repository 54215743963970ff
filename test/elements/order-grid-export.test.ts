import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '../support/browser.js';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { Order, ParcelStatus } from '../../src/domain/order/index.js';
import { csvFile } from '../../src/elements/order-grid/export/csv-file.js';
import { isExportError } from '../../src/elements/order-grid/export/export-error.js';
import { FileParts } from '../../src/elements/order-grid/export/slices.js';
import { xlsxFile } from '../../src/elements/order-grid/export/xlsx-file.js';
import { ExportCells } from '../../src/elements/order-grid/export/export-cells.js';
import type { CellContext } from '../../src/elements/order-grid/cell-context.js';
import type { OrderColumn } from '../../src/elements/order-grid/order-columns.js';
import { readCsv } from '../../src/grid/index.js';
import { anOrder, centre, memoryStorage, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';
import { showGridAtServer } from '../support/orders-server.js';

const parcel = (trackingNumber: string): { trackingNumber: string; status: ParcelStatus } => ({ trackingNumber, status: 'none' });
const NASTY = [
  '=cmd|calc!A1',
  '<img src=x onerror=alert(1)>',
  '\u202eevil',
  '__proto__',
  'constructor',
  '_x000D_',
  '\u0000a\u000bb',
  'A\r\nB',
];
const COLUMNS = ['reference', 'trackingNumber', 'createdAt', 'totalWeightLb', 'warehouseInstructions', 'cancelAfter'] as const;
const ORDERS = [
  anOrder({
    id: '1',
    reference: '0012345678901234567',
    parcels: [parcel('7023210039414604'), parcel('1Z999AA10123456784')],
    createdAt: '2026-11-20T15:04:59Z',
    totalWeightLb: 12.5,
    warehouseInstructions: 'Two\nlines; "quoted"',
    cancelAfter: '2026-12-24',
  }),
  ...NASTY.map((text, index) => anOrder({ id: `n${index}`, reference: text, warehouseInstructions: text, createdAt: 'soon' })),
];

// eslint-disable-next-line no-control-regex -- what XML cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A column of what a test put into `raw`. */
const rawColumn = (id: string, type: 'text' | 'number'): OrderColumn => {
  const value = ({ raw }: Order): string | number | undefined => (raw as Record<string, string | number>)[id];
  return { id, type, cell: 'text', group: '', align: 'start', grow: 0, width: 100, value, text: (order) => String(value(order) ?? '') };
};

interface Sheet {
  readonly cells: readonly (readonly { readonly text: string; readonly type: string; readonly style: string }[])[];
  readonly formats: ReadonlyMap<string, string>;
  readonly xml: string;
}

/** Reads a workbook back as a spreadsheet would, less what it looks like. */
async function readXlsx(file: Blob): Promise<Sheet> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const parse = (name: string): Document => {
    const document = new DOMParser().parseFromString(strFromU8(files[name]!), 'application/xml');
    expect(document.querySelector('parsererror'), name).to.equal(null);
    return document;
  };
  const strings = [...parse('xl/sharedStrings.xml').querySelectorAll('si')].map((item) => item.textContent ?? '');
  const sheet = parse('xl/worksheets/sheet1.xml');
  const styles = parse('xl/styles.xml');
  const numFmts = new Map(
    [...styles.querySelectorAll('numFmt')].map((format) => [format.getAttribute('numFmtId'), format.getAttribute('formatCode') ?? '']),
  );
  const formats = new Map(
    [...styles.querySelectorAll('cellXfs > xf')].map((style, index) => [String(index), numFmts.get(style.getAttribute('numFmtId')) ?? '']),
  );
  const cells = [...sheet.querySelectorAll('row')].map((row, at) => {
    expect(row.getAttribute('r')).to.equal(String(at + 1));
    const line: { text: string; type: string; style: string }[] = [];
    for (const cell of row.querySelectorAll('c')) {
      const column = (cell.getAttribute('r') ?? '').replace(/\d+$/, '');
      const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const type = cell.getAttribute('t') ?? 'n';
      const value = cell.textContent ?? '';
      line[index] = { text: type === 's' ? strings[Number(value)]! : value, type, style: cell.getAttribute('s') ?? '' };
    }
    return Array.from(line, (cell) => cell ?? { text: '', type: '', style: '' });
  });
  return { cells, formats, xml: strFromU8(files['xl/worksheets/sheet1.xml']!) };
}

/** Goes to Options, Export… and waits for the dialog. */
async function openDialog(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: someOrders(300), ...given });
  await until(() => page.rows.length > 0, 'rows');
  await choose(page, 'export');
  await until(() => page.root.querySelector('dialog.export')?.matches(':modal') === true, 'the dialog');
  return page;
}

async function choose(page: GridPage, action: string): Promise<void> {
  await page.click(page.inMenu('#options'));
  await page.click(page.inMenu(`[data-action="${action}"]`));
}

const dialog = (page: GridPage): HTMLElement => page.one('dialog.export');
const words = (page: GridPage): string => dialog(page).innerText.replace(/\s+/g, ' ');
const option = (page: GridPage, value: string): HTMLInputElement => page.one(`input[value="${value}"]`, dialog(page)) as HTMLInputElement;
const run = (page: GridPage): HTMLElement => page.one('.button.primary', dialog(page));
const said = (page: GridPage, text: string): Promise<void> =>
  until(() => page.one('.announcer').textContent?.includes(text) === true, `"${text}", and not "${page.one('.announcer').textContent}"`);

/** What the page saves, instead of a file on this machine. */
function saved(): { readonly files: { name: string; file: Blob }[]; restore(): void } {
  const files: { name: string; file: Blob }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob;
  URL.createObjectURL = (file: Blob) => {
    last = file;
    return 'blob:test';
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    files.push({ name: this.download, file: last });
  };
  return {
    files,
    restore: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

describe('<if-order-grid> export', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  describe('as CSV', () => {
    it('has what the grid shows, in its order, dates with the zone, numbers bare, tracking numbers as text', async () => {
      const page = await showGrid({ orders: ORDERS, sort: 'reference' });
      const text = await (await page.grid.exportAs('csv', { columns: COLUMNS })).text();
      const [head, ...rows] = readCsv(text);
      expect(head).to.deep.equal(
        ['Reference number', 'Tracking number', 'Create date (ET)', 'Total weight (lb)', 'Warehouse instructions', 'Cancel date (ET)'].map(
          (name, at) => head![at] && name,
        ),
      );
      const order = rows.find(([reference]) => reference === '0012345678901234567');
      expect(order).to.deep.equal([
        '0012345678901234567',
        '7023210039414604 1Z999AA10123456784',
        '2026-11-20 10:04',
        '12.5',
        'Two\nlines; "quoted"',
        '2026-12-24',
      ]);
      expect(rows.map(([reference]) => reference).sort()).to.deep.equal(ORDERS.map(({ reference }) => reference).sort());
      expect(text).to.contain('"\'=cmd|calc!A1"').and.contain(',12.5,');
    });

    it('is what French spreadsheets read: semicolons, and commas in numbers', async () => {
      const page = await showGrid({ orders: [...ORDERS, anOrder({ id: 'back', totalWeightLb: -1.5 })], lang: 'fr-CA' });
      const text = await (await page.grid.exportAs('csv', { columns: ['reference', 'totalWeightLb', 'createdAt'] })).text();
      expect(text.split('\r\n')[0]).to.match(/;".*\(HE\)"$/);
      expect(text).to.contain(';12,5;"2026-11-20 10:04"').and.contain(';-1,5;');
    });

    it('has long text whole, and words where cells have shapes', async () => {
      const note = 'x'.repeat(1_000_000);
      const flags = { onHold: true, backordered: true, partial: false, split: false };
      const page = await showGrid({ orders: [anOrder({ warehouseInstructions: note, stage: 'picking', flags })] });
      const rows = readCsv(await (await page.grid.exportAs('csv', { columns: ['stage', 'warehouseInstructions', 'allocation'] })).text());
      expect(rows[1]).to.deep.equal(['Picking, On hold', note, 'Backordered']);
    });

    it('has the columns that are shown, or all with those first, or some; and ids that none has are left out', async () => {
      const page = await showGrid({ orders: ORDERS });
      const head = async (columns: 'visible' | 'all' | readonly string[]): Promise<readonly string[]> =>
        readCsv(await (await page.grid.exportAs('csv', { columns })).text())[0] ?? [];
      const visible = await head('visible');
      expect(visible.map((label) => label.replace(' (ET)', ''))).to.deep.equal(page.headers);
      const all = await head('all');
      expect(all.slice(0, visible.length)).to.deep.equal(visible);
      expect(all.length).to.be.above(50);
      expect(await head(['carrier', 'nonsense', '__proto__'])).to.deep.equal(['Carrier']);
    });

    it('has orders that only the server holds', async () => {
      const page = await showGridAtServer(2500);
      const rows = readCsv(await (await page.grid.exportAs('csv', { columns: ['reference'] })).text());
      expect([rows.length, rows[1]?.[0], rows.at(-1)?.[0]]).to.deep.equal([2501, 'SO-0', 'SO-2499']);
      page.grid.selection = { allBut: ['o1'] };
      const some = readCsv(await (await page.grid.exportAs('csv', { columns: ['reference'], orders: 'selection' })).text());
      expect(some.slice(1, 3)).to.deep.equal([['SO-0'], ['SO-2']]);
    });

    it('has the selected orders, as they are sorted, those out of the list last', async () => {
      const page = await showGrid({ orders: someOrders(40), selection: ['30', '2', '7'], search: 'SO-2' });
      const file = await page.grid.exportAs('csv', { orders: 'selection', columns: ['reference'] });
      expect(readCsv(await file.text())).to.deep.equal([['Reference number'], ['SO-2'], ['SO-30'], ['SO-7']]);
    });
  });

  describe('as a workbook', () => {
    it('has text as text, dates as dates in the viewer’s zone, numbers as numbers, and no formula', async () => {
      const page = await showGrid({ orders: ORDERS });
      const { cells, formats, xml } = await readXlsx(await page.grid.exportAs('xlsx', { columns: COLUMNS }));
      expect(cells[0]!.map(({ text }) => text)[2]).to.match(/\(ET\)$/);
      const order = cells.find(([reference]) => reference?.text === '0012345678901234567')!;
      expect(order.map(({ type }) => type)).to.deep.equal(['s', 's', 'n', 'n', 's', 'n']);
      expect(order[1]!.text).to.equal('7023210039414604\n1Z999AA10123456784');
      expect(formats.get(order[0]!.style)).to.equal('@');
      expect(formats.get(order[2]!.style)).to.equal('yyyy-mm-dd hh:mm');
      expect(formats.get(order[5]!.style)).to.equal('yyyy-mm-dd');
      // 25,569 days from Excel's epoch to that of Unix; 10:04 in Toronto.
      expect(Number(order[2]!.text)).to.be.closeTo(25_569 + Date.UTC(2026, 10, 20, 10, 4) / 86_400_000, 1e-6);
      expect(Number(order[5]!.text)).to.equal(25_569 + Date.UTC(2026, 11, 24) / 86_400_000);
      expect(order[3]!.text).to.equal('12.5');
      expect(order[4]!.text).to.equal('Two\nlines; "quoted"');
      expect(xml).not.to.contain('<f>');
      expect(xml).to.contain('state="frozen"');
    });

    it('keeps whatever text an order holds', async () => {
      const page = await showGrid({
        orders: [...ORDERS, anOrder({ id: 'long', reference: 'long', warehouseInstructions: 'y'.repeat(1_000_000) })],
      });
      const { cells } = await readXlsx(await page.grid.exportAs('xlsx', { columns: ['warehouseInstructions'] }));
      const texts = cells.flat().map(({ text }) => text);
      expect(texts).to.include.members([
        '=cmd|calc!A1',
        '<img src=x onerror=alert(1)>',
        '\u202eevil',
        '__proto__',
        'constructor',
        'ab',
        'A\nB',
      ]);
      expect(texts, 'escaped, so that Excel does not read a carriage return').to.include('_x005F_x000D_');
      expect(Math.max(...texts.map((text) => text.length))).to.equal(32_767);
    });

    it('is read back exactly', async () => {
      const columns = [rawColumn('a', 'text'), rawColumn('b', 'number')].map((each) => ({ column: each, label: each.id, width: 100 }));
      const text = fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...NASTY, ' padded ', 'constructor', 'toString', '&lt;', ']]>'),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(text, fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 8 }), async (rows) => {
          const orders = rows.map(([a, b], index) => anOrder({ id: String(index), raw: { a, b } as never }));
          async function* parts(): AsyncGenerator<typeof orders> {
            yield orders;
          }
          const file = await xlsxFile({ locale: 'en', total: orders.length, parts }, columns, new ExportCells({} as CellContext));
          const { cells } = await readXlsx(file);
          const kept = (value: string): string =>
            value
              .replace(/\r\n?/g, '\n')
              .replace(NOT_IN_XML, '')
              .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
          expect(cells.slice(1).map(([a, b]) => [a?.text ?? '', Number(b?.text)])).to.deep.equal(rows.map(([a, b]) => [kept(a), b]));
        }),
        { numRuns: 60 },
      );
    });

    it('says clearly that a sheet holds no more', async () => {
      async function* none(): AsyncGenerator<never[]> {
        yield [];
      }
      const error = await xlsxFile({ locale: 'en', total: 1_048_576, parts: none }, [], new ExportCells({} as CellContext)).catch(
        (caught: unknown) => caught,
      );
      expect(isExportError(error, 'tooManyRows')).to.equal(true);
    });
  });

  describe('of many orders', () => {
    const MANY = someOrders(12_000, (index) => ({ raw: { a: `note ${index}` } as never }));

    // Loading what makes workbooks gives way a few times by itself.
    for (const [format, write, least] of [
      ['csv', csvFile, 4],
      ['xlsx', xlsxFile, 20],
    ] as const) {
      it(`gives way to the page while it writes: ${format}`, async () => {
        let turns = 0;
        let over = false;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          turns += 1;
          if (!over) port2.postMessage(undefined);
        };
        port2.postMessage(undefined);
        async function* onePart(): AsyncGenerator<typeof MANY> {
          yield MANY;
        }
        const columns = Array.from({ length: 30 }, (_, index) => ({ column: rawColumn('a', 'text'), label: `${index}`, width: 100 }));
        await write({ locale: 'en', total: MANY.length, parts: onePart }, columns, new ExportCells({} as CellContext));
        over = true;
        expect(turns).to.be.above(least);
      });
    }

    it('puts a long file together in its order, never of so many parts that it takes long', async () => {
      const { Blob } = globalThis;
      let most = 0;
      globalThis.Blob = class extends Blob {
        constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
          super(parts, options);
          most = Math.max(most, parts.length);
        }
      };
      try {
        const file = new FileParts();
        for (let at = 0; at < 200; at++) file.add(String(at).padEnd(250_001));
        const blob = file.toBlob('text/plain');
        expect(most).to.be.at.most(64);
        expect((await blob.text()).split(/ +/).filter(Boolean)).to.deep.equal(Array.from({ length: 200 }, (_, at) => String(at)));
      } finally {
        globalThis.Blob = Blob;
      }
    });

    it('ends when the signal says so, with an error that says why', async () => {
      const page = await showGrid({ orders: MANY });
      const run = new AbortController();
      const error = await page.grid
        .exportAs('csv', { signal: run.signal, onProgress: () => run.abort() })
        .catch((caught: unknown) => caught);
      expect(isExportError(error, 'aborted')).to.equal(true);
      expect(isExportError(await page.grid.exportAs('csv', { signal: run.signal }).catch((caught: unknown) => caught), 'aborted')).to.equal(
        true,
      );
    });
  });

  describe('in a grid that is taken out of the page', () => {
    it('opens no dialog there, and one when the grid is back', async () => {
      const page = await showGrid({ orders: someOrders(3) });
      const parent = page.grid.parentElement as HTMLElement;
      await page.click(page.inMenu('#options'));
      page.inMenu('[data-action="export"]').click();
      page.grid.remove();
      await import('../../src/elements/order-grid/export/export-dialog.js');
      await page.settled();
      parent.append(page.grid);
      await page.settled();
      expect(page.root.querySelector('dialog.export')).to.equal(null);
      expect(page.status).not.to.contain('could not be loaded');
      await choose(page, 'export');
      await until(() => page.root.querySelector('dialog.export')?.matches(':modal') === true, 'the dialog');
    });

    it('closes the dialog that was open', async () => {
      const page = await openDialog();
      page.grid.parentElement?.append(page.grid);
      await until(() => page.root.querySelector('dialog.export') === null, 'no dialog');
    });
  });

  describe('in its dialog', () => {
    it('saves a file under a name that says what and when, and says so', async () => {
      const { files, restore } = saved();
      const page = await openDialog({ facet: 'awaiting_pickup', orders: someOrders(5, () => ({ stage: 'awaiting_pickup' })) });
      expect(words(page)).to.contain('All that match (5)').and.contain('Shown (8)').and.contain('orders-awaiting-pickup-2026-11-23.csv');
      expect(page.root.querySelector('input[value="selection"]')).to.equal(null);
      await expect(page.grid).to.be.accessible();
      await page.click(run(page));
      await until(() => files.length === 1, 'a file');
      expect(files[0]!.name).to.equal('orders-awaiting-pickup-2026-11-23.csv');
      expect(readCsv(await files[0]!.file.text()).length).to.equal(6);
      await said(page, '5 orders exported to orders-awaiting-pickup-2026-11-23.csv');
      expect(page.root.querySelector('dialog.export')).to.equal(null);
      restore();
    });

    it('starts with the selected orders, and remembers format and columns while the page is open', async () => {
      const { files, restore } = saved();
      const page = await showGrid({ orders: someOrders(50), selection: ['1', '2'] });
      const barButton = page.one('[part~="bulk-bar"] [title="Export selection…"]');
      await page.click(barButton);
      await until(() => page.root.querySelector('dialog.export') !== null, 'the dialog');
      expect(option(page, 'selection').checked).to.equal(true);
      await page.click(option(page, 'xlsx'));
      await page.click(option(page, 'all'));
      expect(words(page)).to.contain('.xlsx');
      await page.click(run(page));
      await until(() => files.length === 1, 'a file');
      expect((await readXlsx(files[0]!.file)).cells.length).to.equal(3);
      expect(page.focused).to.equal(barButton);
      await choose(page, 'export');
      await until(() => page.root.querySelector('dialog.export') !== null, 'the dialog');
      expect([option(page, 'xlsx').checked, option(page, 'all').checked]).to.deep.equal([true, true]);
      await page.click(option(page, 'csv'));
      await page.click(option(page, 'visible'));
      restore();
    });

    it('works by keyboard, and gives the focus back', async () => {
      const page = await showGrid({ orders: someOrders(50) });
      page.inMenu('#options').focus();
      await press(page, 'Enter');
      page.inMenu('[data-action="export"]').focus();
      await press(page, 'Enter');
      await until(() => page.root.querySelector('dialog.export') !== null, 'the dialog');
      expect(page.focused).to.equal(option(page, 'csv'));
      await press(page, 'Tab', 'Tab', 'Escape');
      expect(page.root.querySelector('dialog.export')).to.equal(null);
      expect(page.focused).to.equal(page.inMenu('#options'));
    });

    it('shows how far it is, and stops when a person cancels', async () => {
      const { files, restore } = saved();
      const page = await openDialog({ orders: someOrders(60_000) });
      await page.click(option(page, 'all'));
      await sendMouse({ type: 'click', position: centre(run(page)) });
      await until(() => Number(dialog(page).querySelector('progress')?.value) > 0, 'progress');
      expect(words(page)).to.match(/[\d,]+ of 60,000 orders/);
      await page.click(page.one('.foot .button', dialog(page)));
      // Not in the live region of the grid, which is inert behind the dialog.
      await until(() => page.one('[role="status"]', dialog(page)).innerText === 'Export cancelled', 'the message');
      expect(dialog(page).querySelector('progress')).to.equal(null);
      expect(files).to.deep.equal([]);
      await page.click(option(page, 'visible'));
      expect(page.one('[role="status"]', dialog(page)).innerText).to.equal('');
      restore();
    });

    it('says calmly when it fails, and tries again', async () => {
      const { files, restore } = saved();
      let broken = true;
      const page = await openDialog({ orders: someOrders(10) });
      const { createObjectURL } = URL;
      URL.createObjectURL = (file: Blob) => {
        if (broken) throw new Error('no memory');
        return createObjectURL.call(URL, file);
      };
      await page.click(run(page));
      await until(() => page.one('[role="alert"]', dialog(page)).innerText !== '', 'a message');
      expect(words(page)).to.contain('The export could not be finished. Nothing was saved.').and.contain('Try again');
      broken = false;
      await page.click(run(page));
      await until(() => files.length === 1, 'a file');
      restore();
    });
  });

  it('is refused with the reason when there is no such thing', async () => {
    const page = await showGrid({ orders: someOrders(3) });
    const reason = async (format: string, options: object = {}): Promise<string> => {
      const error: unknown = await page.grid.exportAs(format as 'csv', options).catch((caught: unknown) => caught);
      return isExportError(error, 'invalid') ? error.message : String(error);
    };
    expect(await reason('pdf')).to.equal('"pdf" is no format: "csv" and "xlsx" are.');
    expect(await reason('csv', { orders: 'all' })).to.equal('"all" names no orders: "matching" and "selection" do.');
    expect(await reason('csv', { columns: null })).to.equal('"null" names no columns: "visible", "all" and a list of ids do.');
    expect(await reason('xlsx', { columns: 'everything' })).to.contain('"everything" names no columns');
    expect(await reason('csv', { columns: ['nope'] })).to.equal('There is no column to export.');
  });

  describe('on paper', () => {
    /** The document that is about to be printed, instead of the browser's own dialog. */
    async function printed(page: GridPage): Promise<Document> {
      let done: Document | undefined;
      const watch = new MutationObserver(() => {
        const frame = page.root.querySelector('iframe');
        if (frame?.contentWindow) frame.contentWindow.print = () => (done = frame.contentDocument ?? undefined);
      });
      watch.observe(page.root, { childList: true });
      await choose(page, 'print');
      await until(() => done !== undefined, 'a print view');
      watch.disconnect();
      return done as Document;
    }

    it('is a plain table of what matches, with its name, how many and when', async () => {
      const page = await showGrid({ orders: ORDERS, label: 'My orders' });
      const paper = await printed(page);
      expect(paper.querySelector('h1')?.textContent).to.equal('My orders: All');
      expect(paper.querySelector('p')?.textContent).to.equal('9 orders, Monday, November\u00a023, 2026, 1:05\u00a0PM\u00a0ET');
      expect([...paper.querySelectorAll('thead th')].map((head) => head.textContent)).to.deep.equal(page.headers);
      expect(paper.querySelectorAll('tbody tr').length).to.equal(9);
      expect(paper.querySelector('img, script, style, a')).to.equal(null);
      expect(paper.body.textContent).to.contain('<img src=x onerror=alert(1)>');
      expect(paper.adoptedStyleSheets.length).to.equal(1);
      await said(page, 'Printing 9 orders');
    });

    it('has the selected orders, where there are any', async () => {
      const page = await showGrid({ orders: someOrders(50), selection: ['3', '5'] });
      const paper = await printed(page);
      expect(paper.title).to.equal('Orders: Selected orders');
      expect([...paper.querySelectorAll('tbody th')].map((cell) => cell.textContent)).to.deep.equal(['SO-3', 'SO-5']);
    });

    it('is bounded, and says so', async () => {
      const page = await showGrid({ orders: someOrders(3000), storage: memoryStorage(), lang: 'fr-CA' });
      const paper = await printed(page);
      expect(paper.querySelectorAll('tbody tr').length).to.equal(1000);
      expect(paper.querySelector('p')?.textContent).to.match(/^Les 1\u00a0000 premières de 3\u00a0000 commandes/);
      expect(paper.documentElement.lang).to.equal('fr-CA');
    });
  });
});
