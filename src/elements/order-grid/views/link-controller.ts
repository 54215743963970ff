import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readLink, writeLink, type LinkedState } from './view-link.js';

/** What the controller asks its host. */
export interface LinkOptions {
  /** What the parameters begin with; empty: the address is left alone. */
  readonly prefix: () => string;
  readonly state: () => LinkedState;
  /** Shows what the address asks for; `undefined`: it says nothing any more. */
  readonly onFollow: (state: LinkedState | undefined) => void;
}

/** Safari takes a hundred changes in half a minute: typing is written when it pauses. */
const PAUSE = 400;

/** Keeps what a grid shows in the page's address, so that it can be linked, reloaded and gone back to. */
export class LinkController implements ReactiveController {
  readonly #options: LinkOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #prefix = '';
  #followed = false;

  constructor(host: ReactiveControllerHost, options: LinkOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
    this.#prefix = '';
  }

  /** Shows what the address asks for, when the grid is first drawn. */
  follow(): void {
    const prefix = this.#options.prefix();
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    this.#followed = false;
    const state = prefix === '' ? undefined : readLink(new URLSearchParams(location.search), prefix);
    if (!state) return;
    this.#followed = true;
    this.#options.onFollow(state);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#prefix !== '') this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  #write(): void {
    try {
      const url = new URL(location.href);
      writeLink(url.searchParams, this.#prefix, this.#options.state());
      this.#followed = true;
      if (url.href !== location.href) history.replaceState(history.state, '', url);
    } catch {
      // A page without an address of its own (about:srcdoc, sandboxed frames) cannot be linked.
    }
  }

  readonly #onPopState = (): void => {
    if (this.#prefix === '') return;
    const state = readLink(new URLSearchParams(location.search), this.#prefix);
    clearTimeout(this.#timer);
    if (state || this.#followed) this.#options.onFollow(state);
  };
}
