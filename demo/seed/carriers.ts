/** A carrier and service as the warehouse writes them, and as the tracking list does. */
export interface SeedCarrier {
  /** Of `makeTrackingNumber`. */
  readonly numbers: string;
  /** Of `CarrierCode`. */
  readonly code: string;
  readonly scac: string;
  /** `RoutingInfo.Carrier`: free text, since a ship method without a mapping comes through as the shop wrote it. */
  readonly carrier: string;
  /** `RoutingInfo.Mode`. */
  readonly service: string;
  /** `TrackPackageInfo.Carrier`. */
  readonly trackedAs: string;
  readonly url: (number: string) => string;
  /** Business days on top of those of the place. */
  readonly slower: number;
  readonly weight: number;
}

type Network = Pick<SeedCarrier, 'numbers' | 'code' | 'scac' | 'trackedAs' | 'url' | 'slower'>;

const UPS: Network = {
  numbers: 'ups',
  code: 'UPS',
  scac: 'UPSN',
  trackedAs: 'UPS',
  slower: 0,
  url: (n) => `https://www.ups.com/track?loc=en_CA&tracknum=${n}`,
};
const CANADA_POST: Network = {
  numbers: 'canada_post',
  code: 'CANADAPOST',
  scac: 'CAPC',
  trackedAs: 'Canada Post',
  slower: 1,
  url: (n) => `https://www.canadapost-postescanada.ca/track-reperage/en/details/${n}`,
};
const PUROLATOR: Network = {
  numbers: 'purolator',
  code: 'PUROLATOR',
  scac: 'PRLA',
  trackedAs: 'Purolator',
  slower: 0,
  url: (n) => `https://www.purolator.com/en/shipping/tracker?pins=${n}`,
};
const FEDEX: Network = {
  numbers: 'fedex',
  code: 'FEDEX',
  scac: 'FDE',
  trackedAs: 'FedEx',
  slower: 0,
  url: (n) => `https://www.fedex.com/fedextrack/?trknbr=${n}`,
};
const USPS: Network = {
  numbers: 'usps',
  code: 'USPS',
  scac: 'USPS',
  trackedAs: 'USPS',
  slower: 3,
  url: (n) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${n}`,
};
const DHL: Network = {
  numbers: 'dhl',
  code: 'DHL',
  scac: 'DHLC',
  trackedAs: 'DHL Express',
  slower: 0,
  url: (n) => `https://www.dhl.com/ca-en/home/tracking.html?tracking-id=${n}&submit=1`,
};
const CANPAR: Network = {
  numbers: 'canpar',
  code: 'CANPAR',
  scac: 'CNPR',
  trackedAs: 'Canpar',
  slower: 1,
  url: (n) => `https://www.canpar.com/en/tracking/track.htm?barcode=${n}`,
};
const INTELCOM: Network = {
  numbers: 'intelcom',
  code: 'INTELCOM',
  scac: '',
  trackedAs: 'Intelcom',
  slower: 0,
  url: (n) => `https://dragonflyshipping.ca/en/track-your-package/?tracking-id=${n}`,
};

const as = (network: Network, carrier: string, service: string, weight: number): SeedCarrier => ({ ...network, carrier, service, weight });

/** How often which carrier is written how. */
export const SEED_CARRIERS: readonly SeedCarrier[] = [
  as(CANADA_POST, 'Canada Post', 'Expedited Parcel', 330),
  as(CANADA_POST, 'Canada Post', 'Xpresspost', 60),
  as(CANADA_POST, 'POSTES CANADA', 'Colis accélérés', 15),
  as(UPS, 'UPS', 'Standard', 260),
  as(UPS, 'UPS', 'Express Saver', 40),
  as(UPS, 'UPS: Standard', '', 25),
  as(PUROLATOR, 'Purolator', 'Ground', 70),
  as(PUROLATOR, 'Purolator', 'Express', 20),
  as(FEDEX, 'FedEx', 'International Priority', 20),
  as({ ...FEDEX, numbers: 'fedex_ground' }, 'FedEx', 'Ground', 40),
  as(USPS, 'USPS', 'Ground Advantage', 12),
  as(DHL, 'DHL Express', 'Worldwide', 12),
  as({ ...CANADA_POST, numbers: 'canada_post_international' }, 'Canada Post', 'Tracked Packet - International', 12),
  as(CANPAR, 'Canpar', 'Ground', 15),
  as(INTELCOM, 'Intelcom', 'Standard', 20),
  as(CANADA_POST, 'Free Shipping', '', 25),
  as(CANADA_POST, 'Livraison gratuite', '', 15),
  as(UPS, 'Fast Overnight Shipping', '', 8),
];
