import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { glyph } from '../src/elements/shared/glyph.js';
import { GLYPHS, type GlyphName } from '../src/elements/shared/glyphs.js';
import { NO_SCAN_LOOK, PARCEL_LOOKS, STAGE_LOOKS, TONES, type StatusLook } from '../src/elements/shared/status-look.js';
import { controls } from '../src/elements/shared/controls.styles.js';
import { base, tokens } from '../src/elements/shared/tokens.styles.js';
import { resolveLocale } from '../src/domain/locale.js';
import { WORDS } from '../src/locales/index.js';

interface CustomProperty {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

/** What every element reads, from the manifest. */
const CUSTOM_PROPERTIES = (manifest.modules as { declarations: { tagName?: string; cssProperties?: CustomProperty[] }[] }[])
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'if-provider')!.cssProperties!;

/** Shows the foundations inside a shadow root, as the elements use them. */
class FoundationSheet extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .swatch {
        padding: 12px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius-8);
        font-size: var(--_size-13);
      }
      .status {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--_size-13);
      }
      .neutral {
        color: var(--_neutral-text);
      }
      .info {
        color: var(--_info-text);
      }
      .progress {
        color: var(--_progress-text);
      }
      .attention {
        color: var(--_attention-text);
      }
      .problem {
        color: var(--_problem-text);
      }
      .success {
        color: var(--_success-text);
      }
      .swatch.neutral {
        background: var(--_neutral-surface);
        border-color: var(--_neutral-border);
      }
      .swatch.info {
        background: var(--_info-surface);
        border-color: var(--_info-border);
      }
      .swatch.progress {
        background: var(--_progress-surface);
        border-color: var(--_progress-border);
      }
      .swatch.attention {
        background: var(--_attention-surface);
        border-color: var(--_attention-border);
      }
      .swatch.problem {
        background: var(--_problem-surface);
        border-color: var(--_problem-border);
      }
      table {
        border-collapse: collapse;
        font-size: var(--_size-13);
      }
      th,
      td {
        padding: 6px 24px 6px 0;
        border-block-end: 1px solid var(--_border);
        text-align: start;
      }
      .colour {
        display: inline-block;
        inline-size: 16px;
        block-size: 16px;
        margin-inline-end: 8px;
        border: 1px solid var(--_border-strong);
        border-radius: var(--_radius-4);
        vertical-align: text-bottom;
      }
      .swatch.success {
        background: var(--_success-surface);
        border-color: var(--_success-border);
      }
    `,
  ];

  static override properties = { sheet: {} };
  declare sheet: 'properties' | 'tones' | 'statuses' | 'glyphs' | 'controls';

  override render(): TemplateResult {
    const { stages, parcels, facets } = WORDS[resolveLocale(document.documentElement.lang)];
    const status = (look: StatusLook, word: string) => html`<li class="status ${look.tone}">${glyph(look.glyph)} ${word}</li>`;
    const shade = (colour: string) => html`<td><span class="colour" style="background: ${colour}"></span><code>${colour}</code></td>`;
    const property = ({ name, description, default: value = '' }: CustomProperty) => {
      const shades = value.match(/#\w+/g);
      return html`<tr>
        <th scope="row"><code>${name}</code></th>
        ${shades?.map(shade) ?? html`<td colspan="2"><code>${value}</code></td>`}
        <td>${description}</td>
      </tr>`;
    };
    switch (this.sheet) {
      case 'properties':
        return html`<table>
          <thead>
            <tr>
              <th scope="col">Property</th>
              <th scope="col">Light</th>
              <th scope="col">Dark</th>
              <th scope="col">What it is for</th>
            </tr>
          </thead>
          <tbody>
            ${CUSTOM_PROPERTIES.map(property)}
          </tbody>
        </table>`;
      case 'statuses':
        return html`<ul class="grid">
            ${Object.entries(STAGE_LOOKS).map(([stage, look]) => status(look, stages[stage as keyof typeof stages]))}
            ${status(NO_SCAN_LOOK, facets.no_scan_yet)}
          </ul>
          <hr />
          <ul class="grid">
            ${Object.entries(PARCEL_LOOKS).map(([name, look]) => status(look, parcels[name as keyof typeof parcels]))}
          </ul>`;
      case 'glyphs':
        return html`<ul class="grid">
          ${Object.keys(GLYPHS).map((name) => html`<li class="status">${glyph(name as GlyphName)} ${name}</li>`)}
        </ul>`;
      case 'controls':
        return html`<button class="button">Button</button> <button class="button primary">Primary</button>
          <button class="button quiet">Quiet</button>
          <input class="field" aria-label="Search" placeholder="Search reference, name, tracking…" />`;
      default:
        return html`<ul class="grid">
          ${TONES.map((tone) => html`<li class="swatch ${tone}">${tone}</li>`)}
        </ul>`;
    }
  }
}
if (!customElements.get('foundation-sheet')) customElements.define('foundation-sheet', FoundationSheet);

const meta: Meta = { title: 'Foundations', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

/** What a theme may set, at any element around these or at `:root`, and what holds where it does not. A theme sets both shades with `light-dark()`. */
export const CustomProperties: Story = { render: () => html`<foundation-sheet sheet="properties"></foundation-sheet>` };

/** The five tones and neutral, each with text, surface and border. Text has at least 4.5:1 on its surface in both schemes. */
export const Tones: Story = { render: () => html`<foundation-sheet sheet="tones"></foundation-sheet>` };

/** Every order stage and parcel status: a shape, a word and a tone, so that it survives greyscale and forced colours. */
export const Statuses: Story = { render: () => html`<foundation-sheet sheet="statuses"></foundation-sheet>` };

/** The glyphs, drawn for this library on a 16 px grid. */
export const Glyphs: Story = { render: () => html`<foundation-sheet sheet="glyphs"></foundation-sheet>` };

/** Buttons and fields. */
export const Controls: Story = { render: () => html`<foundation-sheet sheet="controls"></foundation-sheet>` };
