import type { OrderFacet } from '../domain/order/facet.js';
import type { ParcelStatus } from '../domain/order/parcel.js';
import type { OrderStage } from '../domain/order/stage.js';

/** The vocabulary that several elements share. What only one element says is in that element's `*.strings.ts`. */
export interface Words {
  readonly stages: Readonly<Record<OrderStage, string>>;
  readonly facets: Readonly<Record<OrderFacet, string>>;
  readonly parcels: Readonly<Record<ParcelStatus, string>>;
}
