import { expect } from 'chai';
import fc from 'fast-check';
import { PARCEL_STATUSES } from '../../../src/domain/order/parcel.js';
import type { MappedStatus } from '../../../src/domain/tracking/index.js';
import {
  from17track,
  fromAfterShip,
  fromEasyPost,
  fromExtensiv,
  fromKarrio,
  fromShipBob,
  fromShipEngine,
  fromShippo,
  fromShopify,
  statusOfCarrierCode,
  statusOfWords,
} from '../../../src/domain/tracking/index.js';

type Mapper = (word: string, detail?: string) => MappedStatus;

/** Every word of each vocabulary: `word` or `word/detail`, and the status that it means. */
const VOCABULARIES: Readonly<Record<string, readonly [Mapper, string]>> = {
  fromAfterShip: [
    fromAfterShip,
    `Pending=not_found InfoReceived=label_created InTransit=in_transit OutForDelivery=out_for_delivery AttemptFail=attempt_failed Delivered=delivered
     AvailableForPickup=ready_for_collection Exception=exception Expired=expired InfoReceived/InfoReceived_001=label_created InTransit/InTransit_001=in_transit
     InTransit/InTransit_002=accepted InTransit/InTransit_007=in_transit OutForDelivery/OutForDelivery_003=out_for_delivery Delivered/Delivered_002=delivered
     AvailableForPickup/AvailableForPickup_001=ready_for_collection Exception/Exception_001=exception Exception/Exception_004=delayed Exception/Exception_005=delayed
     Exception/Exception_010=returning Exception/Exception_011=returning Exception/Exception_016=delayed Exception/Exception_017=delayed Exception/Exception_018=exception
     Pending/Pending_006=not_found Expired/Expired_001=expired`,
  ],
  from17track: [
    from17track,
    `NotFound=not_found InfoReceived=label_created InTransit=in_transit Expired=expired AvailableForPickup=ready_for_collection OutForDelivery=out_for_delivery
     DeliveryFailure=attempt_failed Delivered=delivered Exception=exception NotFound/NotFound_InvalidCode=not_found InTransit/InTransit_PickedUp=accepted
     InTransit/InTransit_Departure=in_transit InTransit/InTransit_CustomsReleased=in_transit InTransit/InTransit_CustomsRequiringInformation=on_hold
     DeliveryFailure/DeliveryFailure_NoBody=attempt_failed Exception/Exception_Returning=returning Exception/Exception_Returned=returning
     Exception/Exception_Lost=exception Exception/Exception_Delayed=delayed Exception/Exception_Cancel=cancelled`,
  ],
  fromEasyPost: [
    fromEasyPost,
    `unknown=unknown pre_transit=label_created in_transit=in_transit out_for_delivery=out_for_delivery delivered=delivered available_for_pickup=ready_for_collection
     return_to_sender=returning failure=exception cancelled=cancelled error=unknown in_transit/received_at_origin_facility=accepted in_transit/weather_delay=delayed
     in_transit/held=on_hold in_transit/missorted=delayed in_transit/unknown=in_transit pre_transit/label_created=label_created failure/refused=exception
     delivered/arrived_at_destination=delivered return_to_sender/delivery_exception=returning unknown/expired=expired in_transit/teleported=in_transit`,
  ],
  fromShippo: [
    fromShippo,
    `UNKNOWN=unknown PRE_TRANSIT=label_created TRANSIT=in_transit DELIVERED=delivered RETURNED=returning FAILURE=exception TRANSIT/out_for_delivery=out_for_delivery
     TRANSIT/package_accepted=accepted TRANSIT/pickup_available=ready_for_collection FAILURE/delivery_attempted=attempt_failed TRANSIT/delayed=delayed TRANSIT/other=in_transit`,
  ],
  fromKarrio: [
    fromKarrio,
    `pending=label_created picked_up=accepted on_hold=on_hold cancelled=cancelled delivered=delivered in_transit=in_transit delivery_failed=attempt_failed
     delivery_delayed=delayed out_for_delivery=out_for_delivery ready_for_pickup=ready_for_collection return_to_sender=returning unknown=unknown`,
  ],
  fromShipEngine: [
    fromShipEngine,
    `UN=unknown AC=accepted IT=in_transit DE=delivered EX=exception AT=attempt_failed NY=not_found SP=ready_for_collection AC/ELEC_ADVICE_RECD_BY_CARRIER=label_created
     NY/NOT_YET_RECEIVED_BY_CARRIER=label_created NY/AWAITING_DESPATCH=label_created AC/COLLECTION_MADE=accepted IT/OUT_FOR_DELIVERY=out_for_delivery IT/CUSTOMS_CLEARED=in_transit
     IT/COLLECT_AT_LOCAL_PO=ready_for_collection EX/RETURN_TO_SENDER=returning EX/HELD_BY_IMPORT_CUSTOMS=on_hold EX/CARRIER_DELAYS=delayed EX/PARCEL_LOST=exception
     AT/ATTEMPTED_DELIVERY_2ND=attempt_failed DE/DELIVERED_TO_NEIGHBOUR=delivered UN/TRACKING_EXPIRED=expired UN/CARRIER_STATUS_NOT_MAPPED=unknown
     IT/CARRIER_STATUS_NOT_MAPPED=in_transit EX/CANCELLED=cancelled in_transit=in_transit error=unknown`,
  ],
  fromShopify: [
    fromShopify,
    `LABEL_PURCHASED=label_created LABEL_PRINTED=label_created READY_FOR_PICKUP=ready_for_collection CONFIRMED=unknown CARRIER_PICKED_UP=accepted IN_TRANSIT=in_transit
     OUT_FOR_DELIVERY=out_for_delivery ATTEMPTED_DELIVERY=attempt_failed DELAYED=delayed DELIVERED=delivered PICKED_UP=delivered FAILURE=exception BUYER_ACTION_REQUIRED=exception
     READY_FOR_RECIPIENT_PICKUP=ready_for_collection RETURNING_TO_SENDER=returning CANCELED=cancelled CANCELLED=cancelled LABEL_VOIDED=cancelled NOT_DELIVERED=attempt_failed
     SUBMITTED=label_created FULFILLED=unknown MARKED_AS_FULFILLED=unknown`,
  ],
  fromShipBob: [
    fromShipBob,
    `Processing=none Processing/Picked=none Processing/Packed=none Processing/Labeled=label_created Processing/102=label_created Completed=label_created
     Completed/Processing=label_created Completed/200=label_created Completed/InTransit=in_transit Completed/OutForDelivery=out_for_delivery Completed/Delivered=delivered
     Completed/203=delivered Completed/DeliveryException=exception Exception/OutOfStock=none Exception/303=none Cancelled=cancelled LabeledCreated=label_created`,
  ],
};

