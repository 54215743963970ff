import { ContextConsumer } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { OrdersClient } from '../../src/client/index.js';
import '../../src/define/if-provider.js';
import { IfProvider } from '../../src/elements/provider/provider.js';
import { clientContext, settingsContext, type Settings } from '../../src/state/contexts.js';
import { SettingsController } from '../../src/state/settings-controller.js';

class Reader extends LitElement {
  readonly settings = new SettingsController(this);
  readonly client = new ContextConsumer(this, { context: clientContext, subscribe: true });
}
customElements.define('test-reader', Reader);

class Follower extends LitElement {
  readonly #settings = new SettingsController(this);
  override render = () => this.#settings.locale;
}
customElements.define('test-follower', Follower);

const aClient = { name: 'a client' } as unknown as OrdersClient;

async function mount(): Promise<{ provider: IfProvider; reader: Reader }> {
  const provider = await fixture<IfProvider>(html`<if-provider><test-reader></test-reader></if-provider>`);
  return { provider, reader: provider.querySelector<Reader>('test-reader')! };
}

describe('<if-provider>', () => {
  it('gives its client and settings to the elements inside it', async () => {
    const { provider, reader } = await mount();
    const clock = { now: () => 1_763_000_000_000 };
    Object.assign(provider, { client: aClient, locale: 'fr', timeZone: 'America/Vancouver', clock, storage: null });
    await provider.updateComplete;
    expect(reader.client.value).to.equal(aClient);
    expect(reader.settings.locale).to.equal('fr-CA');
    expect(reader.settings.timeZone).to.equal('America/Vancouver');
    expect(reader.settings.value.clock.now()).to.equal(1_763_000_000_000);
    expect(reader.settings.storage).to.equal(null);
  });

  it('publishes a new snapshot for each change, and never alters one that it published', async () => {
    const { provider, reader } = await mount();
    provider.locale = 'en';
    await provider.updateComplete;
    const before: Settings = reader.settings.value;
    provider.locale = 'fr';
    await provider.updateComplete;
    expect(before.locale).to.equal('en');
    expect(reader.settings.value.locale).to.equal('fr-CA');
    expect(Object.isFrozen(before)).to.equal(true);
  });

  it('warns of a time zone that does not exist, and goes on with the browser’s', async () => {
    const { provider, reader } = await mount();
    const warnings: unknown[] = [];
    const original = console.warn;
    console.warn = (...args) => warnings.push(args[0]);
    provider.timeZone = 'Eastern Standard Time';
    await provider.updateComplete;
    console.warn = original;
    expect(reader.settings.timeZone).to.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(warnings).to.deep.equal(['<if-provider>: "Eastern Standard Time" is not an IANA time zone and is left out.']);
  });

  it('takes no room in the layout of the host', async () => {
    const { provider } = await mount();
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('is found by a context request from another copy of the library: the keys are global', async () => {
    const { provider, reader } = await mount();
    provider.client = aClient;
    await provider.updateComplete;
    let answered: unknown;
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('@interfulfillment/elements:client:v1'),
      contextTarget: reader,
      callback: (value: unknown) => (answered = value),
    });
    reader.dispatchEvent(request);
    expect(answered).to.equal(aClient);
    expect(settingsContext).to.equal(Symbol.for('@interfulfillment/elements:settings:v1'));
  });
});

describe('an element that is there before its provider', () => {
  it('gets the settings when the provider is upgraded', async () => {
    const late = await fixture(html`<late-provider><test-reader></test-reader></late-provider>`);
    class LateProvider extends IfProvider {}
    customElements.define('late-provider', LateProvider);
    const provider = late as LateProvider;
    provider.locale = 'fr';
    provider.client = aClient;
    await provider.updateComplete;
    const reader = late.querySelector<Reader>('test-reader')!;
    expect(reader.settings.locale).to.equal('fr-CA');
    expect(reader.client.value).to.equal(aClient);
  });
});

describe('an element without a provider', () => {
  it('follows `<html lang>` while it is on the page', async () => {
    const follower = await fixture<Follower>(html`<test-follower></test-follower>`);
    try {
      document.documentElement.lang = 'fr';
      await new Promise(requestAnimationFrame);
      expect(follower.shadowRoot!.textContent).to.equal('fr-CA');
      follower.remove();
      document.documentElement.lang = 'en';
      await new Promise(requestAnimationFrame);
      expect(follower.shadowRoot!.textContent).to.equal('fr-CA');
    } finally {
      document.documentElement.lang = 'en';
    }
    await fixture(html`<p>${follower}</p>`);
    await follower.updateComplete;
    expect(follower.shadowRoot!.textContent).to.equal('en');
  });

  it('takes its own lang, then the nearest lang of the page', async () => {
    const wrapper = await fixture(html`<div lang="fr"><test-reader></test-reader><test-reader lang="en"></test-reader></div>`);
    const [inherited, own] = [...wrapper.querySelectorAll<Reader>('test-reader')];
    expect(inherited!.settings.locale).to.equal('fr-CA');
    expect(own!.settings.locale).to.equal('en');
  });
});
