import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../../domain/locale.js';
import { glyph } from '../../shared/glyph.js';
import { MAX_VIEW_NAME, MAX_VIEWS, type OrderView } from './order-view.js';
import type { ViewsController } from './views-controller.js';
export { viewsDialogStyles as styles } from './views-dialog.styles.js';
import { strings } from './views-dialog.strings.js';

/** What the dialog shows, and whom it tells. */
export interface ViewsDialog {
  readonly locale: Locale;
  readonly views: ViewsController;
  /** Says what was done. */
  readonly say: (text: string) => void;
  /** The dialog is closed. */
  readonly onClose: () => void;
}

/** Saving what the grid shows under a name, and keeping the saved views in order. */
export function viewsDialog(view: ViewsDialog): TemplateResult {
  const { locale, views, onClose } = view;
  const words = strings[locale];
  const full = views.saved.length >= MAX_VIEWS;
  return html`<dialog class="panel views" part="views-dialog" aria-labelledby="views-title" @close=${onClose}>
    <form method="dialog" class="save" @submit=${(event: SubmitEvent) => save(event, view)}>
      <h2 id="views-title">${words.title}</h2>
      <p id="views-hint">${full ? words.full : words.hint}</p>
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
    <section aria-labelledby="views-yours">
      <h3 id="views-yours">${words.yours}</h3>
      ${
        views.saved.length === 0
          ? html`<p>${words.none}</p>`
          : html`<ul>
              ${views.saved.map((saved) => savedView(view, saved))}
            </ul>`
      }
    </section>
    <form method="dialog" class="foot"><button class="button">${words.close}</button></form>
  </dialog>`;
}

function savedView({ locale, views, say }: ViewsDialog, { id, name }: OrderView): TemplateResult {
  const words = strings[locale];
  return html`<li>
    <input
      class="field"
      aria-label=${words.rename(name)}
      maxlength=${MAX_VIEW_NAME}
      autocomplete="off"
      .value=${name}
      @change=${(event: Event) => rename(event, views, { id, name })}
    />
    <button
      class="button quiet"
      type="button"
      title=${words.replaceNamed(name)}
      aria-label=${words.replaceNamed(name)}
      @click=${() => {
        views.update(id);
        say(words.saved(name));
      }}
    >
      ${words.replace}
    </button>
    <button
      class="button quiet"
      type="button"
      aria-label=${words.remove(name)}
      @click=${(event: Event) => {
        remove(event);
        views.remove(id);
        say(words.removed(name));
      }}
    >
      ${glyph('close')}
    </button>
  </li>`;
}

function save(event: SubmitEvent, { views, locale, say }: ViewsDialog): void {
  const name = new FormData(event.target as HTMLFormElement).get('name');
  const view = typeof name === 'string' ? views.save(name) : undefined;
  if (view) say(strings[locale].saved(view.name));
  else event.preventDefault();
  (event.target as HTMLFormElement).reset();
}

function rename(event: Event, views: ViewsController, { id, name }: OrderView): void {
  const field = event.target as HTMLInputElement;
  if (field.value.trim() === '') field.value = name;
  else views.rename(id, field.value);
}

/** The row goes with its button: the focus moves to the field above all rows, not out of the dialog. */
const remove = (event: Event): void =>
  (event.target as Element).closest('dialog')?.querySelector<HTMLElement>('[name="name"]:not(:disabled), .foot button')?.focus();

/** Closes a dialog on a click beside it: a click on the backdrop hits the dialog itself. */
export const closeOutside = (event: MouseEvent): void => {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target !== dialog) return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  if (!inside) dialog.close();
};