describe('statuses of other systems', () => {
  for (const [name, [map, rows]] of Object.entries(VOCABULARIES))
    for (const row of rows.split(/\s+/)) {
      const [words = '', status] = row.split('=');
      it(`${name}: ${words} is ${status}`, () => {
        expect(map(...(words.split('/') as [string]))).to.deep.equal({ status, raw: words });
      });
    }

  it('reads On Hold at ShipBob as a parcel that does not exist yet', () => {
    expect(fromShipBob('On Hold', 401)).to.deep.equal({ status: 'none', raw: 'On Hold/401' });
  });

  it('keeps unknown words as unknown, never as in transit, with the words beside it', () => {
    for (const [map] of Object.values(VOCABULARIES)) {
      expect(map('TELEPORTED')).to.deep.equal({ status: 'unknown', raw: 'TELEPORTED' });
      expect(map('__proto__')).to.deep.equal({ status: 'unknown', raw: '__proto__' });
      expect(map('')).to.deep.equal({ status: 'unknown', raw: '' });
    }
  });

  it('is total on anything that a JSON answer can hold', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (word, detail) => {
        for (const [map] of Object.values(VOCABULARIES)) expect(PARCEL_STATUSES).to.include(map(word as string, detail as string).status);
      }),
    );
  });
});

