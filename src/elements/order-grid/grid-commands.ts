import type { LitElement } from 'lit';
import type { OrderFacet } from '../../domain/order/index.js';
import type { ColumnAction, SortKey } from '../../grid/index.js';
import type { ColumnsController } from '../../state/columns-controller.js';
import type { SettingsController } from '../../state/settings-controller.js';
import type { Density } from '../shared/density.js';
import { OnDemand } from '../shared/on-demand.js';
import type { Announcer } from './announcer.js';
import { writeClipboard } from './clipboard.js';
import type { OrderCatalog } from './columns/catalog.js';
import type { DensityController } from './density-controller.js';
import {
  IfColumnsChangeEvent,
  IfDensityChangeEvent,
  IfFacetChangeEvent,
  IfSearchChangeEvent,
  IfSortChangeEvent,
} from './order-grid.events.js';
import { writeSort } from './sort.js';
import type * as Spoken from './spoken.js';

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
  /** What is said after a command: needed when somebody first gives one. */
  readonly spoken: OnDemand<typeof Spoken>;
  /** Whether a person waits to hear how many orders were found. */
  #asked = false;

  constructor(host: CommandHost, tools: CommandTools) {
    this.#host = host;
    this.#tools = tools;
    this.spoken = new OnDemand(host, () => import('./spoken.js'));
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
    void this.#tell('sort', ({ sortMessage }) => sortMessage(keys, this.#naming));
    this.#host.dispatchEvent(new IfSortChangeEvent(this.#host.sort, keys));
  }

  setColumns(action: ColumnAction): void {
    const { columns } = this.#tools;
    if (!columns.apply(action)) return;
    const { layout } = columns;
    void this.#tell('columns', ({ columnMessage }) => columnMessage(action, layout, this.#naming));
    this.#host.dispatchEvent(new IfColumnsChangeEvent(columns.layout, 'person'));
  }

  setDensity(density: Density): void {
    this.#tools.density.choose(density);
    this.#host.dispatchEvent(new IfDensityChangeEvent(density));
  }

  /** @param button what the person pressed, which shows that it was done */
  async copy(number: string, button: HTMLElement): Promise<void> {
    const copied = await writeClipboard(number);
    void this.#tell(copied ? 'copy' : 'problem', ({ strings, showCopied }) => {
      if (copied) showCopied(button);
      return copied ? strings[this.#locale].copied(number) : strings[this.#locale].notCopied;
    });
  }

  /** The next count of the rows that match is spoken. */
  awaitCount(): void {
    this.#asked = true;
  }

  /** Other rows match; `undefined` when it could not be found out which. */
  counted(count: number | undefined): void {
    if (!this.#asked) return;
    this.#asked = false;
    void this.#tell('found', ({ strings }) => (count === undefined ? strings[this.#locale].notFound : strings[this.#locale].found(count)));
  }

  say(topic: string, text: string): void {
    this.#tools.announcer.say(topic, text);
  }

  /** Announces what comes of a message, in the order of the commands. */
  async #tell(topic: string, message: (spoken: typeof Spoken) => string): Promise<void> {
    const spoken = await this.spoken.load();
    if (spoken) this.say(topic, message(spoken));
  }

  get #naming(): Spoken.Naming {
    return { catalog: this.#tools.catalog(), locale: this.#locale };
  }

  get #locale(): Spoken.Naming['locale'] {
    return this.#tools.settings.locale;
  }
}
