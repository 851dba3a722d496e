// The whole table of signs, checked 2026-11 against public test data: Matomo's device-detector and searchengine-and-social-list,
// Snowplow's referer-parser, Wikimedia's refinery, inapp-spy, ua-parser-js, uap-core, PostHog's and Plausible's lists; parameters by
// Brave's and AdGuard's lists. How a line is written: signs.ts.

/** The end of a host that differs by country: `de`, `co.uk`, `com.br`. */
const cc = '\\w{2,3}(.\\w\\w)?';

/*
 * What the lines do not say:
 * - Messenger, Instagram and Threads (Barcelona) stand before Facebook, whose marks they bear too. FBOP/80 is contested, other lists call
 *   it Facebook; "MetaIAB Messenger" was seen in one detection list, not in a log.
 * - Telegram's browser shows by the window's property, or not at all; Telegram-Android is in Mini Apps alone. Viber and Signal never show.
 * - Gmail, Google's search app and its messages share a domain, so each is named whole. Google's other hosts (docs, drive, accounts …)
 *   are referrals.
 * - Gateways that rewrite and scan the links of mails (Safe Links, Proofpoint, Mimecast …) show by their host. Parameters by which
 *   mailers, networks and campaigns are known stand in src/tracking-params/list.ts. ChatGPT tags the links that it cites; Perplexity and Copilot have
 *   been seen to.
 */
