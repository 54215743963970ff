/**
 * Carriers of the United States, and the integrators that work everywhere; see `row.ts` for the fields.
 * Sources: USPS Publication 199 (IMpb), `tracking_number_data` 2.0.0 (MIT), carriers' own pages.
 *
 * In a USPS barcode `420` + ZIP comes before the number. FedEx's 96… and 34-digit barcodes hold the number that its site wants at their end.
 */
export const UNITED_STATES = `
ups;UPS;;*;www.ups.com/track?loc={l}_CA&tracknum=;upsn|united parcel service;;/1Z^*15#/ups//2.3.3.2.4.4/shipper.2.8.service.8.10;waybill/[AHJKTV]^#10/ups;freight/#9//-7
fedex;FedEx;;*;www.fedex.com/fedextrack/?trknbr=;fdeg|fde|federal express;;12/#12/fedex;ground/#15/gs1;ground_96/96#5<#15/gs1;ground_sscc_18/##^#16/gs1/-1;34/[0-8]#19,00<#12/fedex;ground_gsn/96#18,00<#12/fedex;astra_32/3#15<#12>#4/fedex;door_tag/DT#12
usps;USPS;US;;tools.usps.com/go/TrackConfirmAction?tLabels=;uspm|united states postal service|priority mail|ground advantage;;impb/&92#3,9#16|&93#3[0-8]#16|&9[45]#20|&92#3,9#20|&93#3[0-8]#20|&9[45]#24|94#3,9#24/gs1///service.2.5;legacy/&91#20/gs1;20/[0-6]#19|7[02-9]#18|71[0-8]#17/gs1;legacy_20/719#17/gs1_91
dhl;DHL;;*;www.dhl.com/ca-{l}/home/tracking.html?submit=1&tracking-id=;dhlc;mydhl.express.dhl;express/#10~11/mod7//2.4.4;express_piece_id/JD#18|JJD#08~15|JJD#17~24|JVGL#08~16;ecommerce/GM#*11~20;ecommerce_world/[LRUCSTIHM][XVNGHKY]#12~18//-2;ecommerce_14/#14//-1
amazon;Amazon Logistics;;CA US GB;;amzl;;logistics/TB[ACM]#12;international/[AFC]#10
ontrac;OnTrac;;US;www.ontrac.com/tracking/?number=;;;/[CD]#14/ups
lasership;LaserShip;;US;www.ontrac.com/tracking/?number=;;;lx/L[AIEHNMX][1-3]#7;1ls7/1LS7[12]#10|1LS7[12]##,01[1-4]#6,1;1lscx/1LSCX*10
gofo;GOFO;;US;www.gofo.com/us/track?searchID=;;gofoexpress.com;us/GFUS#14
speedx;SpeedX;;US;tracking.speedx.io/;;;/SPX@3#12|SPX@3#18
speedee;Spee-Dee;;US;www.speedeedelivery.com/track/?tracking=;;;/SP#16|SP#18
old_dominion;;;US;www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers=;odfl;;/77[78]#8|072#8|780#8|80#9/luhn
asendia;;;US FR CH;track.asendia.com/track/;;;/AS#9US|AHOY#8
apc;APC Postal Logistics;;US CA
estafeta;;;MX;;;;/#10|#22//-7`;
