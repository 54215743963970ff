import type { ColumnAction } from '../../grid/column-layout.js';
import type { Density } from '../shared/density.js';

/** A person asks for other columns. Whoever holds the layout applies the action. */
export class IfColumnsRequestEvent extends Event {
  static readonly type = 'if-columns-request';
  readonly action: ColumnAction;

  constructor(action: ColumnAction) {
    super(IfColumnsRequestEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

/** A person asks for rows that stand closer together, or wider apart. */
export class IfDensityRequestEvent extends Event {
  static readonly type = 'if-density-request';
  readonly density: Density;

  constructor(density: Density) {
    super(IfDensityRequestEvent.type, { bubbles: true, composed: true });
    this.density = density;
  }
}

/** A person chooses one of the menu's actions. */
export class IfActionRequestEvent extends Event {
  static readonly type = 'if-action-request';
  /** The id of the action. */
  readonly action: string;

  constructor(action: string) {
    super(IfActionRequestEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-columns-request': IfColumnsRequestEvent;
    'if-density-request': IfDensityRequestEvent;
    'if-action-request': IfActionRequestEvent;
  }
}
