import { expect, fixture, html } from '@open-wc/testing';
import { css, html as template, LitElement, unsafeCSS, type TemplateResult } from 'lit';
import { OnDemand } from '../../src/elements/shared/on-demand.js';

interface Part {
  readonly word: string;
  readonly styles: ReturnType<typeof css>;
}

const part: Part = { word: 'here', styles: css`p { color: rgb(1, 2, 3); }` }; // prettier-ignore
let answers: (() => Promise<Part>)[] = [];

class NeedsPart extends LitElement {
  readonly extra = new OnDemand(this, () => (answers.shift() ?? (() => Promise.resolve(part)))());
  asks = false;
  override render(): TemplateResult {
    return template`<p>${(this.asks ? this.extra.module : this.extra.loaded)?.word ?? 'on its way'}</p>`;
  }
}
customElements.define('needs-part', NeedsPart);

describe('a part that is loaded on demand', () => {
  const mount = (): Promise<NeedsPart> => fixture<NeedsPart>(html`<needs-part></needs-part>`);
  const shown = (element: NeedsPart): HTMLElement => element.renderRoot.querySelector('p') as HTMLElement;
  let warned: unknown[][] = [];
  const { warn } = console;
  beforeEach(() => {
    warned = [];
    answers = [];
    console.warn = (...args: unknown[]) => warned.push(args);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is not asked for until somebody does', async () => {
    let asked = 0;
    answers = [() => (asked++, Promise.resolve(part))];
    const element = await mount();
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.equal(0);
    expect(shown(element).innerText).to.equal('on its way');
  });

  it('draws its element again when it is here, with styles of its own, and is loaded once', async () => {
    let asked = 0;
    answers = [() => (asked++, Promise.resolve(part)), () => (asked++, Promise.resolve(part))];
    const element = await mount();
    element.asks = true;
    element.requestUpdate();
    await element.extra.load();
    await element.updateComplete;
    expect(shown(element).innerText).to.equal('here');
    expect(getComputedStyle(shown(element)).color).to.equal('rgb(1, 2, 3)');
    expect(asked).to.equal(1);
  });

  it('brings several sheets, each of them once, in the order in which they first came', async () => {
    const [shared, own, other] = ['blue', 'red', 'lime'].map(
      (colour) => css`
        p {
          color: ${unsafeCSS(colour)};
        }
      `,
    );
    const element = await mount();
    for (const styles of [
      [shared!, own!],
      [shared!, other!],
    ]) {
      await new OnDemand(element, () => Promise.resolve({ styles })).load();
    }
    const root = element.renderRoot as ShadowRoot;
    expect(root.adoptedStyleSheets.slice(-3)).to.deep.equal([shared, own, other].map((style) => style!.styleSheet));
    expect(getComputedStyle(shown(element)).color).to.equal('rgb(0, 255, 0)');
  });

  it('says so when it cannot be loaded, harms nothing, and is tried again when it is asked for again', async () => {
    answers = [() => Promise.reject(new TypeError('Failed to fetch'))];
    const element = await mount();
    expect(await element.extra.load()).to.equal(undefined);
    expect(String(warned[0]?.[0])).to.include('a part of it could not be loaded');
    expect(shown(element).innerText).to.equal('on its way');
    element.asks = true;
    element.requestUpdate();
    await element.extra.load();
    await element.updateComplete;
    expect(shown(element).innerText).to.equal('here');
  });

  it('is not asked for with every drawing while it cannot be loaded', async () => {
    let asked = 0;
    const fail = (): Promise<never> => (asked++, Promise.reject(new TypeError('Failed to fetch')));
    answers = Array.from({ length: 9 }, () => fail);
    const element = await mount();
    element.asks = true;
    for (let drawing = 0; drawing < 5; drawing += 1) {
      element.requestUpdate();
      await element.updateComplete;
      await Promise.resolve();
    }
    expect(asked).to.equal(1);
    await element.extra.load();
    expect(asked, 'a person asks').to.equal(2);
  });
});
