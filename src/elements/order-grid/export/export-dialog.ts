import { html, nothing, render, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { WORDS } from '../../../locales/index.js';
import { dayIn } from '../cell-dates.js';
import { isExportError } from './export-error.js';
import { exportStyles } from './export.styles.js';
import { strings, type ExportStrings } from './export.strings.js';
import type { ExportFormat, ExportProgress, ExportScope, GridExport } from './grid-export.js';
import { MAX_ROWS } from './sheet-rows.js';

/** What a person chose last, while the page is open. */
const chosen: { format: ExportFormat; columns: 'visible' | 'all' } = { format: 'csv', columns: 'visible' };
/** Browsers read the file after the click that saves it. */
const KEPT = 60_000;

/** Shows the export dialog of a grid, unless that was taken out of the page, where nothing can be modal. */
export function openExport(exporter: GridExport, scope?: ExportScope): void {
  if (!exporter.grid.isConnected) return;
  new ExportDialog(exporter, scope ?? (exporter.count('selection') > 0 ? 'selection' : 'matching'));
}

/** Adds styles to a shadow root, once. */
export function adoptStyles(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}

/** What to export, how far it is, and what came of it. */
class ExportDialog implements ReactiveController {
  readonly #exporter: GridExport;
  readonly #dialog = document.createElement('dialog');
  #scope: ExportScope;
  #run: AbortController | undefined;
  #progress: ExportProgress | undefined;
  #problem = '';
  /** What the dialog says while it is open: the live region of the grid is inert behind it. */
  #said = '';

  constructor(exporter: GridExport, scope: ExportScope) {
    this.#exporter = exporter;
    this.#scope = scope;
    const root = exporter.grid.renderRoot as ShadowRoot;
    adoptStyles(root, exportStyles);
    this.#dialog.className = 'panel export';
    this.#dialog.setAttribute('part', 'export-dialog');
    this.#dialog.setAttribute('aria-labelledby', 'export-title');
    this.#dialog.addEventListener('close', () => this.#closed());
    root.append(this.#dialog);
    this.#render();
    this.#dialog.showModal();
    exporter.grid.addController(this);
  }

  /** Put elsewhere in the page, the dialog would stand in the grid, and be modal no more. */
  hostDisconnected(): void {
    this.#dialog.close();
  }

  get #strings(): ExportStrings {
    return strings[this.#exporter.tools.settings.locale];
  }

  get #count(): number {
    return this.#exporter.count(this.#scope);
  }

  get #tooMany(): boolean {
    return chosen.format === 'xlsx' && this.#count >= MAX_ROWS;
  }

  /** `orders-awaiting-pickup-2026-11-23.csv`, with the viewer's date. */
  get #fileName(): string {
    const { grid, tools } = this.#exporter;
    const { locale, timeZone, value } = tools.settings;
    const facet = grid.facet === 'all' || this.#scope === 'selection' ? [] : [WORDS[locale].facets[grid.facet]];
    const words = [this.#strings.fileOf, ...facet].join(' ').normalize('NFD').toLowerCase();
    return `${words.replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-')}-${dayIn(value.clock.now(), timeZone)}.${chosen.format}`;
  }

  #render(): void {
    const words = this.#strings;
    const working = this.#run !== undefined;
    const problem = this.#tooMany ? words.tooMany(MAX_ROWS - 1) : this.#problem;
    render(
      html`<form method="dialog" @submit=${this.#submit} @change=${this.#change}>
        <h2 id="export-title">${words.title}</h2>
        ${this.#choices(words)}
        <p class="file">${words.file(this.#fileName)}</p>
        ${this.#progress ? progress(this.#progress, words) : nothing}
        <p role="status">${this.#said}</p>
        <p class="problem" role="alert" ?hidden=${problem === ''}>${problem}</p>
        <div class="foot">
          <button class="button" type="button" @click=${this.#cancel}>${words.cancel}</button>
          <button class="button primary" aria-disabled=${working || this.#tooMany ? 'true' : 'false'}>
            ${this.#problem === '' ? words.run : words.retry}
          </button>
        </div>
      </form>`,
      this.#dialog,
    );
  }

  #choices(words: ExportStrings): TemplateResult[] {
    const exporter = this.#exporter;
    const selected = exporter.count('selection');
    return [
      this.#choice('format', words.format, chosen.format, [
        { value: 'csv', label: words.csv, hint: words.csvHint },
        { value: 'xlsx', label: words.xlsx },
      ]),
      this.#choice('columns', words.columns, chosen.columns, [
        { value: 'visible', label: words.visible(exporter.columns('visible').length) },
        { value: 'all', label: words.all(exporter.columns('all').length) },
      ]),
      this.#choice('scope', words.orders, this.#scope, [
        ...(selected > 0 ? [{ value: 'selection', label: words.selection(selected) }] : []),
        { value: 'matching', label: words.matching(exporter.count('matching')) },
      ]),
    ];
  }

  #choice(
    name: string,
    legend: string,
    current: string,
    options: readonly { value: string; label: string; hint?: string }[],
  ): TemplateResult {
    return html`<fieldset ?disabled=${this.#run !== undefined}>
      <legend>${legend}</legend>
      ${options.map(
        ({ value, label, hint }) =>
          html`<label>
            <input type="radio" name=${name} value=${value} .checked=${value === current} /><span>${label}</span>
            ${hint === undefined ? nothing : html`<small>${hint}</small>`}
          </label>`,
      )}
    </fieldset>`;
  }

  readonly #change = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'scope') this.#scope = value as ExportScope;
    else Object.assign(chosen, { [name]: value });
    this.#problem = this.#said = '';
    this.#render();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#run === undefined && !this.#tooMany) void this.#start();
  };

  /** Ends the export, or closes the dialog when there is none. */
  readonly #cancel = (): void => {
    if (this.#run) this.#run.abort();
    else this.#dialog.close();
  };

  async #start(): Promise<void> {
    const run = new AbortController();
    const words = this.#strings;
    const name = this.#fileName;
    const { format, columns } = chosen;
    this.#run = run;
    this.#problem = this.#said = '';
    this.#onProgress({ rows: 0, total: this.#count });
    try {
      const onProgress = (progress: ExportProgress): void => this.#onProgress(progress);
      const file = await this.#exporter.exportAs(format, { columns, orders: this.#scope, signal: run.signal, onProgress });
      download(file, name);
      this.#exporter.tools.say('export', words.done(this.#progress?.rows ?? 0, name));
      this.#dialog.close();
    } catch (error) {
      if (isExportError(error, 'aborted')) this.#stopped(words.stopped);
      else this.#problem = isExportError(error, 'tooManyRows') ? words.tooMany(MAX_ROWS - 1) : words.failed;
    }
    this.#run = undefined;
    this.#progress = undefined;
    this.#render();
  }

  #stopped(text: string): void {
    this.#said = text;
    // Closing the dialog ends the export as well.
    if (!this.#dialog.open) this.#exporter.tools.say('export', text);
  }

  #onProgress(progress: ExportProgress): void {
    this.#progress = progress;
    this.#render();
  }

  #closed(): void {
    this.#run?.abort();
    this.#exporter.grid.removeController(this);
    this.#dialog.remove();
  }
}

const progress = ({ rows, total }: ExportProgress, words: ExportStrings): TemplateResult =>
  html`<div class="working">
    <progress aria-label=${words.progressLabel} max=${Math.max(total, 1)} .value=${rows}></progress>
    <span>${words.progress(rows, total)}</span>
  </div>`;

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
