import type { ParcelStatus } from '../../order/parcel.js';
import type { StatusTable } from './status-table.js';
import { lookUp } from './status-table.js';

/**
 * Carriers' own status codes. Sources: UPS Tracking API (type and code), FedEx Track API codes, USPS `statusCategory` and event codes, Canada Post's event table and web
 * summary, Purolator event codes, DHL unified tracking API, Nationex web service. Codes without leading zeros: Canada Post's `0174` is `174`.
 */
const CODES: Readonly<Record<string, StatusTable>> = {
  ups: {
    label_created: 'm mp',
    accepted: 'or p pu',
    in_transit: 'i dp ar',
    out_for_delivery: 'o ot',
    exception: 'x',
    delivered: 'd',
    returning: 'rs',
    cancelled: 'mv vd',
  },
  fedex: {
    label_created: 'oc',
    accepted: 'pu px',
    in_transit: 'it ix ar dp af aa sf',
    out_for_delivery: 'od',
    ready_for_collection: 'hl hp',
    delayed: 'dy',
    exception: 'de se',
    on_hold: 'cd',
    returning: 'rs',
    delivered: 'dl',
    cancelled: 'ca',
  },
  usps: {
    not_found: '2147219283 2147219302',
    label_created: 'pre_shipment gx',
    accepted: 'accepted',
    in_transit: 'in_transit',
    out_for_delivery: 'out_for_delivery',
    ready_for_collection: 'available_for_pickup',
    attempt_failed: 'delivery_attempt',
    exception: 'alert',
    delivered: 'delivered',
  },
  canada_post: {
    label_created: '3000 3002 halfaccepted',
    accepted: '1300 1301 1302 2300 fullaccepted',
    in_transit: '100 170 intransit',
    out_for_delivery: '174 500 fullprogress',
    ready_for_collection: '1407 1410 1435 1436 1437 1438 1479 1488 1701 2410 readypickup',
    attempt_failed: '1417 1418 1419 1420 halfdelivered',
    on_hold: '810 1411 1414 1443 1484 1487 1494',
    returning: '2600 3001 1415 1416',
    delivered: '1408 1409 1421 1422 1423 1424 1425 1426 1427 1428 1429 1430 1431 1432 1433 1434 1441 1442 1496 1497 1498 1499 delivered',
  },
  purolator: {
    label_created: '3000 3010',
    accepted: '2380',
    in_transit: '300',
    out_for_delivery: '4200 ondelivery',
    attempt_failed: '9250 9260',
    exception: 'undeliverable',
    delivered: '9000 delivery',
  },
  dhl: { label_created: 'pre_transit', in_transit: 'transit', exception: 'failure', delivered: 'delivered', unknown: 'unknown' },
  nationex: {
    label_created: 're',
    accepted: 'ra',
    in_transit: 'tr',
    attempt_failed: 'at',
    out_for_delivery: 'li',
    delivered: 'lv',
    exception: 'ex',
    returning: 'rt',
  },
};

const withoutZeros = (code: string): string => {
  let start = 0;
  while (start < code.length - 1 && code[start] === '0') start++;
  return code.slice(start);
};

/**
 * What a carrier's own code means.
 *
 * @param carrier a carrier code such as `canada_post`
 * @returns undefined for a code or a carrier that is not in the tables
 */
export function statusOfCarrierCode(carrier: string, code: string | number): ParcelStatus | undefined {
  const table = Object.hasOwn(CODES, carrier) ? CODES[carrier] : undefined;
  const text = withoutZeros(String(code).trim());
  // Canada Post marks a summary that needs attention by the suffix Alert: HalfAcceptedAlert.
  return table && (lookUp(table, text) ?? (text.endsWith('Alert') ? lookUp(table, text.slice(0, -'Alert'.length)) : undefined));
}
