import type { CSSResult, LitElement } from 'lit';
import { warnOnce } from './guard.js';

/**
 * A module that a page loads when it is first asked for; the element that asked is drawn anew when it is here. What the module exports as `styles` is given to the
 * element.
 */
export class OnDemand<Module extends object> {
  readonly #element: LitElement;
  readonly #import: () => Promise<Module>;
  #module: Module | undefined;
  #loading: Promise<Module | undefined> | undefined;

  constructor(element: LitElement, load: () => Promise<Module>) {
    this.#element = element;
    this.#import = load;
  }

  /** The module, if it is here. */
  get loaded(): Module | undefined {
    return this.#module;
  }

  /** The module, or `undefined` until it is here. Asking for it loads it. */
  get module(): Module | undefined {
    if (!this.#module) void this.load();
    return this.#module;
  }

  /** Loads the module. @returns nothing when that fails, which the console says; the next time that it is asked for it is tried again */
  load(): Promise<Module | undefined> {
    return (this.#loading ??= this.#import().then(
      (module) => {
        this.#module = module;
        if ('styles' in module) this.#adopt(module.styles as CSSResult | readonly CSSResult[]);
        this.#element.requestUpdate();
        return module;
      },
      (error: unknown) => {
        this.#loading = undefined;
        warnOnce(this.#element.localName, 'a part of it could not be loaded.', error);
        return undefined;
      },
    ));
  }

  /** The styles of a module come with it; those that several modules bring stay where they came first. */
  #adopt(styles: CSSResult | readonly CSSResult[]): void {
    const root = this.#element.renderRoot as ShadowRoot;
    const sheets = [styles].flat().flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
  }
}
