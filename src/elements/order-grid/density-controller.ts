import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettingsStorage } from '../../state/contexts.js';
import { isDensity, ROW_HEIGHTS, type Density } from '../shared/density.js';
import { StoredValue } from './stored-value.js';

/** What the controller asks its host, anew before each update. */
export interface DensityOptions {
  readonly storage: () => SettingsStorage | null;
  readonly key: () => string;
  /** What applies until a person chooses. */
  readonly preset: () => Density;
}

/** How close the rows stand: as the host presets it, until a person chooses; the choice is remembered. */
export class DensityController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DensityOptions;
  readonly #chosen = new StoredValue(isDensity);

  constructor(host: ReactiveControllerHost, options: DensityOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get density(): Density {
    return this.#chosen.value ?? this.#options.preset();
  }

  /** Pixels. Rows that nobody wants close have room for a finger where fingers point. */
  get rowHeight(): number {
    const height = ROW_HEIGHTS[this.density];
    return this.density === 'standard' && matchMedia('(pointer: coarse)').matches ? 44 : height;
  }

  hostUpdate(): void {
    this.#chosen.follow(this.#options.storage(), this.#options.key());
  }

  /** Keeps a choice; `undefined` goes back to the preset. */
  choose(density: Density | undefined): void {
    this.#chosen.keep(density);
    this.#host.requestUpdate();
  }
}
