/** Who takes part, ours first. `entry` is weighed in place of the adapter's bundle; `oneFile` takes in what would be loaded later. */
export const CONTESTANTS = [
  { name: 'if-order-grid', rows: 'orders', entry: 'src/define/if-order-grid.ts' },
  { name: 'bare', rows: 'flat' },
  { name: 'ag-grid', rows: 'flat', package: 'ag-grid-community' },
  { name: 'vaadin', rows: 'flat', package: '@vaadin/grid' },
  { name: 'tabulator', rows: 'flat', package: 'tabulator-tables' },
  { name: 'revogrid', rows: 'flat', package: '@revolist/revogrid', oneFile: true },
];

export const OURS = 'if-order-grid';
export const BARE = 'bare';
export const PEERS = CONTESTANTS.map(({ name }) => name).filter((name) => name !== OURS && name !== BARE);
