import { html, type TemplateResult } from 'lit';
import type { OrdersClient } from '../../src/client/index.js';
import type { Locale } from '../../src/domain/locale.js';
import type { Order, OrderCondition, OrderFacet } from '../../src/domain/order/index.js';
import type { HostColumn } from '../../src/elements/order-grid/columns/host-column.js';
import type { OrderView } from '../../src/elements/order-grid/views/order-view.js';
import type { Density } from '../../src/elements/shared/density.js';
import { styleProps } from '../../src/elements/shared/style-props.js';
import type { SettingsStorage } from '../../src/state/contexts.js';
import { fixedClock } from './clock.js';
import { STORY_NOW } from './orders.js';

/** What a story gives a grid. */
export interface GridArgs {
  orders?: readonly Order[];
  client?: OrdersClient;
  locale?: Locale;
  storage?: SettingsStorage;
  density?: Density;
  search?: string;
  facet?: OrderFacet;
  sort?: string;
  filters?: readonly OrderCondition[];
  columns?: readonly HostColumn[];
  dir?: string;
  width?: string;
  views?: readonly OrderView[];
}

/** Every story has a still clock and a viewer in Toronto, and remembers nothing. */
export const showGrid = ({
  orders,
  client,
  locale,
  storage,
  density = 'standard',
  search = '',
  facet = 'all',
  sort = '-createdAt',
  filters = [],
  columns = [],
  views = [],
  dir,
  width,
}: GridArgs): TemplateResult => html`
  <if-provider
    locale=${locale ?? document.documentElement.lang}
    time-zone="America/Toronto"
    .clock=${fixedClock(STORY_NOW)}
    .storage=${storage ?? null}
    .client=${client}
  >
    <div dir=${dir ?? document.documentElement.dir} ${styleProps({ 'max-inline-size': width })}>
      <if-order-grid
        .orders=${orders}
        .density=${density}
        .search=${search}
        .facet=${facet}
        .sort=${sort}
        .filters=${filters}
        .columns=${columns}
        .views=${views}
      ></if-order-grid>
    </div>
  </if-provider>
`;

/** Storage that holds a choice of columns, as a person left it. */
export function remembering(...shown: string[]): SettingsStorage {
  const layout = { version: 1, order: shown, hidden: [], widths: {}, pinned: { reference: 'start' } };
  const entries = new Map([['if-order-grid:default:columns', JSON.stringify(layout)]]);
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