export const fullSigns = `social
facebook;
messaging
whatsapp;wa4a/|waios/;*|wa.me|l.wl.co
messenger;fb_iab/(orca|messenger)|fban/messenger|messengerlite;*|m.me|orca.facebook.com|mlite.facebook.com
messaging=0.7
messenger;metaiab messenger
messaging=0.6
messenger;fban/fbios(?![^]{0,999}iabmv)[^]{0,999}fbop/80
messaging
telegram;telegram-android|telegramwebview;*|t.me|telegram.me|challegram.thunderdog.org|messenger.aka.org
line; line/;line.me|lin.ee|android.line.naver.jp
wecom;wxwork/;work.weixin.qq.com|wework.tencent.com
wechat;micromessenger;*|wx.qq.com|^weixin.qq.com|open.weixin.qq.com|mm.tencent.com
kakaotalk;kakaotalk;talk.kakao.com
viber;;*
signal;;securesms.thoughtcrime.org|signal.me
snapchat;snapchat;*
slack;slack/|slack_ssb/;*|slack-redir.net
discord;discord/;*|discordapp.com|discord.gg
teams;teamsmobile-| teams/;teams.(microsoft.com|live.com|cloud.microsoft|cdn.office.net)
skype; skype/;web.skype.com|raider.skype.com
zalo; zalo/|zalo (ios|android)/|zalotheme/;zalo.me|zalo.zing.com
qq; qq/;mobileqq.tencent.com|tim.tencent.com
dingtalk;dingtalk/;*|rimet.android.alibaba.com
lark; lark/;larksuite.com|feishu.cn|lark.android.ss.com
imo;imoandroid/;imo.im|imoim.android.imo.com
kik;kik/;android.kik
googlechat;;chat.google.com|dynamite.apps.android.google.com
matrix;;app.element.io|matrix.to|app.vector.im
mattermost;mattermost/;rn.mattermost.com
rocketchat;rocket.chat;chat.rocket.android
threema;;threema.ch
band;\\bband/;^band.us|band.android.nhn.com
workplace;;*
max;;web.max.ru|app.oneme.ru
vk;;im.vk.com
messaging=0.8
sms;;messages.google.com|messages.android.com|messaging.apps.android.google.com|messaging.android.samsung.com;utm_medium=sms
email
email;
gmail;;^mail.google.com|inbox.google.com|gm.android.google.com
outlook;;outlook.(live.com|office.com|office365.com|cloud.microsoft|office.microsoft.com)|mail.live.com|outlooklite.microsoft.com
yahoojapan;jp.co.yahoo.ymail;ymail.android.yahoo.co.jp
yahoo;;mail.yahoo.(net|${cc})|mail.android.client.mobile.yahoo.com
aol;;mail.aol.${cc}|aolapp.mobile.aol.com
protonmail;;mail.proton.me|mail.protonmail.com|android.protonmail.ch
mailru;;^(e|touch|m).mail.ru|mailapp.mail.ru
yandex;;mail.yandex.${cc}
qq;;mail.qq.com|exmail.qq.com|androidqqmail.tencent.com
163;;mail.163.com
126;;mail.126.com
mailmaster;mailmaster;mail.netease.com
naver;;mail.naver.com|mail.android.nhn.com
daum;;mail2?.daum.net
seznam;;email.seznam.cz
rambler;;mail.rambler.ru
zoho;;mail.zoho.${cc}
infomaniak;;mail.infomaniak.com
t-online;;email.t-online.de|mail.telekom.de
gmx;;(deref-|lightmailer.)gmx.${cc}|(3c|lightmailer|navigator)(-bap|-bs)?.gmx.net|mail.android.mobile.gmx.de
webde;;deref-web(-02)?.de|(3c|lightmailer|navigator)(-bap|-bs)?.web.de|mail.android.mobile.web.de
mailcom;;deref-mail(-02)?.com|(3c|lightmailer|navigator)(-lxa)?.mail.com|mail.android.mobile.mail.com
ionos;;(email|mailbusiness).ionos.${cc}|deref-1und1(-02)?.de
orange;;(mail0\\d|wmail|messagerie\\w{0,9}).orange.fr
bluewin;;(rich-v0\\d|email).bluewin.ch
libero;;mail.libero.it|mail.italiaonline.it
fastmail;;app.fastmail.com
samsungmail;;email.android.samsung.com
apple;;mobilemail.apple.com
bluemail;;mail.bluemail.me
aquamail;;aquamail.kman.org
edison;;mail.easilydo.com
superhuman;;mail.superhuman.com
thunderbird;;k9.fsck.com|android.thunderbird.net
newsletter;;mailchi.mp
mailchimp;;mailchimp.mailchimp.com
;;;utm_medium=(e([-_]|%20)?mail|newsletter)
email=0.8
proofpoint;;urldefense.com|urldefense.us|urldefense.proofpoint.com
mimecast;;*|mimecastprotect.com
barracuda;;cudasvc.com
cisco;;secure-web.cisco.com
sophos;;protection.sophos.com
symantec;;clicktime.symantec.com
trellix;;protect2.fireeye.com|protect.fireeye.com
trustwave;;scanmail.trustwave.com
trendmicro;;\\S+-ctp.trendmicro.com
titanhq;;linklock.titanhq.com
zix;;url.emailprotection.link|link.edgepilot.com
avanan;;url.avanan.click|avanan.url-protection.com|protect.checkpoint.com
hornetsecurity;;atpscan.global.hornetsecurity.com
libraesva;;urlsand.esvalabs.com
inky;;shared.outlook.inky.com
email=0.7
outlook;;safelinks.protection.(outlook.com|office365.us)
ai
chatgpt;chatgpt/;*|(chat|labs|chatgpt).openai.com;utm_source=chatgpt
perplexity;;*|pplx.ai;utm_source=perplexity
gemini;;(gemini|bard).google.com|bard.apps.android.google.com
notebooklm;;notebooklm.google.com
claude;claude/;claude.ai|claude.anthropic.com
copilot;copilotsapphire/;copilot.(microsoft.com|cloud.microsoft)|^copilot.com|edgeservices.bing.com;utm_source=copilot
metaai;;meta.ai
grok;grokapp/;*|grok.x.ai
mistral;;chat.mistral.ai
deepseek;;*
qwen;;^(chat.)?qwen.ai
duckai;;duck.ai
poe;;*
you;;^you.com
characterai;;character.ai
phind;;*
kimi;kimi/;*|kimi.moonshot.cn|kimichat.moonshot.com
doubao;;*|nova.larus.com
yuanbao;yuanbao/;yuanbao.tencent.com|hunyuan.tencent.com
ernie;;(yiyan|ernie).baidu.com
chatglm;;chatglm.cn
genspark;genspark_;*|genspark.mainfunc.ai
cici; cici/;*|wolf.larus.com
felo;;*
iask;;*
lumo;;lumo.proton.me
manus;;manus.im
t3;;t3.chat
venice;;*
komo;;*
andi;;andisearch.com
social=0.7
instagram;metaiab instagram
threads;metaiab threads
social
threads;barcelona \\d;*|threads.net|barcelona.instagram.com
instagram;instagram ;*|ig.me
facebook;fb_iab/|fban/|fbav/|metaiab;*|fb.me|fb.com
x;twitterandroid|twitter for;t.co|*|twitter.com|twitpane.com
linkedin;linkedinapp;*|lnkd.in
reddit;reddit/;*|redd.it|reddit_sync.laurencedawson.com|reddit(donation)?.android.andrewshu.com|redreader.quantumbadger.org
tiktok;musical_ly|bytedancewebview|trill_|appname/(musically_go|ultralite)| aweme/;*|douyin.com|musically.zhiliaoapp.com|ugc.android.ss.com
pinterest;\\[pinterest/;pinterest.(info|${cc})|pin.it
youtube;;*|youtu.be|youtube.android.google.com
bluesky;;bsky.app|skyfeed.app|app.blueskyweb.xyz
mastodon;;mastodon.(social|online|world|cloud|xyz|art|technology|scot|nz|at)|mstdn.(social|jp|io|party|ca)|android.joinmastodon.org
mastodon;;fosstodon.org|hachyderm.io|mas.to|masto.ai|^c.im|infosec.exchange|toot.community|universeodon.com|mastodonapp.uk|pawoo.net|mamot.fr
mastodon;;(techhub|chaos|indieweb|sfba|ohai|front-end|newsie).social|social.(vivaldi|tchncs).(net|de)
lemmy;;lemmy.(world|ml|ca|zip)|sh.itjust.works|programming.dev|lemmy_sync.syncapps.io
pixelfed;;pixelfed.(social|de|uno)|pxlmo.com|metapixl.com
misskey;;misskey.io
vk;;*|vk.cc|vk.ru|vkontakte.(ru|com)
ok;okapp|okios/;ok.ru|odnoklassniki.ru
mailru;;my.mail.ru
weibo;__weibo__|weibointl|weibolite;weibo.(com|cn)|t.cn|weibo.sina.com
wechat;;(mp|channels).weixin.qq.com
qzone;;qzone.qq.com|^qzone.com
douban;com.douban.;*
zhihu;;*
bilibili;;*|b23.tv|danmaku.tv
kuaishou;kwai;kuaishou.com|kwai.com
tieba; tieba/;tieba.baidu.com
momo;momowebview/;momo.immomo.com
kakaostory;kakaostory;story.kakao.com
tumblr;;*|t.umblr.com
quora; quora ;*
hackernews;;news.ycombinator.com|hn.algolia.com|hckrnews.com|materialistic.hidroh.github.io|hackernews.stefandekanski.com
lobsters;;lobste.rs
tildes;;tildes.net|tildes.android.talklittle.com
xing; xing[-/];*
flipboard; flipboard/;*|flip.it|^flipboard.app
nextdoor;;nextdoor.${cc}
truthsocial;;*
gab;;^gab.com
mewe;;*
plurk;;*
hatena;;b.hatena.ne.jp
meneame;;meneame.net
wykop;;wykop.pl
livejournal;;livejournal.(com|ru)
naver;;(blog|cafe).naver.com
ameba;cawebapp/\\S{0,9}jpameblo;ameblo.jp|ameba.jp
mixi;;mixi.jp
twitch;;twitch.tv
taringa;;taringa.net
disqus;;*|disq.us
vimeo|flickr|myspace|badoo|foursquare|renren|skyrock|viadeo|stumbleupon|mix;;*
search
google;gsa/|googleapp/|nstnwv/|googlelens/;^((m|encrypted|images|image|lens|search|video|scholar|cse|blogsearch).)?google.${cc}
google;;syndicatedsearch.goog|googlequicksearchbox.android.google.com|searchlite.apps.android.google.com
bing;bingsapphire/|bingweb|bingipadclient| sapphire/;*|ntp.msn.com|bing(intl)?.microsoft.com
yahoojapan;yjapp-(android|ios) jp.co.yahoo.(android.yjtop|ipn);yjtop.android.yahoo.co.jp
yahoo;yahoosearch/|yahoomobilesearch/;search.yahoo.${cc}|onesearch.yahoo.com
yandex;yaapp_;^((m|images|search|clck).)?yandex.(com.tr|${cc})|ya.ru|searchplugin.yandex.ru|(searchapp|browser).yandex.com
baidu;baiduboxapp/|bdboxapp/;^((m|wap|image|news|baike|zhidao).)?baidu.com|searchbox.baidu.com
naver;naver\\(;^(m.)?naver.com|search.naver.com|search.android.nhn.com
daum;daumapps/;^(m.)?daum.net|search.daum.net|daum.android.daum.net
seznam;;^seznam.cz|search.seznam.cz|sbrowser.seznam.cz
sogou;sogousearch;*|soso.com
petal;petalsearch/;petalsearch.com|hwsearch.huawei.com
360;;so.com|so.360.cn|haosou.com
shenma;;sm.cn
startpage;;startpage.com|ixquick.com
metager;;metager.(de|org)
presearch;;presearch.(com|org)
swisscows;;swisscows.(com|ch)
marginalia;;marginalia-search.com|marginalia.nu
mailru;;^(go.)?mail.ru
rambler;;^((nova|search).)?rambler.ru
aol;;search.aol.${cc}|suche.aol.de
lycos;;^(search.)?lycos.${cc}
brave;;search.brave.com
lilo;;search.lilo.org
ask;;*
rakuten;;websearch.rakuten.co.jp
docomo;;search.smt.docomo.ne.jp
auone;;search.auone.jp
goo;;search.goo.ne.jp
biglobe;;search.biglobe.ne.jp
t-online;;suche.t-online.de
webde;;suche.web.de
gmx;;suche.gmx.${cc}
sapo;;pesquisa.sapo.pt
virgilio;;ricerca.virgilio.it
duckduckgo|ecosia|qwant|kagi|mojeek|coccoc|yep|dogpile|webcrawler|excite|gigablast;;*
search=0.8
google;;cdn.ampproject.org
search=0.7
google; gnews ;news.google.${cc}|magazines.apps.android.google.com
search=0.75
;;^(web)?search.\\S+|^(szukaj|suche|recherche|ricerca|busca|zoek).\\S+
email=0.75
;;(e?mail\\d{0,2}|web-?mail\\d?\\w{0,2}|outlook|owa|roundcube|zimbra|squirrelmail|horde|lightmailer[\\w-]{0,9}|correo|poczta).\\S+|deref-\\S+
;;inbox.com|mastermail.ru|sibmail.com|^post.ru|upcmail.hispeed.ch|basic.messaging.bigpond.com`;
