// What a shared link must not pass on: the parameters that point at one person, the large networks' click ids, and
// values that are e-mail addresses. Sources: Brave's, Firefox's, AdGuard's and ClearURLs' public lists (2026-11).

/**
 * A parameter as `name=value`. First the names: ids of mailings, contacts and visitors, and click ids; names that sites use
 * for their own work (`ref`, `s`, `t`, `e`, `id`, `cid`, `token` …) never stand here. Then values that are an e-mail
 * address, and hashes of one under a name that says so.
 */
const personal = new RegExp(
  '^(' +
    // click ids: Google, Meta, X, TikTok, Yandex, Microsoft, LinkedIn, Pinterest, Snapchat, Reddit
    '(g|fb|d|tw|tt|ys?)clid|msclkid|[gw]braid|gclsrc|srsltid|li_fat_id|epik|sc?cid|rdt_cid|' +
    // whole families: Branch, Bluecore, Blueshift, Google Ads, Yahoo, Oftersend, Omeda, Salesforce, Listrak, Vero; HubSpot, Eloqua
    '(_branch|_bta|bsft|gad|guce|oft|oly|sfmc|trk|vero)_\\w+|__?hs\\w+|elq\\w*|' +
    // Google's visitor, Mailchimp, Marketo, Drip, Klaviyo, MailerLite, Kit, Beehiiv, Squarespace, Dotdigital, Wicked Reports
    '_g(a|l|ac)|mc_(eid|tc)|mkt_tok|__s|_k[ex]|ml_sub\\w*|ck_subscriber_id|_bhlid|bbeml|ss_email_id|vgo_ee|dm_i|wickedid|' +
    // Emarsys, Piano, Sailthru, Rebrandly, SMS senders, Mindbox, Dynamics and others
    'et_rid|at_recipient_(id|list)|sc_(customer|eh|uid)|rb_clickid|h_s(id|lt)|sms_(click|uph)|' +
    'mindbox-(message-key|click-id)|user_email_address|_cldee?|os_ehash|admitad_uid|_zucks_suid|famad_xuid|utm_userid|' +
    'pk_vid|__io_lv|_io_session_id|gps_adid' +
    ')=|^[^=]+=[^@]+@[^@\\s.]+\\.[^@\\s]*[a-z]{2}$|^(\\w*mail|em|recipient|subscriber|contact)(_id|_address)?=[\\da-f]{32,64}$',
  'i',
);

/** Whether a parameter, decoded, is one that a reader must not pass on. */
export const isPersonal = (name: string, value: string): boolean => personal.test(name + '=' + value);

/**
 * Whether a parameter says that the address is signed: a signature covers the whole query, so nothing may change in it.
 * A JSON Web Token counts too.
 */
export const isSignature = (name: string, value: string): boolean =>
  /^((x-\w+-)?signature|sig|hmac|key-pair-id)$/i.test(name) || name === 'Policy' || /^eyJ[\w-]+\.eyJ/.test(value);
