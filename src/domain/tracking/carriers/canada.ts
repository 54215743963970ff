/**
 * Carriers of Canada; see `row.ts` for the fields. Sources: Canada Post developer pages, BluJay Parcel guide (MOD 10), `tracking_number_data` 2.0.0 (MIT), carriers' own pages.
 *
 * Canada Post's details page has the same path in both languages, its search page has not. Canpar's last three digits count pieces: there is no check digit.
 */
export const CANADA = `
canada_post;Canada Post|Postes Canada;CA;;www.canadapost-postescanada.ca/track-reperage/{l}/details/;poste canada|cpcq|xpresspost|expedited parcel|colis acceleres;canadapost.ca postescanada.ca;/#16/gs1///customer.0.7;notice/#15//-4
purolator;;;CA;www.purolator.com/en/shipping/tracker?pins=;puro;;numeric/[0-5]#11/luhn//3.3.3.3;alpha/@3#9//-1/3.3.3.3
canpar;;;CA;www.canpar.com/{l}/tracking/track.htm?barcode=;;;22/[CDKLSUXZ]#21//5//piece.19.22
nationex;;;CA;www.nationex.com/{l}/search?id=;;;/#9//-1;10/[12]#9//-4
gls_canada;GLS Canada;;CA;gls-canada.com/parcel-tracking?trackingNumber=;dicom;;/@#7//-2
intelcom;;;CA;dragonflyshipping.ca/en/track-your-package/?tracking-id=;dragonfly;intelcom.ca;/INTLCM#08~20|INTLCM@#08~20|CRIN#14
uniuni;UniUni;;CA US;www.uniuni.com/tracking/?no=;;;/UUS#16|UUSC#12|U9999#11|4C#9US|BAUNI#15|UD#14|UR#17
landmark;Landmark Global;;CA US;track.landmarkglobal.com/?search=;;;/LTN#08~09|LTN#8N1|LTN#9N1
loomis;;;CA;www.loomisexpress.com/loomship/en/Track/TrackStatus?wbs=
ics;ICS Courier;;CA
chit_chats;;;CA;chitchats.com/tracking/
fleetoptics;FleetOptics;;CA
gobolt;GoBolt;;CA
stallion;Stallion Express;;CA
day_ross;Day & Ross;;CA;;dayr|day and ross
tforce;TForce;;CA US`;
