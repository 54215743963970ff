import type { Parcel } from './parcel.js';
import type { OrderStage } from './stage.js';

/** What an order can be besides its stage. */
export interface OrderFlags {
  /** Somebody put the order on hold: it cannot be packed or shipped until released. */
  readonly onHold: boolean;
  /** Not every line is allocated ("over-allocated" in the portal). */
  readonly backordered: boolean;
  /** Some parcels are on their way and others are not. */
  readonly partial: boolean;
  /** The reference ends in `-1`, `-2`…: the rest of a split order. A hint: a merchant's own reference may end so too. */
  readonly split: boolean;
}

/** A name with the id that the warehouse knows it by. */
export interface NamedId {
  readonly id?: string;
  readonly name?: string;
}

/** Where an order goes. Province and postal code are in `region` and `postalCode`. */
export interface ShipTo {
  readonly name?: string;
  readonly company?: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A line of an order. */
export interface OrderLine {
  readonly sku: string;
  readonly description?: string;
  readonly quantity: number;
  readonly lotNumber?: string;
  readonly serialNumber?: string;
  readonly allocated?: boolean;
}

/** The warehouse's own status value, before any reading of it. */
export interface RawOrderStatus {
  /** `Status` as it came: 0 Open, 1 Closed, 2 Canceled at Extensiv, or a word in an export. */
  readonly status?: string;
  readonly isClosed?: boolean;
}

/** When an order was put on hold and why. */
export interface Hold {
  readonly at?: string;
  readonly reason?: string;
}

/**
 * An order as the warehouse knows it.
 *
 * Dates are RFC 3339 instants in UTC (`2026-11-20T18:12:00Z`), or full-dates (`2026-11-20`, a day at the facility) where the source gave no time.
 * Ids and numbers that people read as names (references, tracking numbers) are always text. Weights are pounds, volumes cubic feet.
 * What the source did not say is absent, never an empty string.
 */
export interface Order {
  readonly id: string;
  readonly reference: string;
  readonly stage: OrderStage;
  readonly flags: OrderFlags;
  readonly raw: RawOrderStatus;
  readonly parcels: readonly Parcel[];

  readonly purchaseOrder?: string;
  readonly externalId?: string;
  readonly customer?: NamedId;
  readonly facility?: NamedId;
  /** IANA zone of the facility. */
  readonly timeZone?: string;
  readonly orderType?: string;
  readonly hold?: Hold;

  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly pickTicketPrintedAt?: string;
  readonly pickedAt?: string;
  readonly packedAt?: string;
  /** Close Date (`ProcessDate`): when tracking was uploaded, hours before a carrier collects. */
  readonly closedAt?: string;
  readonly cancelledAt?: string;
  readonly earliestShipAt?: string;
  /** Cancel Date: the day after which the order should not ship any more. */
  readonly cancelAfter?: string;
  readonly smallParcelShippedAt?: string;
  readonly pickupAt?: string;
  readonly loadedOutAt?: string;
  readonly endOfDayRequestedAt?: string;
  readonly asnSentAt?: string;
  readonly asnConfirmedAt?: string;

  readonly createdBy?: string;
  readonly updatedBy?: string;
  readonly createSource?: string;
  readonly pickJobId?: string;
  readonly pickJobAssignee?: string;
  readonly batch?: NamedId;

  readonly shipTo?: ShipTo;
  readonly retailerId?: string;
  readonly markForNameId?: string;
  readonly markForLists?: string;

  /** The carrier as the warehouse writes it: free text such as "UPS", "UPS: Standard" or "Free Shipping". */
  readonly carrier?: string;
  readonly shipService?: string;
  readonly scac?: string;
  readonly billingType?: string;
  readonly parcelLabelType?: string;
  readonly loadNumber?: string;
  readonly loadOutPercent?: number;
  readonly billOfLading?: string;
  readonly masterBillOfLading?: string;

  readonly lines?: readonly OrderLine[];
  readonly lineCount?: number;
  /** "SKU(quantity), …" as the portal prints it. */
  readonly skuQuantity?: string;
  readonly totalQuantity?: number;
  readonly packageCount?: number;
  readonly totalWeightLb?: number;
  readonly totalVolumeCuFt?: number;
  readonly warehouseInstructions?: string;
}

/** The tracking numbers of an order, in the order of its packages, without repeats. */
export function trackingNumbers(order: Pick<Order, 'parcels'>): string[] {
  return [...new Set(order.parcels.flatMap((parcel) => parcel.trackingNumber ?? []))];
}

const SPLIT_SUFFIX = /^(\S.{0,200}?) ?-([1-9]\d?)$/;

/**
 * The original reference of a split order, when the reference looks like one: `SO-10482 -1` and `SO-10482-1` → `SO-10482`; `SO-77` is no split.
 *
 * InterFulfillment puts "-1" behind the original reference for the lines that ship later (Order Modification and Cancellation); spacing and further
 * numbers are unconfirmed, so an optional space and any number up to 99 are accepted behind an original that has a digit of its own. A hint only.
 */
export function splitOf(reference: string): string | undefined {
  const original = reference.length > 250 ? undefined : SPLIT_SUFFIX.exec(reference)?.[1];
  return original && /\d/.test(original) ? original : undefined;
}
