/** The portal page: Find Orders over the gateway, live; or over a file that somebody drops on it. */
import { createClient } from '../../src/client/index.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-pickup-window.js';
import '../../src/define/if-provider.js';
import { resolveLocale, type Locale } from '../../src/domain/locale.js';
import { acceptFiles } from './files.js';
import { showSimulation } from './simulation.js';
import { STRINGS, type PortalStrings } from './strings.js';

const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

const provider = byId<HTMLElementTagNameMap['if-provider']>('provider');
const grid = byId<HTMLElementTagNameMap['if-order-grid']>('orders');
const client = createClient({ baseUrl: new URL('api', document.baseURI).href });
const parameters = new URLSearchParams(location.search);

// `?mode=server` shows what a grid does with more orders than a page should hold.
const mode = parameters.get('mode');
if (mode === 'server' || mode === 'local') grid.mode = mode;

let locale: Locale = resolveLocale(parameters.get('lang') ?? document.documentElement.lang);

/** Writes the page's own words in the present language. */
function translate(): void {
  const strings = STRINGS[locale] as unknown as Record<string, string>;
  document.documentElement.lang = locale;
  document.title = STRINGS[locale].title;
  provider.locale = locale;
  for (const node of document.querySelectorAll<HTMLElement>('[data-i18n]')) node.textContent = strings[node.dataset.i18n!] ?? '';
  for (const node of document.querySelectorAll<HTMLElement>('[data-i18n-label]'))
    node.setAttribute('aria-label', strings[node.dataset.i18nLabel!] ?? '');
  grid.views = [
    { id: 'late', name: STRINGS[locale].lateView, facet: 'no_scan_yet', sort: 'closedAt' },
    {
      id: 'week',
      name: STRINGS[locale].weekView,
      facet: 'shipped',
      sort: '-closedAt',
      filters: [{ column: 'closedAt', kind: 'date', range: 'last_7_days' }],
    },
  ];
  const language = byId('language');
  language.textContent = locale === 'en' ? 'FR' : 'EN';
  language.lang = locale === 'en' ? 'fr-CA' : 'en';
  language.setAttribute('aria-label', STRINGS[locale].otherLanguage);
}

byId('language').addEventListener('click', () => {
  locale = locale === 'en' ? 'fr-CA' : 'en';
  translate();
});

byId('scheme').addEventListener('click', () => {
  const { dataset } = document.documentElement;
  const dark = dataset.scheme ? dataset.scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset.scheme = dark ? 'light' : 'dark';
});

translate();
const words = (): PortalStrings => STRINGS[locale];
provider.clock = await showSimulation({ client, base: new URL('api/simulation', document.baseURI).href, language: () => locale });
provider.client = client;
acceptFiles({
  drop: document.body,
  target: byId('drop'),
  input: byId<HTMLInputElement>('file'),
  notice: byId('notice'),
  grid,
  words,
  locale: () => locale,
});
