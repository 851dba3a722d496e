// What a shared link must never pass on: the parameters that point at one person, the large networks' click ids, and values that
// are e-mail addresses. What else may be left out, and the reason for each, stands in tracking/. Sources: Brave's, Firefox's,
// AdGuard's and ClearURLs' public lists (2026-11).

import {decode} from './encode.js';

/**
 * A parameter as `name=value`, in any case of letters. Click ids; Eloqua's contacts; values that are an e-mail address, and
 * hashes of one under a name that says so. Names that sites use for their own work (`ref`, `s`, `t`, `e`, `id`, `cid`, `token` …)
 * never stand here, nor below.
 */
const inAnyCase = new RegExp(
  '^(' +
    // Google, Meta, X, TikTok, Yandex, Microsoft, LinkedIn, Pinterest, Snapchat, Reddit
    '(g|fb|d|tw|tt|ys?)clid|msclkid|[gw]braid|gclsrc|gad_(source|campaignid)|srsltid|li_fat_id|epik|sc?cid|rdt_cid|elq\\w*' +
    ')=|^[^=]+=[^@]+@[^@\\s.]+\\.[^@\\s]*[a-z]{2}$|^(\\w*mail|em|recipient|subscriber|contact)(_id|_address)?=[\\da-f]{32,64}$',
  'i',
);

/** A parameter as `name=value`: ids of mailings, contacts and visitors. */
const exactly = new RegExp(
  '^(' +
    // Branch, Bronto, Blueshift, Yahoo, an unnamed mailer, Omeda, Salesforce, Listrak, Vero; HubSpot
    '_branch_(match_id|referrer)|_bta_(tid|c)|bsft_\\w+|guce_referrer(_sig)?|oft_(ids?|[cd]|[cls]?k)|oly_(enc|anon)_id|' +
    'sfmc_(activity)?id|trk_(contact|sid)|vero_(id|conv)|_hsenc|__hs(fp|[st]c)|' +
    // Google's visitor, Mailchimp, Marketo, Drip (whose name some sites use otherwise), Klaviyo, MailerLite, Kit, Beehiiv,
    // SharpSpring, ActiveCampaign, Dotdigital, Wicked Reports
    '_g(a|l|ac)|mc_(eid|tc)|mkt_tok|__s(?==[^\\W_]{6,}$)|_k[ex]|ml_sub(scriber)?(_hash)?|ck_subscriber_id|_bhlid|bbeml|ss_email_id|' +
    'vgo_ee|dm_i|wickedid|' +
    // Emarsys, Piano, Rebrandly, Hive, SMS senders, Mindbox, ClickDimensions, affiliates, Matomo, IO Technologies, Adjust
    'et_rid|at_recipient_(id|list)|sc_(customer|eh|uid)|rb_clickid|h_s(id|lt)|sms_(click|uph)|' +
    'mindbox-(message-key|click-id)|user_email_address|_cldee?|os_ehash|admitad_uid|_zucks_suid|famad_xuid|utm_userid|' +
    'pk_vid|__io_lv|_io_session_id|gps_adid' +
    ')=',
);

/** Where such a parameter opens the page, an address up to the query and the name: pages to unsubscribe, mailings to read, a login. */
const opensPage =
  /(unsubscribe|emailwebview)[^?]*\?(mkt_tok|ck_)|(\/email|app\.hive\.co)\/[^?]*\?h_s|greenbuildingadvisor\.com\/[^?]*\?oly|\/login\.aliexpress\.[^?]*\?_ga$/i;

/** Whether a parameter, decoded, of an address up to its query, is one that a reader must not pass on. */
export function isPersonal(name: string, value: string, base: string): boolean {
  // Some mailers escape an address twice.
  const pair = name + '=' + decode(value);
  return inAnyCase.test(pair) || (exactly.test(pair) && !opensPage.test(base + '?' + name));
}
