import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { SettingsController } from '../../../state/settings-controller.js';
import { spokenAnew } from '../announcer.js';
import { MAX_VIEW_NAME, MAX_VIEWS, type OrderView } from './order-view.js';
import type { ViewsController } from './views-controller.js';
import { strings, type ViewsDialogStrings } from './views-dialog.strings.js';
import { ViewsKeeper, type Kept } from './views-keeper.js';
import { IfViewsSaveEvent } from './views-dialog.events.js';
import { viewsDialogStyles } from './views-dialog.styles.js';

/** What saving views works with. */
export interface ViewsEditingTools {
  readonly settings: SettingsController;
  readonly views: ViewsController;
  /** Says what was done, once the dialog is closed. */
  readonly say: (topic: string, text: string) => void;
}

/** What the dialog works with. */
interface ViewsDialogTools extends ViewsEditingTools {
  readonly keeper: ViewsKeeper;
  /** The dialog is closed. */
  readonly onClose: () => void;
}

/** What the dialog says, and what can be done about it. */
interface Message {
  readonly text: string;
  /** Whether something went wrong. */
  readonly problem?: boolean;
  readonly action?: Action | undefined;
}

/** What a person can do about a message. */
interface Action {
  readonly label: string;
  readonly run: () => Promise<void>;
}

const SILENT: Message = { text: '' };

/**
 * Saving what a grid shows under a name, and keeping its saved views in order: a dialog, each time that a person asks for it. What was begun in one goes on when it is
 * closed, and what is done in the next comes after it.
 */
export class ViewsEditing implements ReactiveController {
  readonly styles = viewsDialogStyles;
  readonly #host: LitElement;
  readonly #tools: ViewsEditingTools;
  readonly #keeper: ViewsKeeper;
  #opened: ViewsDialog | undefined;

