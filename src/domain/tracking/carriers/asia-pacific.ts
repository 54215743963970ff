/** Carriers of Asia, the Pacific, Africa and South America; see `row.ts` for the fields. Sources: UPU S10, `tracking_number_data` 2.0.0 (MIT), carriers' own pages. */
export const ASIA_PACIFIC = `
australia_post;Australia Post;AU;;auspost.com.au/mypost/track/details/;auspost;;/9979#14//-2
nz_post;NZ Post;NZ;;;;;20/#20//-7
japan_post;;JP;;trackings.post.japanpost.jp/services/srv/search/direct?locale=en&reqCodeNo1=;;;12/#12/mod7/-7
yamato;;;JP;;kuroneko;;/#12/mod7/-7
sagawa;;;JP;;;;/#12/mod7/-7
china_post;;CN
hongkong_post;;HK
korea_post;;KR
singpost;SingPost;SG
thailand_post;;TH
india_post;;IN
israel_post;;IL
correios;;BR
4px;4PX;;CN;track.4px.com/#/result/0/;;;/4PX#13CN
cainiao;;;CN;global.cainiao.com/detail.htm?mailNoList=;;;/LP#14|CNG#14|LP#13CN
yunexpress;YunExpress;;CN;www.yuntrack.com/parcelTracking?id=;;;/YT#16
yto;YTO;;CN;;;;/YT#13
sf_express;SF Express;;CN HK;htm.sf-express.com/tw/en/dynamic_function/waybill/#search/bill-number/;shunfeng;;/SF#13;12/#12//-7
yanwen;;;CN;;;;/BYS#9;s10/@@^#9$YP/s10
sunyou;SunYou;;CN;;;;/SY#11|SYAE#9
sto;STO;;CN;;;;/#12//-7
zto;ZTO;;CN;;;;/#12//-7
jt_express;J&T Express;;CN ID;;j t|jet express;;/#12//-7
blue_dart;;;IN;;;;/#11/mod7/-7
delhivery;;;IN;;;;/#14//-7
aramex;;;AE SA EG;;;;/#10~11/mod7/-7
lbc;LBC Express;;PH;;;;/#12//-7`;
