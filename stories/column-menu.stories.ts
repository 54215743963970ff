import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/if-column-menu.js';
import type { IfColumnsRequestEvent, IfDensityRequestEvent } from '../src/elements/column-menu/column-menu.events.js';
import { applyColumnAction, defaultLayout, type ColumnCatalog } from '../src/grid/index.js';

const CATALOG: ColumnCatalog = [
  { id: 'sku', width: 120, pinned: 'start' },
  { id: 'name', width: 240 },
  { id: 'onHand', width: 100 },
  { id: 'reserved', width: 100, hidden: true },
  { id: 'lot', width: 140, hidden: true },
];

const GROUPS = [
  {
    id: 'item',
    label: 'Item',
    columns: [
      { id: 'sku', label: 'SKU' },
      { id: 'name', label: 'Name' },
    ],
  },
  {
    id: 'stock',
    label: 'Stock',
    columns: [
      { id: 'onHand', label: 'On hand' },
      { id: 'reserved', label: 'Reserved' },
      { id: 'lot', label: 'Lot number' },
    ],
  },
];

/** What an application does with the menu: apply the request to its own layout, and hand the new layout down. */
function menu(): TemplateResult {
  let layout = defaultLayout(CATALOG);
  const onColumns = (event: IfColumnsRequestEvent): void => {
    layout = applyColumnAction(layout, event.action, CATALOG);
    (event.target as HTMLElementTagNameMap['if-column-menu']).layout = layout;
  };
  const onDensity = (event: IfDensityRequestEvent): void => {
    (event.target as HTMLElementTagNameMap['if-column-menu']).density = event.density;
  };
  return html`<if-column-menu
    .groups=${GROUPS}
    .layout=${layout}
    @if-columns-request=${onColumns}
    @if-density-request=${onDensity}
  ></if-column-menu>`;
}

const meta: Meta = {
  title: 'Elements/Column menu',
  component: 'if-column-menu',
  parameters: {
    docs: {
      description: {
        component:
          'The *Options* menu above the order grid, with its *Columns* panel. It holds no copy of the layout: it shows the one that it is given and asks for changes by events, so that any grid can use it.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

const button = (canvas: HTMLElement, selector: string): HTMLElement =>
  canvas.querySelector('if-column-menu')!.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** Closed, as it stands above a grid. Hover over it, click it, or press Enter or the down arrow on it. */
export const Playground: Story = { render: menu };

/** The menu is open: columns, density and reset. */
export const Open: Story = {
  render: menu,
  play: ({ canvasElement }) => button(canvasElement, '#options').click(),
};

/** The Columns panel is open: search, tick, and put in order by dragging, with Alt and the arrow keys, or with the buttons. */
export const Columns: Story = {
  render: menu,
  play: ({ canvasElement }) => {
    button(canvasElement, '#options').click();
    button(canvasElement, '#columns-item').click();
  },
};
