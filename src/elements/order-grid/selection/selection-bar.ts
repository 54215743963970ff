import type { LitElement, nothing, TemplateResult } from 'lit';
import { bulkBar } from './bulk-bar.js';
import { copyNumbers } from './copy-numbers.js';
import { FarRange } from './far-range.js';
import type { GridSelection, GridSelectionTools } from './grid-selection.js';
import { strings, type SelectionBarStrings } from './selection-bar.strings.js';
import { barStyles } from './selection-bar.styles.js';

/** What can be done with the selected orders, and the ranges that have to be asked for: loaded when somebody first selects, or while the page rests. */
export class SelectionBar {
  readonly #selection: GridSelection;
  readonly #grid: LitElement;
  readonly #tools: GridSelectionTools;
  /** What selects a range of which a server has not sent every row. */
  readonly range: FarRange;
  readonly styles = barStyles;

  constructor(selection: GridSelection, grid: LitElement, tools: GridSelectionTools) {
    this.#selection = selection;
    this.#grid = grid;
    this.#tools = tools;
    this.range = new FarRange(grid, tools);
  }

  /** Nothing while no orders are selected and none are being selected. */
  render(): TemplateResult | typeof nothing {
    const selection = this.#selection;
    const note = this.range.render();
    if (!selection.selecting) return note;
    const { orders, onExport, view } = this.#tools;
    return bulkBar({
      selection,
      note,
      strings: this.#strings,
      size: orders.source.size,
      onSelectAll: () => void this.#selectAll(),
      onCopy: () => void this.#copy(),
      onExport,
      onClear: () => {
        selection.clear();
        view()?.focusGrid();
      },
    });
  }

  /** The button goes, and the focus to what stands in its place. */
  async #selectAll(): Promise<void> {
    this.#selection.selectAll();
    await this.#grid.updateComplete;
    this.#grid.renderRoot.querySelector<HTMLElement>('.bulk .button')?.focus();
  }

  async #copy(): Promise<void> {
    const words = this.#strings;
    const copied = await copyNumbers(this.#selection.parts());
    const problem = { 0: words.noNumbers, refused: words.notCopied, failed: words.notFetched }[copied];
    this.#tools.say('copy', problem ?? words.copied(Number(copied)));
  }

  get #strings(): SelectionBarStrings {
    return strings[this.#tools.settings.locale];
  }
}
