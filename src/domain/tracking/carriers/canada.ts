/**
 * Carriers of Canada; see `row.ts` for the fields. Sources: Canada Post developer pages, BluJay Parcel guide (MOD 10), `tracking_number_data` 2.0.0 (MIT), carriers' own pages.
 *
 * Canada Post's details page has the same path in both languages, its search page has not. Canpar's last three digits count pieces: there is no check digit.
 */
export const CANADA = `
Canada Post|Postes Canada;CA;;www.canadapost-postescanada.ca/track-reperage/{l}/details/;poste canada|cpcq|xpresspost|expedited parcel|colis acceleres|canadapost.ca|postescanada.ca;#16/gs1////customer.0.7;#15//-4//notice
Purolator;;CA;www.purolator.com/en/shipping/tracker?pins=;puro;[0-5]#11/luhn//3.3.3.3/numeric;@3#9//-1/3.3.3.3/alpha
Canpar;;CA;www.canpar.com/{l}/tracking/track.htm?barcode=;;[CDKLSUXZ]#21//5//22/piece.19.22
Nationex;;CA;www.nationex.com/{l}/search?id=;;#9//-1;[12]#9//-4//10
GLS Canada;;CA;gls-canada.com/parcel-tracking?trackingNumber=;dicom;@#7//-2
Intelcom;;CA;dragonflyshipping.ca/en/track-your-package/?tracking-id=;dragonfly|intelcom.ca;INTLCM#08~20|INTLCM@#08~20|CRIN#14
UniUni;;CA US;www.uniuni.com/tracking/?no=;;UUS#16|UUSC#12|U9999#11|4C#9US|BAUNI#15|UD#14|UR#17
Landmark Global=landmark;;CA US;track.landmarkglobal.com/?search=;;LTN#08~09|LTN#8N1|LTN#9N1
Loomis;;CA;www.loomisexpress.com/loomship/en/Track/TrackStatus?wbs=
ICS Courier=ics;;CA
Chit Chats;;CA;chitchats.com/tracking/
FleetOptics;;CA
GoBolt;;CA
Stallion Express=stallion;;CA
Day & Ross;;CA;;dayr|day and ross
TForce;;CA US`;
