/**
 * Carriers of the United States, and the integrators that work everywhere; see `row.ts` for the fields.
 * Sources: USPS Publication 199 (IMpb), `tracking_number_data` 2.0.0 (MIT), carriers' own pages.
 *
 * In a USPS barcode `420` + ZIP comes before the number. FedEx's 96… and 34-digit barcodes hold the number that its site wants at their end.
 */
export const UNITED_STATES = `
UPS;;*;www.ups.com/track?loc={l}_CA&tracknum=;upsn|united parcel service;1Z^*15#$/ups//2.3.3.2.4.4//shipper.2.8.service.8.10;[AHJKTV]^#10$/ups///waybill;#9//-7//freight
FedEx;;*;www.fedex.com/fedextrack/?trknbr=;fdeg|fde|federal express;#12/fedex///12;#15/gs1///ground;96#5<#15>/gs1///ground_96;##^#16$/gs1/-1//ground_sscc_18;[0-8]#19,00<#12>/fedex///34;96#18,00<#12>/fedex///ground_gsn;3#15<#12>#4/fedex///astra_32;DT#12////door_tag
USPS;US;;tools.usps.com/go/TrackConfirmAction?tLabels=;uspm|united states postal service|priority mail|ground advantage;&<92#3,9#16>|&<93#3[0-8]#16>|&<9[45]#20>|&<92#3,9#20>|&<93#3[0-8]#20>|&<9[45]#24>|94#3,9#24/gs1///impb/service.2.5;&<91#20>/gs1///legacy;[0-6]#19|7[02-9]#18|71[0-8]#17/gs1///20;719#17/gs1_91///legacy_20
DHL;;*;www.dhl.com/ca-{l}/home/tracking.html?submit=1&tracking-id=;dhlc|mydhl.express.dhl;#10~11/mod7//2.4.4/express;JD#18|JJD#08~15|JJD#17~24|JVGL#08~16////express_piece_id;GM#*11~20////ecommerce;[LRUCSTIHM][XVNGHKY]#12~18//-2//ecommerce_world;#14//-1//ecommerce_14
Amazon Logistics=amazon;;CA US GB;;amzl;TB[ACM]#12////logistics;[AFC]#10////international
OnTrac;;US;www.ontrac.com/tracking/?number=;;[CD]#14/ups
LaserShip;;US;www.ontrac.com/tracking/?number=;;L[AIEHNMX][1-3]#7////lx;1LS7[12]#10|1LS7[12]##,01[1-4]#6,1////1ls7;1LSCX*10////1lscx
GOFO;;US;www.gofo.com/us/track?searchID=;gofoexpress.com;GFUS#14////us
SpeedX;;US;tracking.speedx.io/;;SPX@3#12|SPX@3#18
Spee-Dee=speedee;;US;www.speedeedelivery.com/track/?tracking=;;SP#16|SP#18
Old Dominion;;US;www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers=;odfl;77[78]#8|072#8|780#8|80#9/luhn
Asendia;;US FR CH;track.asendia.com/track/;;AS#9US|AHOY#8
APC Postal Logistics=apc;;US CA
Estafeta;;MX;;;#10|#22//-7`;