describe('fromExtensiv', () => {
  it('believes the carrier’s code before any words', () => {
    expect(fromExtensiv({ carrier: 'UPS: Standard', carrierStatusCode: 'MP', deliveryStatus: 'In Transit' }).status).to.equal(
      'label_created',
    );
  });

  it('reads Canada Post codes with and without leading zeros', () => {
    expect(statusOfCarrierCode('canada_post', '0174')).to.equal('out_for_delivery');
    expect(statusOfCarrierCode('canada_post', 174)).to.equal('out_for_delivery');
    expect(statusOfCarrierCode('canada_post', '3000')).to.equal('label_created');
    expect(statusOfCarrierCode('canada_post', 'HalfAcceptedAlert')).to.equal('label_created');
    expect(statusOfCarrierCode('usps', '-2147219283')).to.equal('not_found');
    expect(statusOfCarrierCode('purolator', '0300')).to.equal('in_transit');
    expect(statusOfCarrierCode('nationex', 'RA')).to.equal('accepted');
    expect(statusOfCarrierCode('ups', 'MV')).to.equal('cancelled');
    expect(statusOfCarrierCode('fedex', 'OC')).to.equal('label_created');
    expect(statusOfCarrierCode('nobody', 'M')).to.equal(undefined);
    expect(statusOfCarrierCode('ups', '')).to.equal(undefined);
  });

  it('does not call a hand-back to the sender a delivery', () => {
    expect(
      fromExtensiv({ carrier: 'Canada Post', carrierStatusCode: '1408', carrierStatusDescription: 'Item delivered: returned to sender' })
        .status,
    ).to.equal('returning');
    expect(fromExtensiv({ deliveryStatus: 'Delivered', carrierStatusDescription: 'Return to sender completed' }).status).to.equal(
      'returning',
    );
  });

  it('falls back to words, then to unknown, and keeps everything that was said', () => {
    expect(fromExtensiv({ deliveryStatus: 'Out For Delivery' })).to.deep.equal({ status: 'out_for_delivery', raw: 'Out For Delivery' });
    expect(
      fromExtensiv({ deliveryStatus: 'Zebra', carrierStatusCode: 'Q9', carrierStatusDescription: 'Item accepted', carrier: 'UPS' }),
    ).to.deep.equal({
      status: 'accepted',
      raw: 'Zebra/Q9/Item accepted',
    });
    expect(fromExtensiv({ deliveryStatus: 'Zebra' })).to.deep.equal({ status: 'unknown', raw: 'Zebra' });
    expect(fromExtensiv({})).to.deep.equal({ status: 'unknown', raw: '' });
  });
});

describe('statusOfWords', () => {
  const WORDS: readonly (readonly [words: string, status: string | undefined])[] = [
    ['Label Created', 'label_created'],
    ['Shipper created a label, UPS has not received the package yet.', 'label_created'],
    ['Electronic information submitted by shipper', 'label_created'],
    ['Les renseignements électroniques ont été soumis par l’expéditeur', 'label_created'],
    ['Shipping Label Created, USPS Awaiting Item', 'label_created'],
    ['Envoi enregistré', 'label_created'],
    ['We didn’t find an item associated with this number.', 'not_found'],
    ['Item accepted at the Post Office', 'accepted'],
    ['Article accepté', 'accepted'],
    ['Picked up by Purolator', 'accepted'],
    ['Reçu par Purolator', 'accepted'],
    ['Picked up by the customer', 'delivered'],
    ['Arrived at sort facility', 'in_transit'],
    ['Envoi en transit', 'in_transit'],
    ['On vehicle for delivery', 'out_for_delivery'],
    ['Se trouve dans un véhicule de Purolator aux fins de livraison', 'out_for_delivery'],
    ['Sorti pour livraison', 'out_for_delivery'],
    ['Available for pickup', 'ready_for_collection'],
    ['Attempted delivery. Notice card left', 'attempt_failed'],
    ['Could not be delivered', 'attempt_failed'],
    ['Delivered', 'delivered'],
    ['Shipment delivered', 'delivered'],
    ['Livré', 'delivered'],
    ['Returned to sender', 'returning'],
    ['Retour à l’expéditeur', 'returning'],
    ['Undeliverable', 'exception'],
    ['Delivery delayed by weather', 'delayed'],
    ['Voided', 'cancelled'],
    ['Hello', undefined],
    ['', undefined],
  ];

  for (const [words, status] of WORDS)
    it(`reads “${words}” as ${status ?? 'nothing'}`, () => {
      expect(statusOfWords(words)).to.equal(status);
    });
});
