import type {
  Hold,
  NamedId,
  Order,
  OrderCounts,
  OrderFlags,
  OrderLine,
  Parcel,
  ParcelEvent,
  RawOrderStatus,
  ShipTo,
} from '../../domain/order/index.js';
import { ORDER_FACETS, knownStatus, withKnownStage, withKnownStatus } from '../../domain/order/index.js';
import { boolean, each, list, number, object, oneOf, text, type Reader } from './readers.js';
import type { ImportProblem, ImportReport, NotificationSettings, OrderPage, Problem, ProblemError, Schema, Tracking } from './types.js';

const named = object<NamedId>({}, each(text, 'id', 'name'));

const parcelEvent = object<ParcelEvent>({ at: text, status: (value) => knownStatus(text(value)) }, each(text, 'description', 'location'));

const parcel = object<Parcel>(
  { status: text as Reader<Parcel['status']> },
  {
    ...each(
      text,
      'trackingNumber',
      'packageId',
      'carrier',
      'service',
      'rawStatus',
      'labelledAt',
      'firstScanAt',
      'deliveredAt',
      'estimatedDeliveryAt',
      'url',
    ),
    events: list(parcelEvent),
  },
);

/** A parcel. A status that this version does not know becomes `unknown`, and is kept in `rawStatus`. */
export const readParcel: Reader<Parcel> = (value) => withKnownStatus(parcel(value));

const order = object<Order>(
  {
    id: text,
    reference: text,
    stage: text as Reader<Order['stage']>,
    flags: object<OrderFlags>(each(boolean, 'onHold', 'backordered', 'partial', 'split'), {}),
    raw: object<RawOrderStatus>({}, { status: text, isClosed: boolean }),
    parcels: list(readParcel),
  },
  {
    ...each(
      text,
      'purchaseOrder',
      'externalId',
      'timeZone',
      'orderType',
      'createdAt',
      'updatedAt',
      'pickTicketPrintedAt',
      'pickedAt',
      'packedAt',
      'closedAt',
      'cancelledAt',
      'earliestShipAt',
      'cancelAfter',
      'smallParcelShippedAt',
      'pickupAt',
      'loadedOutAt',
      'endOfDayRequestedAt',
      'asnSentAt',
      'asnConfirmedAt',
      'createdBy',
      'updatedBy',
      'createSource',
      'pickJobId',
      'pickJobAssignee',
      'retailerId',
      'markForNameId',
      'markForLists',
      'carrier',
      'shipService',
      'scac',
      'billingType',
      'parcelLabelType',
      'loadNumber',
      'billOfLading',
      'masterBillOfLading',
      'skuQuantity',
      'warehouseInstructions',
    ),
    ...each(number, 'loadOutPercent', 'lineCount', 'totalQuantity', 'packageCount', 'totalWeightLb', 'totalVolumeCuFt'),
    ...each(named, 'customer', 'facility', 'batch'),
    hold: object<Hold>({}, each(text, 'at', 'reason')),
    shipTo: object<ShipTo>(
      {},
      each(text, 'name', 'company', 'address1', 'address2', 'city', 'region', 'postalCode', 'country', 'email', 'phone'),
    ),
    lines: list(
      object<OrderLine>({ sku: text, quantity: number }, { ...each(text, 'description', 'lotNumber', 'serialNumber'), allocated: boolean }),
    ),
  },
);

/** An order. A stage that this version does not know is derived from the order's facts. */
export const readOrder: Reader<Order> = (value) => withKnownStage(order(value));

/** A page of orders. */
export const readOrderPage = object<OrderPage>(
  { orders: list(readOrder), total: number, offset: number, asOf: text },
  { nextCursor: text },
);

/** Counts of every facet that this version knows. */
export const readOrderCounts: Reader<OrderCounts> = object<OrderCounts>(each(number, ...ORDER_FACETS), {});

/** What is known of a parcel. */
export const readTracking = object<Tracking>({ trackingNumber: text, found: boolean, parcel: readParcel, asOf: text }, { closedAt: text });

/** Answers to a batch of numbers. */
export const readTrackingBatch = object<Schema<'TrackingBatch'>>({ results: list(readTracking) }, {});

/** Whom the warehouse tells that an order shipped. */
export const readNotificationSettings = object<NotificationSettings>(
  {
    orderShipped: object<Schema<'OrderShippedNotice'>>(
      { enabled: boolean, recipients: list(object<Schema<'NoticeRecipient'>>({ email: text }, { locale: oneOf(['en', 'fr-CA']) })) },
      {},
    ),
  },
  {},
);

const importProblem = object<ImportProblem>(
  { index: number, path: text, code: text, message: text, severity: oneOf(['order', 'field']) },
  each(text, 'orderId', 'reference'),
);

/** What could and could not be read of the data that was loaded last. */
export const readImportReport = object<ImportReport>({ loadedAt: text, orders: number, problems: list(importProblem) }, { source: text });

const problemError = object<ProblemError>({ detail: text }, each(text, 'parameter', 'header', 'pointer'));

/** A problem document. What other servers leave out is filled in by the caller. */
export const readProblem = object<Problem>(
  { type: text, title: text, status: number },
  { ...each(text, 'detail', 'instance', 'requestId'), errors: list(problemError) },
);

/** `order` of the live events. */
export const readOrderChange = object<Schema<'OrderChange'>>({ order: readOrder, revision: number }, {});
/** `orderRemoved` of the live events. */
export const readOrderRemoval = object<Schema<'OrderRemoval'>>({ id: text, revision: number }, {});
/** `clock` of the live events. */
export const readClockReading = object<Schema<'ClockReading'>>({ now: text, rate: number }, {});
