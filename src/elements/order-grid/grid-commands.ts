import type { LitElement } from 'lit';
import type { Locale } from '../../domain/locale.js';
import type { OrderFacet } from '../../domain/order/index.js';
import type { ColumnAction, SortKey } from '../../grid/index.js';
import type { ColumnsController } from '../../state/columns-controller.js';
import type { SettingsController } from '../../state/settings-controller.js';
import type { Density } from '../shared/density.js';
import type { Announcer } from './announcer.js';
import { writeClipboard } from './clipboard.js';
import { columnMessage } from './column-message.js';
import type { OrderCatalog } from './columns/catalog.js';
import type { DensityController } from './density-controller.js';
import {
  IfColumnsChangeEvent,
  IfDensityChangeEvent,
  IfFacetChangeEvent,
  IfSearchChangeEvent,
  IfSortChangeEvent,
} from './order-grid.events.js';
import { strings, type GridStrings } from './order-grid.strings.js';
import { sortMessage, writeSort } from './sort.js';

/** The grid as its commands change it. */
export interface CommandHost extends LitElement {
  search: string;
  facet: OrderFacet;
  sort: string;
}

/** What commands work with. */
export interface CommandTools {
  readonly columns: ColumnsController;
  readonly catalog: () => OrderCatalog;
  readonly density: DensityController;
  readonly settings: SettingsController;
  readonly announcer: Announcer;
}

/** What a person asks of the grid: done, told to the host by an event, and said. */
export class GridCommands {
  readonly #host: CommandHost;
  readonly #tools: CommandTools;
  /** Whether a person waits to hear how many orders were found. */
  #asked = false;

  constructor(host: CommandHost, tools: CommandTools) {
    this.#host = host;
    this.#tools = tools;
  }

  setSearch(search: string): void {
    this.#host.search = search;
    this.awaitCount();
    this.#host.dispatchEvent(new IfSearchChangeEvent(search));
  }

  setFacet(facet: OrderFacet): void {
    this.#host.facet = facet;
    this.awaitCount();
    this.#host.dispatchEvent(new IfFacetChangeEvent(facet));
  }

  setSort(keys: readonly SortKey[]): void {
    this.#host.sort = writeSort(keys);
    this.say('sort', sortMessage(keys, this.#naming));
    this.#host.dispatchEvent(new IfSortChangeEvent(this.#host.sort, keys));
  }

  setColumns(action: ColumnAction): void {
    const { columns } = this.#tools;
    if (!columns.apply(action)) return;
    this.say('columns', columnMessage(action, columns.layout, this.#naming));
    this.#host.dispatchEvent(new IfColumnsChangeEvent(columns.layout, 'person'));
  }

  setDensity(density: Density): void {
    this.#tools.density.choose(density);
    this.#host.dispatchEvent(new IfDensityChangeEvent(density));
  }

  async copy(number: string): Promise<void> {
    const copied = await writeClipboard(number);
    this.say('copy', copied ? this.#strings.copied(number) : this.#strings.notCopied);
  }

  /** The next count of the rows that match is spoken. */
  awaitCount(): void {
    this.#asked = true;
  }

  /** Other rows match. */
  counted(count: number): void {
    if (!this.#asked) return;
    this.#asked = false;
    this.say('found', this.#strings.found(count));
  }

  say(topic: string, text: string): void {
    this.#tools.announcer.say(topic, text);
  }

  get #naming(): { catalog: OrderCatalog; locale: Locale; strings: GridStrings } {
    const { catalog, settings } = this.#tools;
    return { catalog: catalog(), locale: settings.locale, strings: this.#strings };
  }

  get #strings(): GridStrings {
    return strings[this.#tools.settings.locale];
  }
}
