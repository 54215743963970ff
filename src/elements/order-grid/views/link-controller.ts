import type { LitElement, ReactiveController } from 'lit';
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

/** What a person chooses, and goes back from. */
const CHOICES = ['if-facet-change', 'if-sort-change', 'if-filters-change', 'if-view-change'] as const;

/** Keeps what a grid shows in the page's address, so that it can be linked, reloaded and gone back to. */
export class LinkController implements ReactiveController {
  readonly #options: LinkOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #prefix = '';
  #followed = false;
  /** What was last shown. */
  #state: LinkedState | undefined;
  /** Whether what is shown next has an entry of its own in the browser's history. */
  #chosen = false;
  /** What the last choice was about. */
  #about = '';

  constructor(host: LitElement, options: LinkOptions) {
    this.#options = options;
    host.addController(this);
    for (const type of CHOICES) host.addEventListener(type, this.#onChoice);
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
    this.#state = undefined;
    const state = this.#read();
    this.#followed = state !== undefined;
    if (state) this.#options.onFollow(state);
  }

  hostUpdated(): void {
    const chosen = this.#chosen;
    this.#chosen = false;
    const state = this.#options.state();
    if (this.#prefix === '' || (this.#state && isSame(state, this.#state))) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (chosen) this.#write('pushState');
    else this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  #read(): LinkedState | undefined {
    return this.#prefix === '' ? undefined : readLink(new URLSearchParams(location.search), this.#prefix);
  }

  #write(how: 'pushState' | 'replaceState' = 'replaceState'): void {
    this.#timer = undefined;
    try {
      const url = new URL(location.href);
      if (this.#state) url.search = writeLink(url.search, this.#prefix, this.#state);
      this.#followed = true;
      if (url.search !== location.search) history[how](history.state, '', url);
    } catch {
      // A page without an address of its own (about:srcdoc, sandboxed frames) cannot be linked.
    }
  }

  /** A filter that is edited on, by typing for one, stays one step. */
  readonly #onChoice = (event: Event): void => {
    const about = 'filters' in event ? String((event.filters as LinkedState['filters']).map(({ column }) => column)) : '';
    this.#chosen = about === '' || about !== this.#about;
    this.#about = about;
    // The entry that is left behind says what was typed before the choice.
    if (this.#chosen && this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#write();
    }
  };

  readonly #onPopState = (): void => {
    if (this.#prefix === '') return;
    const state = this.#read();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#about = '';
    if (state || this.#followed) this.#options.onFollow(state);
  };
}

const isSame = (a: LinkedState, b: LinkedState): boolean =>
  a.search === b.search && a.facet === b.facet && a.sort === b.sort && a.filters === b.filters && String(a.columns) === String(b.columns);
