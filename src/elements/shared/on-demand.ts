import type { CSSResult, LitElement } from 'lit';
import { warnOnce } from './guard.js';

/** How long drawing waits before it asks again for what could not be loaded, in milliseconds: elements with live orders are drawn many times a second. */
const AGAIN = 2000;
/** Dispatched in an element's own tree when something that a person waits for could not be loaded. */
export const MISSING = 'if-missing';

/**
 * A module that a page loads when it is first asked for; the element that asked is drawn anew when it is here. What the module exports as `styles` is given to the
 * element.
 */
export class OnDemand<Module extends object> {
  readonly #element: LitElement;
  readonly #import: () => Promise<Module>;
  readonly #quiet: boolean;
  #module: Module | undefined;
  #loading: Promise<Module | undefined> | undefined;
  #failedAt = -Infinity;

  /** @param quiet nobody has to be told that it could not be loaded */
  constructor(element: LitElement, load: () => Promise<Module>, quiet = false) {
    this.#element = element;
    this.#import = load;
    this.#quiet = quiet;
  }

  /** The module, if it is here. */
  get loaded(): Module | undefined {
    return this.#module;
  }

  /** The module, or `undefined` until it is here. Asking for it loads it; soon after that failed, it does not. */
  get module(): Module | undefined {
    if (!this.#module && performance.now() - this.#failedAt > AGAIN) void this.load();
    return this.#module;
  }

  /**
   * Loads the module. @returns nothing when that fails, which the console says, and the element is told; the next time that it is asked for it is tried again
   *
   * @param quiet nobody asked for it yet
   */
  async load(quiet = this.#quiet): Promise<Module | undefined> {
    const module = await (this.#loading ??= this.#import().then(
      (module) => {
        this.#module = module;
        if ('styles' in module) this.#adopt(module.styles as CSSResult | readonly CSSResult[]);
        this.#element.requestUpdate();
        return module;
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#failedAt = performance.now();
        warnOnce(this.#element.localName, 'a part of it could not be loaded.', error);
        return undefined;
      },
    ));
    if (!module && !quiet) this.#element.renderRoot.dispatchEvent(new Event(MISSING));
    return module;
  }

  /** The styles of a module come with it; those that several modules bring stay where they came first. */
  #adopt(styles: CSSResult | readonly CSSResult[]): void {
    const root = this.#element.renderRoot as ShadowRoot;
    const sheets = [styles].flat().flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
  }
}
