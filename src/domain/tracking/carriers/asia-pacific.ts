/** Carriers of Asia, the Pacific, Africa and South America; see `row.ts` for the fields. Sources: UPU S10, `tracking_number_data` 2.0.0 (MIT), carriers' own pages. */
export const ASIA_PACIFIC = `
Australia Post;AU;;auspost.com.au/mypost/track/details/;auspost;9979#14//-2
NZ Post;NZ;;;;#20//-7//20
Japan Post;JP;;trackings.post.japanpost.jp/services/srv/search/direct?locale=en&reqCodeNo1=;;#12/mod7/-7//12
Yamato;;JP;;kuroneko;#12/mod7/-7
Sagawa;;JP;;;#12/mod7/-7
China Post;CN
Hongkong Post;HK
Korea Post;KR
SingPost;SG
Thailand Post;TH
India Post;IN
Israel Post;IL
Correios;BR
4PX;;CN;track.4px.com/#/result/0/;;4PX#13CN
Cainiao;;CN;global.cainiao.com/detail.htm?mailNoList=;;LP#14|CNG#14|LP#13CN
YunExpress;;CN;www.yuntrack.com/parcelTracking?id=;;YT#16
YTO;;CN;;;YT#13
SF Express;;CN HK;htm.sf-express.com/tw/en/dynamic_function/waybill/#search/bill-number/;shunfeng;SF#13;#12//-7//12
Yanwen;;CN;;;BYS#9;@@^#9$YP/s10///s10
SunYou;;CN;;;SY#11|SYAE#9
STO;;CN;;;#12//-7
ZTO;;CN;;;#12//-7
J&T Express=jt_express;;CN ID;;j t|jet express;#12//-7
Blue Dart;;IN;;;#11/mod7/-7
Delhivery;;IN;;;#14//-7
Aramex;;AE SA EG;;;#10~11/mod7/-7
LBC Express=lbc;;PH;;;#12//-7`;
