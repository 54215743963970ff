import type { LitElement, nothing, TemplateResult } from 'lit';
import { bulkBar } from './bulk-bar.js';
import { COPIED } from '../clipboard.js';
import { noticeStyles } from '../notice.styles.js';
import { CopyCells } from './copy-cells.js';
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
  /** What answers Ctrl+C. */
  readonly copy: CopyCells;
  readonly styles = [barStyles, noticeStyles];
  #copied = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(selection: GridSelection, grid: LitElement, tools: GridSelectionTools) {
    this.#selection = selection;
    this.#grid = grid;
    this.#tools = tools;
    this.range = new FarRange(grid, tools);
    this.copy = new CopyCells(selection, tools);
  }

  /** Nothing while no orders are selected and none are being selected. */
  render(): TemplateResult | typeof nothing {
    const selection = this.#selection;
    const note = this.range.render();
    if (!selection.selecting) return note;
    const { orders, exporter, view } = this.#tools;
    return bulkBar({
      selection,
      note,
      strings: this.#strings,
      size: orders.source.size,
      copied: this.#copied,
      onSelectAll: () => void this.#selectAll(),
      onCopy: () => void this.#copy(),
      onExport: () => exporter().open('selection'),
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

  say(topic: string, text: (words: SelectionBarStrings) => string): void {
    this.#tools.say(topic, text(this.#strings));
  }

  async #copy(): Promise<void> {
    const words = this.#strings;
    const copied = await copyNumbers(this.#selection.parts());
    const problem = { 0: words.noNumbers, refused: words.notCopied, failed: words.notFetched }[copied];
    if (problem === undefined) this.#showCopied();
    this.#tools.say(problem === undefined ? 'copy' : 'problem', problem ?? words.copied(Number(copied)));
  }

  /** Draws a tick on the button for a moment. */
  #showCopied(): void {
    const show = (copied: boolean): void => {
      this.#copied = copied;
      this.#grid.requestUpdate();
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => show(false), COPIED);
    show(true);
  }

  get #strings(): SelectionBarStrings {
    return strings[this.#tools.settings.locale];
  }
}
