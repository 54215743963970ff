import type { LitElement, nothing } from 'lit';
import { type TemplateResult } from 'lit';
import type { OrderCondition, OrderFacet } from '../../../domain/order/index.js';
import { defaultLayout, type ColumnCatalog, type ColumnLayout } from '../../../grid/index.js';
import type { ColumnsController } from '../../../state/columns-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { OnDemand } from '../../shared/on-demand.js';
import type { DensityController } from '../density-controller.js';
import { LinkController } from './link-controller.js';
import { readViews, PLAIN_STATE, type OrderView, type OrderViewState, type OrderViewStore } from './order-view.js';
import { layoutShowing, linkedColumns, type LinkedState } from './view-link.js';
import { ViewsController } from './views-controller.js';
import { IfViewChangeEvent } from './views.events.js';
import { viewSelect } from './views-menu.js';
import { strings, type ViewsStrings } from './views.strings.js';
import type { ViewsEditing } from './views-dialog.js';

/** The grid, as views read and change it. */
export interface ViewsHost extends LitElement {
  name: string;
  search: string;
  facet: OrderFacet;
  sort: string;
  filters: readonly OrderCondition[];
  views: readonly OrderView[];
  viewStore: OrderViewStore | undefined;
  urlState: string;
}

/** What views work with. */
export interface ViewsTools {
  readonly columns: ColumnsController;
  readonly catalog: () => ColumnCatalog;
  readonly density: DensityController;
  readonly settings: SettingsController;
  readonly say: (topic: string, text: string) => void;
  /** Other orders are about to match: the next count is spoken. */
  readonly awaitCount: () => void;
}

/** Saved views, their choice and dialog, and the grid's state in the page's address. */
export class GridViews {
  readonly #host: ViewsHost;
  readonly #tools: ViewsTools;
  /** What saves views, and keeps them in order. */
  readonly dialog: OnDemand<ViewsEditing>;
  readonly #views: ViewsController;
  readonly #link: LinkController;
  #presets: { readonly given: unknown; readonly views: readonly OrderView[] } = { given: undefined, views: [] };

  constructor(host: ViewsHost, tools: ViewsTools) {
    this.#host = host;
    this.#tools = tools;
    const views = (this.#views = new ViewsController(host, {
      storage: () => tools.settings.storage,
      key: () => `if-order-grid:${host.name}:views`,
      store: () => host.viewStore,
      presets: () => this.#readPresets(),
      catalog: tools.catalog,
      state: () => this.state,
      onShow: (state) => {
        this.#show(state, state.columns);
        if (state.density) tools.density.choose(state.density);
      },
    }));
    this.dialog = new OnDemand(host, () =>
      import('./views-dialog.js').then(({ ViewsEditing }) => new ViewsEditing(host, { ...tools, views })),
    );
    this.#link = new LinkController(host, {
      prefix: () => host.urlState,
      state: () => this.#linked(),
      onFollow: (state) => this.#follow(state),
    });
  }

  /** Which orders the grid shows and how. */
  get state(): OrderViewState {
    const { search, facet, sort, filters } = this.#host;
    return {
      search,
      facet,
      sort,
      filters,
      columns: this.#tools.columns.layout,
      density: this.#tools.density.density,
    };
  }

  /** The label of the menu's action that opens the dialog. */
  get saveLabel(): string {
    return this.#strings.saveView;
  }

  /** Shows what the page's address asks for, when the grid is first drawn. */
  follow(): void {
    if (this.#host.isConnected) this.#link.follow();
  }

  /** Shows a view of the host or a saved one. @returns whether there is one with that id */
  show(id: string): boolean {
    const view = this.#views.find(id);
    if (view) this.#views.show(view);
    return view !== undefined;
  }

  async openDialog(): Promise<void> {
    await (await this.dialog.load())?.open();
  }

  renderSelect(): TemplateResult | typeof nothing {
    return viewSelect(this.#views, (id) => this.#choose(id), this.#strings);
  }

  renderDialog(): TemplateResult | undefined {
    return this.dialog.loaded?.render();
  }

  get #strings(): ViewsStrings {
    return strings[this.#tools.settings.locale];
  }

  #readPresets(): readonly OrderView[] {
    const given = this.#host.views;
    if (given !== this.#presets.given) this.#presets = { given, views: readViews(given) };
    return this.#presets.views;
  }

  /** A person chose a view, or all orders. */
  #choose(id: string): void {
    const view = this.#views.find(id);
    this.#tools.awaitCount();
    this.#views.show(view);
    this.#host.dispatchEvent(new IfViewChangeEvent(view));
  }

  #show({ search, facet, sort, filters }: Omit<OrderViewState, 'columns'>, columns: ColumnLayout | undefined): void {
    Object.assign(this.#host, { search, facet, sort, filters });
    if (columns) this.#tools.columns.replace(columns);
  }

  #linked(): LinkedState {
    const { columns, catalog } = this.#tools;
    return { ...this.state, columns: linkedColumns(columns.layout, defaultLayout(catalog())) };
  }

  #follow(state: LinkedState | undefined): void {
    const { columns } = this.#tools;
    this.#show(state ?? PLAIN_STATE, state?.columns && layoutShowing(state.columns, columns.layout));
  }
}
