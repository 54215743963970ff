/** Generated from openapi.yaml by `npm run contract`: change that, not this. */
/* eslint-disable */
export interface paths {
    readonly "/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A page of orders
         * @description Filters are joined by *and*; repeated values of one filter by *or*. Without `sort`, the newest come first. Ties are broken by `id`, so that the order of
         *     rows is total and pages neither repeat nor lose one.
         *
         *     Two ways to page: `cursor` continues after a row and is not moved by orders that arrive meanwhile; `offset` jumps to a position for a scroll bar. Not both.
         */
        readonly get: operations["searchOrders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How many orders each facet holds
         * @description The filters of `searchOrders`; facets overlap, so the numbers do not add up to `all`.
         */
        readonly get: operations["countOrders"];
        readonly put?: never;
        /**
         * The same for filters that are too long for an address
         * @description Reads only, and may be repeated. The body is the query of `countOrders` as a form writes it.
         */
        readonly post: operations["countOrdersByForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A page of orders, for a query that is too long for an address
         * @description Reads only, and may be repeated. The body is the query of `searchOrders` as a form writes it, such as a pasted list of a thousand tracking numbers.
         */
        readonly post: operations["searchOrdersByForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The warehouse's id of the order (Transaction ID).
                 * @example 100045
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        /** One order */
        readonly get: operations["getOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/orders/{id}/tracking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The warehouse's id of the order (Transaction ID).
                 * @example 100045
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Attach a tracking number, which closes the order
         * @description "Upon uploading the tracking information, the system will automatically mark the order as closed" (InterFulfillment, Tracking Numbers Overview). The order then
         *     awaits pickup: closed does not mean collected.
         *
         *     A further number adds a parcel. A number that the order already has changes nothing. A cancelled order, or one on hold, is a 409.
         */
        readonly post: operations["attachTracking"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tracking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Many parcels by number
         * @description Reads only, and may be repeated. Answers come in the order of the questions.
         *
         *     A `trackingToken` opens the parcels that it was issued for. Any other number is answered as one that nobody has: same members, `found: false`.
         */
        readonly post: operations["getTrackings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tracking/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One parcel by number
         * @description A number that no order has is an answer (`found: false`), not an error: a carrier's "not found" is normal until the first scan, and unknown numbers must look
         *     alike to somebody who guesses. The answer holds nothing of the recipient. With a `trackingToken`, the same holds for a number that it was not issued for.
         */
        readonly get: operations["getTracking"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notification-settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is told that an order shipped */
        readonly get: operations["getNotificationSettings"];
        /** Replace the settings */
        readonly put: operations["updateNotificationSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Changes as they happen
         * @description Server-sent events. `data` is JSON, and the event's type names its schema:
         *
         *     | event | data | meaning |
         *     |---|---|---|
         *     | `order` | `OrderChange` | an order is new or has changed |
         *     | `orderRemoved` | `OrderRemoval` | an order is gone |
         *     | `clock` | `ClockReading` | the server's time and its speed; first on each connection, then on each change of speed |
         *     | `reset` | `{}` | events were missed or too many: read the current state again |
         *
         *     Every event has an id. A connection that names the last one resumes after it; if it is too old, `reset` comes first. Comments keep the connection alive: silence for 45
         *     seconds means that it is dead.
         */
        readonly get: operations["subscribe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports/latest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What could and could not be read of the data that was loaded last */
        readonly get: operations["getLatestImport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description An RFC 3339 instant, or a full-date (a day at the facility).
         * @example 2026-11-20T18:12:00Z
         * @example 2026-11-20
         */
        readonly Moment: string;
        /**
         * @description The furthest point that an order reached. `picking`: the pick ticket is printed ("picked" at InterFulfillment, when fees begin). `awaiting_pickup`: closed or labelled, and no
         *     carrier has scanned a parcel yet.
         * @enum {string}
         */
        readonly OrderStage: "received" | "picking" | "picked" | "packed" | "awaiting_pickup" | "shipped" | "delivered" | "cancelled";
        /**
         * @description `no_scan_yet`: awaiting pickup although the first scan is overdue. `on_hold` and `backordered` hold open orders only.
         * @enum {string}
         */
        readonly OrderFacet: "all" | "open" | "awaiting_pickup" | "no_scan_yet" | "shipped" | "delivered" | "cancelled" | "on_hold" | "backordered";
        /** @enum {string} */
        readonly OrderFlag: "onHold" | "backordered" | "partial" | "split";
        /** @description What an order can be besides its stage. */
        readonly OrderFlags: {
            /** @description Somebody put the order on hold. */
            readonly onHold: boolean;
            /** @description Not every line is allocated. */
            readonly backordered: boolean;
            /** @description Some parcels are on their way and others are not. */
            readonly partial: boolean;
            /** @description A hint: the reference ends in `-1`, `-2`… */
            readonly split: boolean;
        };
        /** @description The warehouse's own status value, before any reading of it. */
        readonly RawOrderStatus: {
            /** @description `Status` as it came: 0 Open, 1 Closed, 2 Canceled at Extensiv, or a word in an export. */
            readonly status?: string;
            readonly isClosed?: boolean;
        };
        /**
         * @description What a carrier last said. `none`, no number yet; `unknown`, words that nobody here knows.
         * @enum {string}
         */
        readonly ParcelStatus: "none" | "not_found" | "label_created" | "accepted" | "in_transit" | "out_for_delivery" | "ready_for_collection" | "attempt_failed" | "delayed" | "exception" | "on_hold" | "returning" | "delivered" | "cancelled" | "expired" | "unknown";
        /** @description Something that a carrier recorded. */
        readonly ParcelEvent: {
            readonly at: components["schemas"]["Moment"];
            readonly status: components["schemas"]["ParcelStatus"];
            /** @description The carrier's own words. */
            readonly description?: string;
            /** @description The place, as the carrier writes it. */
            readonly location?: string;
        };
        /** @description One package of an order, with or without a label. */
        readonly Parcel: {
            /** @description Absent until a label exists. */
            readonly trackingNumber?: string;
            /** @description The warehouse's own id of the package. */
            readonly packageId?: string;
            /** @description The carrier as the warehouse writes it. */
            readonly carrier?: string;
            readonly service?: string;
            readonly status: components["schemas"]["ParcelStatus"];
            /** @description The source's own word for the status. */
            readonly rawStatus?: string;
            readonly labelledAt?: components["schemas"]["Moment"];
            readonly firstScanAt?: components["schemas"]["Moment"];
            readonly deliveredAt?: components["schemas"]["Moment"];
            readonly estimatedDeliveryAt?: components["schemas"]["Moment"];
            /** @description A tracking page that the source gave; `https:` only. */
            readonly url?: string;
            readonly events?: readonly components["schemas"]["ParcelEvent"][];
        };
        /** @description A name with the id that the warehouse knows it by. */
        readonly NamedId: {
            readonly id?: string;
            readonly name?: string;
        };
        /** @description Where an order goes. */
        readonly ShipTo: {
            readonly name?: string;
            readonly company?: string;
            readonly address1?: string;
            readonly address2?: string;
            readonly city?: string;
            /** @description Province or state. */
            readonly region?: string;
            readonly postalCode?: string;
            readonly country?: string;
            readonly email?: string;
            readonly phone?: string;
        };
        /** @description A line of an order. */
        readonly OrderLine: {
            readonly sku: string;
            readonly description?: string;
            readonly quantity: number;
            readonly lotNumber?: string;
            readonly serialNumber?: string;
            readonly allocated?: boolean;
        };
        /** @description When an order was put on hold and why. */
        readonly Hold: {
            readonly at?: components["schemas"]["Moment"];
            readonly reason?: string;
        };
        /** @description An order as the warehouse knows it. Weights are pounds, volumes cubic feet. */
        readonly Order: {
            readonly id: string;
            /** @description Reference Number. */
            readonly reference: string;
            readonly stage: components["schemas"]["OrderStage"];
            readonly flags: components["schemas"]["OrderFlags"];
            readonly raw: components["schemas"]["RawOrderStatus"];
            readonly parcels: readonly components["schemas"]["Parcel"][];
            readonly purchaseOrder?: string;
            readonly externalId?: string;
            readonly customer?: components["schemas"]["NamedId"];
            readonly facility?: components["schemas"]["NamedId"];
            /** @description IANA zone of the facility. */
            readonly timeZone?: string;
            readonly orderType?: string;
            readonly hold?: components["schemas"]["Hold"];
            readonly createdAt?: components["schemas"]["Moment"];
            readonly updatedAt?: components["schemas"]["Moment"];
            readonly pickTicketPrintedAt?: components["schemas"]["Moment"];
            readonly pickedAt?: components["schemas"]["Moment"];
            readonly packedAt?: components["schemas"]["Moment"];
            readonly closedAt?: components["schemas"]["Moment"];
            readonly cancelledAt?: components["schemas"]["Moment"];
            readonly earliestShipAt?: components["schemas"]["Moment"];
            readonly cancelAfter?: components["schemas"]["Moment"];
            readonly smallParcelShippedAt?: components["schemas"]["Moment"];
            readonly pickupAt?: components["schemas"]["Moment"];
            readonly loadedOutAt?: components["schemas"]["Moment"];
            readonly endOfDayRequestedAt?: components["schemas"]["Moment"];
            readonly asnSentAt?: components["schemas"]["Moment"];
            readonly asnConfirmedAt?: components["schemas"]["Moment"];
            readonly createdBy?: string;
            readonly updatedBy?: string;
            readonly createSource?: string;
            readonly pickJobId?: string;
            readonly pickJobAssignee?: string;
            readonly batch?: components["schemas"]["NamedId"];
            readonly shipTo?: components["schemas"]["ShipTo"];
            readonly retailerId?: string;
            readonly markForNameId?: string;
            readonly markForLists?: string;
            /** @description The carrier as the warehouse writes it: free text such as "UPS: Standard" or "Free Shipping". */
            readonly carrier?: string;
            readonly shipService?: string;
            readonly scac?: string;
            readonly billingType?: string;
            readonly parcelLabelType?: string;
            readonly loadNumber?: string;
            readonly loadOutPercent?: number;
            readonly billOfLading?: string;
            readonly masterBillOfLading?: string;
            readonly lines?: readonly components["schemas"]["OrderLine"][];
            readonly lineCount?: number;
            /** @description "SKU(quantity), …" as the portal prints it. */
            readonly skuQuantity?: string;
            readonly totalQuantity?: number;
            readonly packageCount?: number;
            readonly totalWeightLb?: number;
            readonly totalVolumeCuFt?: number;
            readonly warehouseInstructions?: string;
        };
        /**
         * @description An optional member of `Order`.
         * @enum {string}
         */
        readonly OrderField: "purchaseOrder" | "externalId" | "customer" | "facility" | "timeZone" | "orderType" | "hold" | "createdAt" | "updatedAt" | "pickTicketPrintedAt" | "pickedAt" | "packedAt" | "closedAt" | "cancelledAt" | "earliestShipAt" | "cancelAfter" | "smallParcelShippedAt" | "pickupAt" | "loadedOutAt" | "endOfDayRequestedAt" | "asnSentAt" | "asnConfirmedAt" | "createdBy" | "updatedBy" | "createSource" | "pickJobId" | "pickJobAssignee" | "batch" | "shipTo" | "retailerId" | "markForNameId" | "markForLists" | "carrier" | "shipService" | "scac" | "billingType" | "parcelLabelType" | "loadNumber" | "loadOutPercent" | "billOfLading" | "masterBillOfLading" | "lines" | "lineCount" | "skuQuantity" | "totalQuantity" | "packageCount" | "totalWeightLb" | "totalVolumeCuFt" | "warehouseInstructions";
        /**
         * @description What orders can be sorted by, and what conditions can name: a member of `Order`, a member of one of its objects, or of its lead parcel (`parcelStatus`, `labelledAt`,
         *     `firstScanAt`, `deliveredAt`). `trackingNumber` is all numbers of the order; `allocation` is `allocated` or `backordered`; `totalWeightKg` and `totalVolumeM3` are the metric
         *     values.
         *     `stage` and `parcelStatus` sort in the order in which an order meets them.
         * @enum {string}
         */
        readonly SortField: "id" | "reference" | "stage" | "purchaseOrder" | "externalId" | "customer.id" | "customer.name" | "facility.id" | "facility.name" | "timeZone" | "orderType" | "hold.at" | "hold.reason" | "createdAt" | "updatedAt" | "pickTicketPrintedAt" | "pickedAt" | "packedAt" | "closedAt" | "cancelledAt" | "earliestShipAt" | "cancelAfter" | "smallParcelShippedAt" | "pickupAt" | "loadedOutAt" | "endOfDayRequestedAt" | "asnSentAt" | "asnConfirmedAt" | "createdBy" | "updatedBy" | "createSource" | "pickJobId" | "pickJobAssignee" | "batch.id" | "batch.name" | "shipTo.name" | "shipTo.company" | "shipTo.address1" | "shipTo.address2" | "shipTo.city" | "shipTo.region" | "shipTo.postalCode" | "shipTo.country" | "shipTo.email" | "shipTo.phone" | "retailerId" | "markForNameId" | "markForLists" | "carrier" | "shipService" | "scac" | "billingType" | "parcelLabelType" | "loadNumber" | "loadOutPercent" | "billOfLading" | "masterBillOfLading" | "lineCount" | "skuQuantity" | "totalQuantity" | "packageCount" | "totalWeightLb" | "totalVolumeCuFt" | "warehouseInstructions" | "allocation" | "totalWeightKg" | "totalVolumeM3" | "trackingNumber" | "parcelStatus" | "labelledAt" | "firstScanAt" | "deliveredAt";
        /** @description The query parameters of the operation with the same answer, with their names, limits and meaning. Up to a million bytes in all. */
        readonly OrderQueryForm: {
            readonly q?: string;
        };
        readonly OrderPage: {
            readonly orders: readonly components["schemas"]["Order"][];
            /** @description How many orders match in all. */
            readonly total: number;
            /** @description How many matching orders come before the first of this page. */
            readonly offset: number;
            /** @description Absent on the last page. */
            readonly nextCursor?: string;
            /** @description The server's time when it answered. */
            readonly asOf: string;
        };
        /** @description How many orders each facet holds. */
        readonly OrderCounts: {
            readonly all: number;
            readonly open: number;
            readonly awaiting_pickup: number;
            readonly no_scan_yet: number;
            readonly shipped: number;
            readonly delivered: number;
            readonly cancelled: number;
            readonly on_hold: number;
            readonly backordered: number;
        };
        /** @description A label's number, to be attached to an order. */
        readonly TrackingAttachment: {
            readonly trackingNumber: string;
            /** @description The order's own carrier when absent. */
            readonly carrier?: string;
            /** @description The order's own service when absent. */
            readonly service?: string;
            /** @description The package that the label is on; else the first one without a label. */
            readonly packageId?: string;
        };
        readonly TrackingRequest: {
            readonly trackingNumber: string;
            readonly carrier?: string;
        };
        readonly TrackingBatchRequest: {
            readonly items: readonly components["schemas"]["TrackingRequest"][];
        };
        /** @description What is known of a parcel. Holds nothing of the recipient. */
        readonly Tracking: {
            /** @description The number that was asked for. */
            readonly trackingNumber: string;
            /** @description Whether an order has this number. When not, `parcel` is the question with status `unknown`. */
            readonly found: boolean;
            readonly parcel: components["schemas"]["Parcel"];
            readonly closedAt?: components["schemas"]["Moment"];
            /** @description The server's time when it answered. */
            readonly asOf: string;
        };
        readonly TrackingBatch: {
            readonly results: readonly components["schemas"]["Tracking"][];
        };
        /**
         * @description Whom the warehouse tells "for every order shipped", with Reference Number and Tracking Number (InterFulfillment, Tracking Numbers Overview). The end customer is told by the
         *     carrier, at the e-mail address of the order.
         */
        readonly NotificationSettings: {
            readonly orderShipped: components["schemas"]["OrderShippedNotice"];
        };
        readonly OrderShippedNotice: {
            readonly enabled: boolean;
            readonly recipients: readonly components["schemas"]["NoticeRecipient"][];
        };
        readonly NoticeRecipient: {
            readonly email: string;
            /**
             * @description The language of the notice; `en` when absent.
             * @enum {string}
             */
            readonly locale?: "en" | "fr-CA";
        };
        readonly OrderChange: {
            readonly order: components["schemas"]["Order"];
            /** @description Grows with every change; the larger one is the newer. */
            readonly revision: number;
        };
        readonly OrderRemoval: {
            readonly id: string;
            readonly revision: number;
        };
        readonly ClockReading: {
            /** @description The server's time. */
            readonly now: string;
            /** @description How many of its seconds pass in a real one; 1 unless simulated */
            readonly rate: number;
        };
        /** @description Something of the source that could not be read as it stands. */
        readonly ImportProblem: {
            /** @description Place of the order in the source, from 0; -1 when the problem is the whole source's. */
            readonly index: number;
            readonly orderId?: string;
            readonly reference?: string;
            /** @description The field as the source names it, such as `ReadOnly.ProcessDate`; empty for the whole order. */
            readonly path: string;
            /** @description For programs, such as `bad_date`; more may come. */
            readonly code: string;
            /** @description What happened, in English. */
            readonly message: string;
            /**
             * @description `order`: it was left out. `field`: the order is there, this field is absent or repaired.
             * @enum {string}
             */
            readonly severity: "order" | "field";
        };
        readonly ImportReport: {
            readonly loadedAt: string;
            /** @description The name of the file or system, without a path. */
            readonly source?: string;
            /** @description How many orders were loaded. */
            readonly orders: number;
            readonly problems: readonly components["schemas"]["ImportProblem"][];
        };
        /** @description A problem document (RFC 9457). */
        readonly Problem: {
            /** @description A URI reference that names the kind of problem; `about:blank` means that the status says it all. */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail?: string;
            readonly instance?: string;
            readonly requestId?: string;
            /** @description What exactly is wrong with the request. */
            readonly errors?: readonly components["schemas"]["ProblemError"][];
        };
        readonly ProblemError: {
            readonly detail: string;
            /** @description The query parameter. */
            readonly parameter?: string;
            /** @description The header. */
            readonly header?: string;
            /** @description The place in the body, as a JSON Pointer. */
            readonly pointer?: string;
        };
    };
    responses: {
        /** @description What went wrong. */
        readonly Problem: {
            headers: {
                readonly "X-Request-Id": components["headers"]["RequestId"];
                /** @description Seconds to wait, with 429 and 503. */
                readonly "Retry-After"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The warehouse's id of the order (Transaction ID).
         * @example 100045
         */
        readonly id: string;
        /**
         * @description Words that all occur in the order: reference, PO number, tracking number, names, address, e-mail, carrier, SKUs… without regard to case and accents.
         *     In references and numbers the separators (space `-` `.` `/` `_` `#`) may be left out: `7023 2100` finds `7023-2100-11`.
         *
         *     Or a list, as somebody pastes it from a spreadsheet: lines, or items between tabs, or between commas or semicolons when each has a digit. It finds the orders that
         *     have one of the items as the whole of a cell, or as one of several numbers in it.
         *
         *     Words in double quotes must stand so in a cell, one after the other: `tremblay "rue saint jean"`. Other quotes around a word or an item are left out, and the apostrophe
         *     by which a spreadsheet keeps digits as text: `'7035114402749384`, `"SO-1","SO-2"`.
         * @example tremblay montréal
         */
        readonly q: string;
        /**
         * @description Orders with one of these ids; repeat for several. Ids that no order has are left out.
         * @example [
         *       "100045",
         *       "100046"
         *     ]
         */
        readonly ids: readonly string[];
        /**
         * @description A condition on one field, `field:operator:value`; repeat for several. All must hold, except that of several `in` on one field any may. Fields are those of `sort`.
         *
         *     | operator | meaning | fields |
         *     |---|---|---|
         *     | `has` | the text contains the value, without regard to case and accents; in references and numbers also without regard to separators | text, numbers by their digits |
         *     | `in` | is exactly the value; an empty value means an empty field | all; dates as instants or full-dates |
         *     | `min` | the value or more | numbers, dates |
         *     | `max` | less than the value | numbers, dates |
         *     | `empty`, `filled` | says nothing, or something; without a value | all |
         *
         *     A bound of dates is an instant, or an instant and a full-date with a comma between: instants are compared with the one, days without a time with the other. With an
         *     instant alone such a day counts as its noon UTC. A field that says nothing is outside every range.
         *
         *     At most 200 conditions, of which several `in` on one field count as one.
         * @example [
         *       "shipTo.city:has:Montréal",
         *       "totalQuantity:min:3",
         *       "createdAt:min:2026-11-20T05:00:00Z,2026-11-20",
         *       "carrier:in:UPS",
         *       "carrier:in:Purolator"
         *     ]
         */
        readonly where: readonly string[];
        /** @description Repeat for several. */
        readonly stage: readonly components["schemas"]["OrderStage"][];
        /** @description Only orders with this flag; repeat for any of several. */
        readonly flag: readonly components["schemas"]["OrderFlag"][];
        /** @description A carrier's code (`canada_post`) or the warehouse's own words ("Free Shipping") without regard to case; repeat for any of several. */
        readonly carrier: readonly string[];
        /** @description Created at this instant, or on this day at the facility, or later. */
        readonly createdFrom: components["schemas"]["Moment"];
        /** @description Created before this instant, or on this day or earlier. */
        readonly createdTo: components["schemas"]["Moment"];
        /** @description Closed at this instant, or on this day at the facility, or later. */
        readonly closedFrom: components["schemas"]["Moment"];
        /** @description Closed before this instant, or on this day or earlier. */
        readonly closedTo: components["schemas"]["Moment"];
    };
    requestBodies: never;
    headers: {
        /** @description Names the request; quote it to support. */
        readonly RequestId: string;
        /** @description The version of what was returned. */
        readonly ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly searchOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Words that all occur in the order: reference, PO number, tracking number, names, address, e-mail, carrier, SKUs… without regard to case and accents.
                 *     In references and numbers the separators (space `-` `.` `/` `_` `#`) may be left out: `7023 2100` finds `7023-2100-11`.
                 *
                 *     Or a list, as somebody pastes it from a spreadsheet: lines, or items between tabs, or between commas or semicolons when each has a digit. It finds the orders that
                 *     have one of the items as the whole of a cell, or as one of several numbers in it.
                 *
                 *     Words in double quotes must stand so in a cell, one after the other: `tremblay "rue saint jean"`. Other quotes around a word or an item are left out, and the apostrophe
                 *     by which a spreadsheet keeps digits as text: `'7035114402749384`, `"SO-1","SO-2"`.
                 * @example tremblay montréal
                 */
                readonly q?: components["parameters"]["q"];
                /**
                 * @description Orders with one of these ids; repeat for several. Ids that no order has are left out.
                 * @example [
                 *       "100045",
                 *       "100046"
                 *     ]
                 */
                readonly id?: components["parameters"]["ids"];
                /**
                 * @description A condition on one field, `field:operator:value`; repeat for several. All must hold, except that of several `in` on one field any may. Fields are those of `sort`.
                 *
                 *     | operator | meaning | fields |
                 *     |---|---|---|
                 *     | `has` | the text contains the value, without regard to case and accents; in references and numbers also without regard to separators | text, numbers by their digits |
                 *     | `in` | is exactly the value; an empty value means an empty field | all; dates as instants or full-dates |
                 *     | `min` | the value or more | numbers, dates |
                 *     | `max` | less than the value | numbers, dates |
                 *     | `empty`, `filled` | says nothing, or something; without a value | all |
                 *
                 *     A bound of dates is an instant, or an instant and a full-date with a comma between: instants are compared with the one, days without a time with the other. With an
                 *     instant alone such a day counts as its noon UTC. A field that says nothing is outside every range.
                 *
                 *     At most 200 conditions, of which several `in` on one field count as one.
                 * @example [
                 *       "shipTo.city:has:Montréal",
                 *       "totalQuantity:min:3",
                 *       "createdAt:min:2026-11-20T05:00:00Z,2026-11-20",
                 *       "carrier:in:UPS",
                 *       "carrier:in:Purolator"
                 *     ]
                 */
                readonly where?: components["parameters"]["where"];
                /** @description Repeat for several. */
                readonly stage?: components["parameters"]["stage"];
                /** @description Only orders with this flag; repeat for any of several. */
                readonly flag?: components["parameters"]["flag"];
                /** @description A carrier's code (`canada_post`) or the warehouse's own words ("Free Shipping") without regard to case; repeat for any of several. */
                readonly carrier?: components["parameters"]["carrier"];
                /** @description Created at this instant, or on this day at the facility, or later. */
                readonly createdFrom?: components["parameters"]["createdFrom"];
                /** @description Created before this instant, or on this day or earlier. */
                readonly createdTo?: components["parameters"]["createdTo"];
                /** @description Closed at this instant, or on this day at the facility, or later. */
                readonly closedFrom?: components["parameters"]["closedFrom"];
                /** @description Closed before this instant, or on this day or earlier. */
                readonly closedTo?: components["parameters"]["closedTo"];
                /**
                 * @description One of the questions that Find Orders answers with one click.
                 * @example no_scan_yet
                 */
                readonly facet?: components["schemas"]["OrderFacet"];
                /**
                 * @description Comma-separated `SortField`s, at most five, the most significant first; `-` in front means descending. Orders without a value come last in both directions.
                 *     Text is compared without regard to case and accents, and digits by their value: `SO-9` before `SO-10`.
                 * @example [
                 *       "-createdAt",
                 *       "reference"
                 *     ]
                 */
                readonly sort?: readonly string[];
                /** @description The most orders to return. */
                readonly limit?: number;
                /** @description `nextCursor` of the page before, with the same `sort`. Opaque. */
                readonly cursor?: string;
                /** @description How many matching orders to pass over. */
                readonly offset?: number;
                /**
                 * @description Comma-separated optional members of `Order` to return; the required ones always come. Absent: all. Empty: only the required ones.
                 * @example [
                 *       "createdAt",
                 *       "closedAt",
                 *       "carrier"
                 *     ]
                 */
                readonly fields?: readonly components["schemas"]["OrderField"][];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly "X-Request-Id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly countOrders: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Words that all occur in the order: reference, PO number, tracking number, names, address, e-mail, carrier, SKUs… without regard to case and accents.
                 *     In references and numbers the separators (space `-` `.` `/` `_` `#`) may be left out: `7023 2100` finds `7023-2100-11`.
                 *
                 *     Or a list, as somebody pastes it from a spreadsheet: lines, or items between tabs, or between commas or semicolons when each has a digit. It finds the orders that
                 *     have one of the items as the whole of a cell, or as one of several numbers in it.
                 *
                 *     Words in double quotes must stand so in a cell, one after the other: `tremblay "rue saint jean"`. Other quotes around a word or an item are left out, and the apostrophe
                 *     by which a spreadsheet keeps digits as text: `'7035114402749384`, `"SO-1","SO-2"`.
                 * @example tremblay montréal
                 */
                readonly q?: components["parameters"]["q"];
                /**
                 * @description Orders with one of these ids; repeat for several. Ids that no order has are left out.
                 * @example [
                 *       "100045",
                 *       "100046"
                 *     ]
                 */
                readonly id?: components["parameters"]["ids"];
                /**
                 * @description A condition on one field, `field:operator:value`; repeat for several. All must hold, except that of several `in` on one field any may. Fields are those of `sort`.
                 *
                 *     | operator | meaning | fields |
                 *     |---|---|---|
                 *     | `has` | the text contains the value, without regard to case and accents; in references and numbers also without regard to separators | text, numbers by their digits |
                 *     | `in` | is exactly the value; an empty value means an empty field | all; dates as instants or full-dates |
                 *     | `min` | the value or more | numbers, dates |
                 *     | `max` | less than the value | numbers, dates |
                 *     | `empty`, `filled` | says nothing, or something; without a value | all |
                 *
                 *     A bound of dates is an instant, or an instant and a full-date with a comma between: instants are compared with the one, days without a time with the other. With an
                 *     instant alone such a day counts as its noon UTC. A field that says nothing is outside every range.
                 *
                 *     At most 200 conditions, of which several `in` on one field count as one.
                 * @example [
                 *       "shipTo.city:has:Montréal",
                 *       "totalQuantity:min:3",
                 *       "createdAt:min:2026-11-20T05:00:00Z,2026-11-20",
                 *       "carrier:in:UPS",
                 *       "carrier:in:Purolator"
                 *     ]
                 */
                readonly where?: components["parameters"]["where"];
                /** @description Repeat for several. */
                readonly stage?: components["parameters"]["stage"];
                /** @description Only orders with this flag; repeat for any of several. */
                readonly flag?: components["parameters"]["flag"];
                /** @description A carrier's code (`canada_post`) or the warehouse's own words ("Free Shipping") without regard to case; repeat for any of several. */
                readonly carrier?: components["parameters"]["carrier"];
                /** @description Created at this instant, or on this day at the facility, or later. */
                readonly createdFrom?: components["parameters"]["createdFrom"];
                /** @description Created before this instant, or on this day or earlier. */
                readonly createdTo?: components["parameters"]["createdTo"];
                /** @description Closed at this instant, or on this day at the facility, or later. */
                readonly closedFrom?: components["parameters"]["closedFrom"];
                /** @description Closed before this instant, or on this day or earlier. */
                readonly closedTo?: components["parameters"]["closedTo"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The counts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "all": 5,
                     *       "open": 2,
                     *       "awaiting_pickup": 1,
                     *       "no_scan_yet": 1,
                     *       "shipped": 1,
                     *       "delivered": 1,
                     *       "cancelled": 0,
                     *       "on_hold": 1,
                     *       "backordered": 0
                     *     }
                     */
                    readonly "application/json": components["schemas"]["OrderCounts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly countOrdersByForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["OrderQueryForm"];
            };
        };
        readonly responses: {
            /** @description The counts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderCounts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly searchOrdersByForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["OrderQueryForm"];
            };
        };
        readonly responses: {
            /** @description The page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The warehouse's id of the order (Transaction ID).
                 * @example 100045
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly attachTracking: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description One per action of a person, kept across attempts. The same key with the same body returns the first answer again; with another body it is a 422.
                 * @example 0b5e1f9c-5c6e-4a3c-9f52-0f2f6c0c8f7a
                 */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                /**
                 * @description The warehouse's id of the order (Transaction ID).
                 * @example 100045
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "trackingNumber": "1Z5R89390357567127",
                 *       "carrier": "UPS",
                 *       "service": "Standard"
                 *     }
                 */
                readonly "application/json": components["schemas"]["TrackingAttachment"];
            };
        };
        readonly responses: {
            /** @description The order as it is now. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            readonly 404: components["responses"]["Problem"];
            readonly 409: components["responses"]["Problem"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTrackings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "trackingNumber": "7035114477138472",
                 *           "carrier": "Canada Post"
                 *         },
                 *         {
                 *           "trackingNumber": "1Z5R89390357567127"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["TrackingBatchRequest"];
            };
        };
        readonly responses: {
            /** @description An answer for each question. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrackingBatch"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTracking: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The carrier's name or code, for numbers that more than one carrier could have given.
                 * @example canada_post
                 */
                readonly carrier?: string;
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number as printed; spaces, hyphens and case do not matter.
                 * @example 7035114477138472
                 */
                readonly number: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What is known of the parcel. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tracking"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getNotificationSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The settings, with the `ETag` that an update needs. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly updateNotificationSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The `ETag` of the settings that were changed. Missing is a 428, outdated a 412. */
                readonly "If-Match": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NotificationSettings"];
            };
        };
        readonly responses: {
            /** @description The settings as they are now. */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            readonly 412: components["responses"]["Problem"];
            readonly 428: components["responses"]["Problem"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly subscribe: {
        readonly parameters: {
            readonly query?: {
                /** @description The last id received. Wins over `Last-Event-ID`, and needs no preflight across origins. */
                readonly lastEventId?: string;
            };
            readonly header?: {
                /** @description The last id received. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: k3f9-12
                     *     event: order
                     *     data: {"order":{"id":"100045","reference":"SO-1","stage":"picked","flags":{"onHold":false,"backordered":false,"partial":false,"split":false},"raw":{},"parcels":[]},"revision":12}
                     */
                    readonly "text/event-stream": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getLatestImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportReport"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
