import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { carrierFromText, carrierName } from '../../domain/tracking/index.js';
import { SettingsController } from '../../state/settings-controller.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate, warnOnce } from '../shared/guard.js';
import { onPage } from '../shared/on-page.styles.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { strings } from './carrier-links.strings.js';
import { trackingPage } from './tracking-page.js';

/** The carriers that InterFulfillment's article names, and those that a Canadian merchant meets besides. */
const USUAL = 'canada_post ups purolator fedex canpar usps';

/**
 * The pages on which carriers ask for a tracking number, to bookmark or to open beside a list of orders, in the language of the page.
 *
 * @summary Links to the carriers' tracking pages.
 * @tagname if-carrier-links
 * @csspart list - The list.
 * @csspart link - A link.
 */
export class IfCarrierLinks extends LitElement {
  static override styles = [
    tokens,
    base,
    onPage,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 24px;
        color: var(--if-accent, color-mix(in oklab, var(--_accent), currentColor 40%));
        font-weight: 500;
        text-decoration: underline 1px color-mix(in srgb, currentColor 40%, transparent);
        text-underline-offset: 0.2em;
      }
      a:hover {
        text-decoration-color: currentColor;
      }
      .icon {
        inline-size: 0.875em;
        block-size: 0.875em;
      }
      @media (pointer: coarse) {
        a {
          min-block-size: 44px;
        }
      }
    `,
  ];

  /** The language, such as `en` or `fr-CA`. Absent: the provider's, then the page's. */
  @property({ reflect: true }) override lang!: string;

  /** The carriers to show, as codes or names separated by commas or spaces: `canada_post, ups`. Absent: those usual in Canada. */
  @property() carriers?: string | undefined;

  readonly #settings = new SettingsController(this);

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override render(): TemplateResult {
    const { locale } = this.#settings;
    return html`<ul part="list" lang=${locale} aria-label=${strings[locale].label}>
      ${this.#codes().map((code) => this.#renderLink(code))}
    </ul>`;
  }

  #renderLink(code: string): TemplateResult | typeof nothing {
    const { locale } = this.#settings;
    const page = trackingPage(code, locale);
    if (!page) return nothing;
    return html`<li>
      <a part="link" href=${page} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
        >${carrierName(code, locale)}${glyph('external')}<span class="visually-hidden"> (${strings[locale].newTab})</span></a
      >
    </li>`;
  }

  #codes(): string[] {
    const text = this.carriers?.trim() || USUAL;
    const words = text.split(/\s+/);
    // One name may be several words, none of which names a carrier: `Canada Post`.
    const single = words.some(carrierFromText) ? words : [text];
    const codes = (text.includes(',') ? text.split(',') : single).flatMap((name) => {
      const code = carrierFromText(name);
      if (!code) warnOnce(this.localName, `"${name.trim()}" names no carrier that is known here.`);
      return code ?? [];
    });
    return [...new Set(codes)];
  }
}
