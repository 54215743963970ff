import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { machineZone } from '../domain/format/wall-clock.js';
import { resolveLocale, type Locale } from '../domain/locale.js';
import { keepContextRequests } from './context-root.js';
import { DEFAULT_SETTINGS, settingsContext, type Settings, type SettingsStorage } from './contexts.js';
import { followPageLanguage, leavePageLanguage, pageLanguage } from './page-language.js';
import { pageStorage } from './storage.js';

/**
 * What holds for one element: the provider's settings, then the element's own `lang` and the page.
 *
 * Updates the host when a provider publishes new settings, and when `<html lang>` changes. Works without a provider.
 */
export class SettingsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #consumer: ContextConsumer<typeof settingsContext, LitElement>;
  #storage: SettingsStorage | null | undefined;
  #machineZone: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    keepContextRequests();
    this.#consumer = new ContextConsumer(host, { context: settingsContext, subscribe: true });
    host.addController(this);
  }

  /** The settings in force. */
  get value(): Settings {
    return this.#consumer.value ?? DEFAULT_SETTINGS;
  }

  /** The element's own `lang` wins, then the provider's locale, then the nearest `lang` of the page, then the browser's language. */
  get locale(): Locale {
    if (this.#host.lang) return resolveLocale(this.#host.lang);
    return this.value.locale ?? resolveLocale(pageLanguage(this.#host));
  }

  /** The viewer's zone. */
  get timeZone(): string {
    return this.value.timeZone ?? (this.#machineZone ??= machineZone());
  }

  /** Where choices are kept; `null` where nothing may be. */
  get storage(): SettingsStorage | null {
    if (this.value.storage !== undefined) return this.value.storage;
    this.#storage ??= pageStorage();
    return this.#storage;
  }

  hostUpdated(): void {
    // The machine may travel. Asking for its zone costs a tenth of a millisecond, so it is asked once an update.
    this.#machineZone = undefined;
  }

  hostConnected(): void {
    followPageLanguage(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    leavePageLanguage(this.#host);
  }
}
