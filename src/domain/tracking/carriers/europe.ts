/** Carriers of Europe; see `row.ts` for the fields. Sources: UPU S10, GS1 General Specifications, `tracking_number_data` 2.0.0 (MIT), carriers' own pages. */
export const EUROPE = `
dhl_de;DHL Paket;DE;;www.dhl.de/en/privatkunden/dhl-sendungsverfolgung.html?piececode=;deutsche post;;sscc/0034043[45]#12/gs1
dpd;DPD;;GB DE FR NL BE PL;www.dpdgroup.com/nl/mydpd/my-parcels/track?lang={l}&parcelNumber=;;dpd.co.uk dpd.com;/#27*/mod37/2;14/#14*/mod37;14_plain/#14//-7
gls;GLS;;DE FR IT ES NL;gls-group.eu/EU/en/parcel-tracking?match=;;;/#11~12//-7
royal_mail;;GB;;www.royalmail.com/track-your-item#/tracking-results/;;;barcode/32#11*8//-2
parcelforce;;;GB
evri;;;GB;www.evri.com/track/parcel/{n}/details;hermes uk;;/[HT]*5#10//-1;16/#16//-7
yodel;;;GB;www.yodel.co.uk/tracking/;;;/JD#16|JJD#16
la_poste;;FR MC;FR;www.laposte.fr/outils/suivre-vos-envois?code=;colissimo;;colissimo/[68]@#11|5[N-Z]#11//1;suivi/8[78]0#11//-7
chronopost;;;FR;www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT=;;;/PZ^#9$FR|X[RTUWY]^#9$FR/s10//2.3.3.3.2
mondial_relay;;;FR BE ES;;;;/#10|#12//-7
postnl;PostNL;NL;;postnl.post/track?barcodes=;;;/3S@*10~13
bpost;bpost;BE;;track.bpost.cloud/btr/web/#/search?lang={l}&itemCode=;;;18/#18//-7
swiss_post;Swiss Post|La Poste Suisse;CH LI;CH;service.post.ch/ekp-web/ui/entry/search/;;;/9[89]#16
an_post;;IE
postnord;PostNord;SE DK;;tracking.postnord.com/en/?id=
austrian_post;Austrian Post;AT;;;;;22/#22//-7
poczta_polska;;PL;;;;;sscc/00#18/gs1/-5
inpost;InPost;;PL GB;;;;/#24//-2
correos;;ES
correos_express;;;ES PT;;;;/#16/gs1/-7
seur;SEUR;;ES PT;;;;/#14//-7
ctt;CTT;PT
poste_italiane;;IT SM VA;IT
brt;BRT;;IT;;;;/#12|#14//-7
hermes_de;Hermes;;DE AT;;;;/#14//-7
tnt;TNT;;GB IT;;;;/#9|#16//-7
nova_poshta;;;UA;;;;/#14//-7`;