  constructor(host: LitElement, tools: ViewsEditingTools) {
    this.#host = host;
    this.#tools = tools;
    this.#keeper = new ViewsKeeper({
      views: tools.views,
      onSaved: (views, kept) => host.dispatchEvent(new IfViewsSaveEvent(views, kept)),
    });
    host.addController(this);
  }

  /** Opens the dialog, unless it is open, or the grid was taken out of the page, where nothing can be modal. */
  async open(): Promise<void> {
    if (this.#opened || !this.#host.isConnected) return;
    const opened = new ViewsDialog(this.#host, { ...this.#tools, keeper: this.#keeper, onClose: () => this.#forget(opened) });
    this.#opened = opened;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (opened === this.#opened) opened.show();
  }

  /** Put elsewhere in the page, the dialog would stand in the grid, and be modal no more. */
  hostDisconnected(): void {
    this.#opened?.close();
    this.#forget(this.#opened);
  }

  render(): TemplateResult | undefined {
    return this.#opened?.render();
  }

  #forget(dialog: ViewsDialog | undefined): void {
    if (!dialog || dialog !== this.#opened) return;
    this.#opened = undefined;
    this.#host.requestUpdate();
  }
}

/** The dialog, from when it is opened until it is closed. */
class ViewsDialog {
  readonly #host: LitElement;
  readonly #tools: ViewsDialogTools;
  readonly #keeper: ViewsKeeper;
  /** Its element: another dialog may be open by the time that a change is kept. */
  #dialog: HTMLDialogElement | null = null;
  #message = SILENT;
  #acted: Action | undefined;
  #saving = false;

  constructor(host: LitElement, tools: ViewsDialogTools) {
    this.#host = host;
    this.#tools = tools;
    this.#keeper = tools.keeper;
  }

  /** Opens the dialog, which the host has drawn. What is wrong already is said then: a live region tells what changes in it. */
  show(): void {
    this.#dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.views');
    this.#dialog?.addEventListener('click', closeOutside);
    this.#dialog?.showModal();
    if (this.#keeper.unreadable) this.#tell({ text: this.#words.unreadable });
  }

  close(): void {
    this.#dialog?.close();
  }

  render(): TemplateResult {
    const words = this.#words;
    const { saved } = this.#tools.views;
    const full = saved.length >= MAX_VIEWS;
    return html`<dialog class="panel views" part="views-dialog" aria-labelledby="views-title" @close=${this.#tools.onClose}>
      <form method="dialog" class="save" @submit=${this.#onSubmit}>
        <h2 id="views-title">${words.title}</h2>
        <p id="views-hint">${full ? words.problems.full : words.hint}</p>
        <label>
          <span>${words.name}</span>
          <input
            class="field"
            name="name"
            required
            autocomplete="off"
            maxlength=${MAX_VIEW_NAME}
            aria-describedby="views-hint"
            ?disabled=${full}
          />
        </label>
        <button class="button primary" ?disabled=${full}>${words.save}</button>
      </form>
      ${this.#renderMessage()}
      <section aria-labelledby="views-yours">
        <h3 id="views-yours">${words.yours}</h3>
        ${
          saved.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul>
                ${saved.map((view, at) => this.#renderSaved(view, at))}
              </ul>`
        }
      </section>
      <form method="dialog" class="foot"><button class="button">${words.close}</button></form>
    </dialog>`;
  }

  get #words(): ViewsDialogStrings {
    return strings[this.#tools.settings.locale];
  }

  /** What is behind a modal dialog is inert, the live region of the grid too. */
  #renderMessage(): TemplateResult {
    const { text, action } = this.#message;
    return html`<div class="message">
      <p role="status">${text}</p>
      ${action ? html`<button class="button" type="button" @click=${() => this.#act(action)}>${action.label}</button>` : nothing}
    </div>`;
  }

  /** Once, however often it is asked for before it is done. */
  #act(action: Action): void {
    if (action === this.#acted) return;
    this.#acted = action;
    void action.run();
  }

  #renderSaved(view: OrderView, at: number): TemplateResult {
    const words = this.#words;
    const { name } = view;
    return html`<li>
      <input
        class="field"
        aria-label=${words.rename(name)}
        maxlength=${MAX_VIEW_NAME}
        autocomplete="off"
        .value=${name}
        @keydown=${(event: KeyboardEvent) => giveUp(event, name)}
        @change=${(event: Event) => void this.#rename(event.target as HTMLInputElement, view)}
      />
      <button
        class="button quiet"
        type="button"
        title=${words.replaceNamed(name)}
        aria-label=${words.replaceNamed(name)}
        @click=${() => void this.#replace(view)}
      >
        ${words.replace}
      </button>
      <button class="button quiet" type="button" aria-label=${words.remove(name)} @click=${() => void this.#remove(view, at)}>
        ${words.delete}
      </button>
    </li>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#saving) void this.#save(event.target as HTMLFormElement);
  };

  async #save(form: HTMLFormElement): Promise<void> {
    const name = String(new FormData(form).get('name')).trim();
    if (name === '') return form.reset();
    const words = this.#words;
    const taken = this.#keeper.named(name);
    if (taken) {
      const replace = async (): Promise<void> => this.#close(await this.#keeper.replace(taken), words.saved(taken.name));
      // Views of the page are not a person's to replace.
      const own = this.#tools.views.saved.includes(taken);
      this.#tell({ text: words.taken(taken.name), action: own ? { label: words.replace, run: replace } : undefined });
      return;
    }
    this.#saving = true;
    const kept = await this.#keeper.save(name);
    this.#saving = false;
    if (kept === 'kept' || kept === 'unkept') form.reset();
    this.#close(kept, words.saved(name));
  }

  async #replace(view: OrderView): Promise<void> {
    this.#done(await this.#keeper.replace(view), { text: this.#words.saved(view.name) });
  }

  async #rename(field: HTMLInputElement, { id, name }: OrderView): Promise<void> {
    const wanted = field.value.trim();
    const taken = this.#keeper.named(wanted);
    const refused = wanted === '' || wanted === name || (taken !== undefined && taken.id !== id);
    if (refused) field.value = name;
    if (refused && taken && wanted !== name) this.#tell({ text: this.#words.taken(taken.name) });
    if (!refused) this.#done(await this.#keeper.rename(id, wanted), { text: this.#words.renamed(wanted) });
  }

  async #remove(view: OrderView, at: number): Promise<void> {
    const words = this.#words;
    const restore = async (): Promise<void> => {
      this.#done(await this.#keeper.restore(view, at), { text: words.restored(view.name) });
      await this.#focus('[name="name"]:not(:disabled), .foot button');
    };
    this.#done(await this.#keeper.remove(view.id), { text: words.removed(view.name), action: { label: words.undo, run: restore } });
    // The row goes with its button: the focus moves to what takes that back, not out of the dialog.
    await this.#focus('.message button, .foot button');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Closes the dialog after what it was opened for; what went wrong keeps it open. */
  #close(kept: Kept, text: string): void {
    this.#done(kept, { text });
    if (kept !== 'kept') return;
    this.close();
    this.#tools.say('views', text);
  }

  #done(kept: Kept, message: Message): void {
    this.#tell(kept === 'kept' ? message : { ...message, text: this.#words.problems[kept], problem: true });
  }

  /** Says something in the dialog, or in the grid where it was closed meanwhile. */
  #tell(message: Message): void {
    this.#message = { ...message, text: spokenAnew(message.text, this.#message.text) };
    this.#host.requestUpdate();
    if (!this.#dialog?.open) this.#tools.say(message.problem ? 'problem' : 'views', message.text);
  }
}

/** Escape gives a name that is being changed back, before it closes the dialog. */
function giveUp(event: KeyboardEvent, name: string): void {
  const field = event.target as HTMLInputElement;
  if (event.key !== 'Escape' || field.value === name) return;
  event.preventDefault();
  event.stopPropagation();
  field.value = name;
}

/** Closes a dialog on a click beside it: a click on the backdrop hits the dialog itself. */
const closeOutside = (event: MouseEvent): void => {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target !== dialog) return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  if (!inside) dialog.close();
};
