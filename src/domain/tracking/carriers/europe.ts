/** Carriers of Europe; see `row.ts` for the fields. Sources: UPU S10, GS1 General Specifications, `tracking_number_data` 2.0.0 (MIT), carriers' own pages. */
export const EUROPE = `
DHL Paket=dhl_de;DE;;www.dhl.de/en/privatkunden/dhl-sendungsverfolgung.html?piececode=;deutsche post;0034043[45]#12/gs1///sscc
DPD;;GB DE FR NL BE PL;www.dpdgroup.com/nl/mydpd/my-parcels/track?lang={l}&parcelNumber=;dpd.co.uk|dpd.com;#27*/mod37/2;#14*/mod37///14;#14//-7//14_plain
GLS;;DE FR IT ES NL;gls-group.eu/EU/en/parcel-tracking?match=;;#11~12//-7
Royal Mail;GB;;www.royalmail.com/track-your-item#/tracking-results/;;32#11*8//-2//barcode
Parcelforce;;GB
Evri;;GB;www.evri.com/track/parcel/{n}/details;hermes uk;[HT]*5#10//-1;#16//-7//16
Yodel;;GB;www.yodel.co.uk/tracking/;;JD#16|JJD#16
La Poste;FR MC;FR;www.laposte.fr/outils/suivre-vos-envois?code=;colissimo;[68]@#11|5[N-Z]#11//1//colissimo;8[78]0#11//-7//suivi
Chronopost;;FR;www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT=;;PZ^#9$FR|X[RTUWY]^#9$FR/s10//2.3.3.3.2
Mondial Relay;;FR BE ES;;;#10|#12//-7
PostNL;NL;;postnl.post/track?barcodes=;;3S@*10~13
bpost;BE;;track.bpost.cloud/btr/web/#/search?lang={l}&itemCode=;;#18//-7//18
Swiss Post|La Poste Suisse;CH LI;CH;service.post.ch/ekp-web/ui/entry/search/;;9[89]#16
An Post;IE
PostNord;SE DK;;tracking.postnord.com/en/?id=
Austrian Post;AT;;;;#22//-7//22
Poczta Polska;PL;;;;00#18/gs1/-5//sscc
InPost;;PL GB;;;#24//-2
Correos;ES
Correos Express;;ES PT;;;#16/gs1/-7
SEUR;;ES PT;;;#14//-7
CTT;PT
Poste Italiane;IT SM VA;IT
BRT;;IT;;;#12|#14//-7
Hermes=hermes_de;;DE AT;;;#14//-7
TNT;;GB IT;;;#9|#16//-7
Nova Poshta;;UA;;;#14//-7`;
