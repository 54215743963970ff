import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { visibleColumns, type ColumnCatalog } from '../../src/grid/index.js';
import { ColumnsController } from '../../src/state/columns-controller.js';
import type { SettingsStorage } from '../../src/state/contexts.js';
import { memoryStorage } from '../support/grid.js';

const CATALOG: ColumnCatalog = [
  { id: 'reference', width: 160 },
  { id: 'stage', width: 180 },
  { id: 'tracking', width: 220, hidden: true },
];

const host = (): ReactiveControllerHost & { updates: number } => ({
  updates: 0,
  updateComplete: Promise.resolve(true),
  addController() {},
  removeController() {},
  requestUpdate() {
    this.updates += 1;
  },
});

function control(
  storage: SettingsStorage | null,
  given: { key?: string; catalog?: ColumnCatalog } = {},
): { columns: ColumnsController; unreadable: string[] } {
  const unreadable: string[] = [];
  const columns = new ColumnsController(host(), {
    catalog: () => given.catalog ?? CATALOG,
    storage: () => storage,
    key: () => given.key ?? 'grid',
    onUnreadable: (key) => unreadable.push(key),
  });
  columns.restore();
  return { columns, unreadable };
}

const shown = ({ layout }: ColumnsController): string[] => visibleColumns(layout);

describe('the columns controller', () => {
  it('begins with the catalog and remembers what a person chose', () => {
    const storage = memoryStorage();
    const { columns } = control(storage);
    expect(shown(columns)).to.deep.equal(['reference', 'stage']);
    expect(columns.apply({ type: 'show', id: 'tracking' })).to.equal(true);
    expect(shown(control(storage).columns)).to.deep.equal(['reference', 'stage', 'tracking']);
  });

  it('keeps nothing of an action that does nothing, and forgets all on reset', () => {
    const storage = memoryStorage();
    const { columns } = control(storage);
    expect(columns.apply({ type: 'show', id: 'nobody' })).to.equal(false);
    expect(storage.entries.size).to.equal(0);
    columns.apply({ type: 'hide', id: 'stage' });
    expect(storage.entries.size).to.equal(1);
    columns.apply({ type: 'reset' });
    expect(storage.entries.size).to.equal(0);
    expect(shown(columns)).to.deep.equal(['reference', 'stage']);
  });

  it('makes what it remembers fit the columns of today', () => {
    const storage = memoryStorage();
    control(storage).columns.apply({ type: 'move', id: 'stage', before: 'reference' });
    const { columns } = control(storage, {
      catalog: [
        { id: 'stage', width: 1 },
        { id: 'new', width: 1 },
        { id: 'reference', width: 1 },
      ],
    });
    expect(shown(columns)).to.deep.equal(['stage', 'new', 'reference']);
  });

  describe('when columns of the page come after the first look', () => {
    const MARGIN = { id: 'margin', width: 100 };
    const ALL: ColumnCatalog = [...CATALOG, MARGIN];
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    /** Storage in which somebody put the page's column first and made it wide. */
    const arranged = (): SettingsStorage => {
      const storage = memoryStorage();
      const { columns } = control(storage, { catalog: ALL });
      columns.apply({ type: 'move', id: 'margin', before: 'reference' });
      columns.apply({ type: 'resize', id: 'margin', width: 333 });
      return storage;
    };

    it('still knows their places and widths, also when they go and come again', () => {
      const storage = arranged();
      const given = { catalog: CATALOG };
      const { columns } = control(storage, given);
      expect(shown(columns)).to.deep.equal(['reference', 'stage']);
      for (const catalog of [ALL, CATALOG, [...ALL]]) {
        given.catalog = catalog;
        columns.restore();
      }
      expect(shown(columns)).to.deep.equal(['margin', 'reference', 'stage']);
      columns.apply({ type: 'show', id: 'tracking' });
      expect(control(storage, { catalog: ALL }).columns.layout).to.deep.include({
        order: ['margin', 'reference', 'stage', 'tracking'],
        widths: { margin: 333 },
      });
    });

    it('has them where a view of before wants them', () => {
      const storage = memoryStorage();
      const given = { catalog: CATALOG };
      const { columns } = control(storage, given);
      columns.replace({ version: 1, order: ['margin', 'stage', 'reference'], hidden: ['reference'], widths: { margin: 333 }, pinned: {} });
      expect(shown(columns)).to.deep.equal(['stage']);
      given.catalog = ALL;
      columns.restore();
      expect(shown(columns)).to.deep.equal(['margin', 'stage']);
      expect(control(storage, given).columns.layout).to.deep.equal(columns.layout);
    });

    it('keeps what was chosen meanwhile, whatever storage there is', () => {
      for (const storage of [arranged(), memoryStorage(), null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
        const given = { catalog: CATALOG };
        const { columns } = control(storage, given);
        columns.apply({ type: 'show', id: 'tracking' });
        columns.apply({ type: 'resize', id: 'stage', width: 222 });
        given.catalog = ALL;
        columns.restore();
        expect(shown(columns)).to.deep.equal(['reference', 'stage', 'tracking', 'margin']);
        columns.replace({ ...columns.layout, order: ['margin', 'stage', 'reference', 'tracking'] });
        given.catalog = [...ALL];
        columns.restore();
        expect(shown(columns)).to.deep.equal(['margin', 'stage', 'reference', 'tracking']);
        expect(columns.layout.widths).to.deep.equal({ stage: 222 });
      }
    });

    it('shows them as the page has them when nobody chose anything, or all was reset', () => {
      const given = { catalog: CATALOG };
      const { columns } = control(null, given);
      given.catalog = [MARGIN, { id: 'stage', width: 1 }, { id: 'reference', width: 1 }];
      columns.restore();
      expect(shown(columns)).to.deep.equal(['margin', 'stage', 'reference']);
      columns.apply({ type: 'hide', id: 'stage' });
      columns.apply({ type: 'reset' });
      given.catalog = ALL;
      columns.restore();
      expect(shown(columns)).to.deep.equal(['reference', 'stage', 'margin']);
    });
  });

  it('falls back to the catalog when the memory was tampered with, and says so once', () => {
    const storage = memoryStorage({ grid: '{"version":1,"order":[{}]}' });
    const { columns, unreadable } = control(storage);
    expect(shown(columns)).to.deep.equal(['reference', 'stage']);
    expect(unreadable).to.deep.equal(['grid']);
    expect(control(storage).unreadable).to.deep.equal([]);
  });

  it('works without storage, and with one that refuses', () => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const storage of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const { columns } = control(storage);
      columns.apply({ type: 'show', id: 'tracking' });
      expect(shown(columns)).to.include('tracking');
    }
  });
});
