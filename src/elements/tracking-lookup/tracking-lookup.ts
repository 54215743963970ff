import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SettingsController } from '../../state/settings-controller.js';
import { controls } from '../shared/controls.styles.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate } from '../shared/guard.js';
import { onPage } from '../shared/on-page.styles.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { readNumbers, type LookedUpNumber } from './read-numbers.js';
import { NumbersFindEvent } from './tracking-lookup.events.js';
import { strings } from './tracking-lookup.strings.js';
import { styles } from './tracking-lookup.styles.js';

/** A voice waits until somebody has finished typing; a paste is read out as soon. */
const ANNOUNCE_AFTER = 600;

/**
 * A field for whatever somebody has at hand: a number, an e-mail, a carrier's link. Shows the numbers in it with their badges, as it is typed or pasted.
 *
 * Nothing leaves the page: the text is read here. Inside a provider with a client the badges ask it for the numbers that were found, and for nothing else.
 *
 * @summary Paste anything, get the tracking numbers in it.
 * @tagname if-tracking-lookup
 * @fires {NumbersFindEvent} if-numbers-find - Somebody typed or pasted, and the text was read.
 * @csspart field - The text field.
 * @csspart results - The list of numbers.
 */
export class IfTrackingLookup extends LitElement {
  static override styles = [tokens, base, controls, onPage, styles];

  /** The language, such as `en` or `fr-CA`. Absent: the provider's, then the page's. */
  @property({ reflect: true }) override lang!: string;

  /** What is in the field. */
  @property() value = '';

  /** Countries that parcels leave or go to, such as `CA US`: a hint for numbers that fit several carriers. */
  @property() countries?: string | undefined;

  /** The only carriers that come into question, such as `canada_post ups`. */
  @property() carriers?: string | undefined;

  @state() private _numbers: readonly LookedUpNumber[] = [];
  @state() private _announcement = '';
  @query('textarea') private _field!: HTMLTextAreaElement;

  readonly #settings = new SettingsController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (typeof this.value !== 'string') this.value = String(this.value ?? '');
    if (changed.has('value')) this._numbers = readNumbers(this.value);
  }

  /** The numbers in the field, as they were last read. */
  get numbers(): readonly LookedUpNumber[] {
    return this._numbers;
  }

  override focus(options?: FocusOptions): void {
    // Whoever makes the element and gives it the focus at once cannot wait for its first drawing.
    this.performUpdate();
    this._field.focus(options);
  }

  override render(): TemplateResult {
    const { locale } = this.#settings;
    const text = strings[locale];
    const none = this.value.trim() !== '' && this._numbers.length === 0;
    return html`
      <div lang=${locale}>
        <label for="field">${text.label}</label>
        <div class="entry">
          ${glyph('search')}
          <textarea
            id="field"
            class="field"
            part="field"
            rows="1"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            aria-describedby="hint"
            .value=${this.value}
            @input=${this.#onInput}
          ></textarea>
          ${this.value ? html`<button class="clear" type="button" aria-label=${text.clear} @click=${this.#onClear}>${glyph('close')}</button>` : nothing}
        </div>
        <p id="hint" class=${none ? 'none' : 'hint'}>${none ? text.none : text.hint}</p>
        ${this._numbers.length ? this.#renderResults() : nothing}
        <span class="visually-hidden" role="status">${this._announcement}</span>
      </div>
    `;
  }

  #renderResults(): TemplateResult {
    const { locale } = this.#settings;
    return html`<ul part="results" aria-label=${strings[locale].results}>
      ${repeat(
        this._numbers,
        ({ number }) => number,
        ({ number, carrier }) =>
          html`<li>
            <if-tracking-badge
              lang=${locale}
              number=${number}
              carrier=${carrier ?? nothing}
              countries=${this.countries ?? nothing}
              carriers=${this.carriers ?? nothing}
            ></if-tracking-badge>
          </li>`,
      )}
    </ul>`;
  }

  #onInput(): void {
    this.#read(this._field.value);
  }

  #onClear(): void {
    this.#read('');
    this._field.focus();
  }

  #read(value: string): void {
    this.value = value;
    this._numbers = readNumbers(value);
    this.dispatchEvent(new NumbersFindEvent(this._numbers));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { found, none } = strings[this.#settings.locale];
      this._announcement = value.trim() === '' ? '' : this._numbers.length ? found(this._numbers.length) : none;
    }, ANNOUNCE_AFTER);
  }
}
