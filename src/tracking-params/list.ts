// Inbound parameters that say how a visitor came, and nothing about the page: each with its reason. Facts from Brave's, Firefox's,
// AdGuard's and ClearURLs' public lists, tidy-url and a public registry of tracking parameters (2026-11). The build makes patterns
// out of this list (tools/tracking-patterns.mjs), by which links are cleaned and visits are classified.

/** What a landing with a parameter came by. */
export interface TrackedVisit {
  source: 'messaging' | 'email' | 'social' | 'search' | 'campaign';
  /** The app or site, where the parameter names one. */
  app?: string;
  /** From 0 to 1. */
  confidence: number;
}

/** Some parameters of one origin. */
export interface TrackingParams {
  /** Their names; a `*` at the end stands for any. */
  names: readonly string[];
  /**
   * `person`: identifies one visitor, contact or sharer; `click`: names one click on an advertisement; `campaign`: names a
   * campaign, a mailing or a place on a page. Click ids are compared without regard to capitals.
   */
  kind: 'person' | 'click' | 'campaign';
  /** Whose they are and what they tell. */
  why: string;
  /** Only there: hosts with their subdomains; `.*` at the end stands for any country's ending. Elsewhere the name is a site's own. */
  sites?: readonly string[];
  /** Not there, where the page needs them. */
  exceptSites?: readonly string[];
  /** Not on addresses that match: there they open the page. */
  unless?: RegExp;
  /** Only with values that match. */
  value?: RegExp;
  /** Only there; default: in the query and among pairs in the fragment. */
  part?: 'fragment';
  /** Compare the names without regard to capitals. */
  anyCase?: boolean;
  /** Every shared link leaves it out, without the option `dropParams`. */
  always?: boolean;
  /** What a landing with it came by, for `classifyVisit`. Without it a landing with such a parameter says nothing of its source. */
  visit?: TrackedVisit;
  /** Seldom seen: only the full edition of `classifyVisit` knows it, and `dark-social.min.js` is spared its names. */
  rare?: true;
}

type More = Omit<TrackingParams, 'names' | 'kind' | 'why'>;

const params =
  (kind: TrackingParams['kind'], defaults?: More) =>
  (why: string, names: string, more?: More): TrackingParams => ({
    kind,
    why,
    names: names.split(' '),
    ...defaults,
    ...more,
  });
/** A mail may have been passed on with its recipient's id. */
const byMail: TrackedVisit = {source: 'email', confidence: 0.85};
const bySms: TrackedVisit = {source: 'messaging', app: 'sms', confidence: 0.85};
const byCampaign: TrackedVisit = {source: 'campaign', confidence: 0.9};

const person = params('person', {always: true});
const recipient = params('person', {always: true, visit: byMail});
const networkClick = params('click', {always: true, anyCase: true, visit: byCampaign});
const click = params('click', {anyCase: true, visit: byCampaign});
const mailing = params('campaign', {visit: byMail});
const campaign = params('campaign', {visit: byCampaign});
/** Where a link stood, which does not say how the visitor came to the site. */
const place = params('campaign');
/** Names that mean something on the sites of their makers alone, and are never found on other landings. */
const sharerOn = (sites: readonly string[]) => params('person', {sites});
const campaignOn = (sites: readonly string[]) => params('campaign', {sites});

const instagram = ['instagram.com'];
const x = ['twitter.com', 'x.com'];
const tiktok = ['tiktok.com'];
const youtube = ['youtube.com', 'youtu.be'];
const condeNast = ['wired.com', 'newyorker.com', 'vogue.com', 'gq.com', 'arstechnica.com'];

/** All that are known, in no order that matters. */
export const trackingParams: readonly TrackingParams[] = [
  // Who the visitor is.
  recipient('Mailchimp: the subscriber', 'mc_eid mc_tc'),
  recipient('HubSpot: the contact', '_hsenc'),
  person('HubSpot: session, cookie and fingerprint of the visitor', '__hssc __hstc __hsfp'),
  recipient('Marketo: the lead', 'mkt_tok', {unless: /[uU]nsubscribe|emailWebview/}),
  recipient('Vero: the user, and the delivery to him', 'vero_id vero_conv'),
  recipient('Omeda: the subscriber', 'oly_enc_id oly_anon_id', {exceptSites: ['greenbuildingadvisor.com']}),
  recipient('Omeda: the click of one subscriber', 'rb_clickid'),
  recipient('Drip: the subscriber. Sites use the name for short values of their own', '__s', {
    value: /^[A-Za-z0-9]{6,}$/,
  }),
  recipient('Klaviyo: the profile', '_kx _ke'),
  recipient("ActiveCampaign: the contact's address, encrypted", 'vgo_ee'),
  recipient('Bronto: the contact', '_bta_tid _bta_c'),
  recipient('Listrak: the contact and their session', 'trk_contact trk_sid'),
  recipient('Dotdigital: account, campaign and contact in one', 'dm_i'),
  recipient('Wicked Reports: a click tied to a contact', 'wickedid'),
  person('Branch: one device, and the link it came by', '_branch_match_id _branch_referrer'),
  person("Google Analytics: the visitor's id, carried from site to site", '_gl _gac'),
  person("Google Analytics: the visitor's id", '_ga', {exceptSites: ['login.aliexpress.*']}),
  person('Yahoo: the page that was read before', 'guce_referrer guce_referrer_sig'),
  recipient('MailerLite: the subscriber', 'ml_subscriber ml_subscriber_hash ml_sub ml_sub_hash'),
  recipient('Kit: the subscriber', 'ck_subscriber_id', {unless: /\/unsubscribe/}),
  recipient('Beehiiv: the link of one subscriber', '_bhlid'),
  recipient('The recipient of a mailing', 'bbeml'),
  recipient('SharpSpring: the recipient', 'ss_email_id'),
  recipient('Blueshift: user, click, mailing', 'bsft_*'),
  recipient(
    'A mailer that Brave and Firefox know: contact and mailing',
    'oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk',
  ),
  recipient('Salesforce: recipient, contact, activity', 'et_rid sfmc_id sfmc_activityid'),
  recipient('Piano: the recipient', 'at_recipient_id at_recipient_list'),
  recipient('Emarsys: customer, hash of the address, user', 'sc_customer sc_eh sc_uid'),
  recipient('Hive: the recipient', 'h_sid h_slt', {unless: /\/email\//, exceptSites: ['app.hive.co']}),
  person('Wunderkind: the click, hash of the telephone number', 'sms_click sms_uph', {visit: bySms}),
  recipient('Mindbox: the message to one contact', 'mindbox-message-key mindbox-click-id'),
  recipient('An e-mail address in clear', 'user_email_address'),
  recipient('By its name, the hash of an e-mail address', 'os_ehash'),
  recipient('ClickDimensions: the contact', '_clde _cldee'),
  person('Affiliate networks: the user', 'admitad_uid _zucks_suid famad_xuid', {visit: byCampaign}),
  person('The user, in the manner of UTM', 'utm_userid', {visit: byCampaign}),
  recipient('Eloqua: the contact', 'elq*', {anyCase: true}),
  person('Matomo: the visitor, from site to site', 'pk_vid'),
  person("IO Technologies: the visitor's session", '__io_lv _io_session_id'),
  person("Adjust: the telephone's advertising id", 'gps_adid', {visit: byCampaign}),
  person('LinkedIn: an id that follows one member for 30 days', 'li_fat_id', {anyCase: true, visit: byCampaign}),

  // Which advertisement was clicked.
  networkClick('Google: the click', 'gclid gbraid wbraid gclsrc dclid gad_source gad_campaignid'),
  networkClick('Google: a free listing of a shop', 'srsltid', {
    visit: {source: 'search', app: 'google', confidence: 0.85},
  }),
  // Facebook, Instagram and Messenger add it to every link, paid or not.
  networkClick('Meta: the click', 'fbclid', {visit: {source: 'social', app: 'facebook', confidence: 0.7}}),
  networkClick('Microsoft: the click', 'msclkid'),
  networkClick('X: the click', 'twclid'),
  networkClick('TikTok: the click', 'ttclid'),
  networkClick('Pinterest: the click', 'epik'),
  networkClick('Snapchat: the click', 'ScCid sccid scid'),
  networkClick('Reddit: the click', 'rdt_cid'),
  networkClick('Yandex: the click', 'yclid'),
  networkClick('Yandex: a result of the search', 'ysclid', {
    visit: {source: 'search', app: 'yandex', confidence: 0.85},
  }),
  click('Yandex: the click', 'ymclid yadclid yadordid', {rare: true}),
  click('Other networks: the click', 'syclid ndclid rtid vmcid mkwid pcrid'),
  click('Adobe Advertising: the click', 's_kwcid ef_id'),
  click('Adjust: the click', 'unicorn_click_id', {rare: true}),
  click(
    'Affiliate networks: the click',
    'awc ranMID ranEAID ranSiteID irclickid irgwc cjevent sscid tduid maf vc_lpp ebisAdID gci',
  ),

  // Which campaign, mailing or button it was.
  campaign("Campaign, in UTM's manner: the share's own take their place", 'utm_* utm-*'),
  place("Links within a site, in UTM's manner", 'itm_source itm_medium itm_campaign itm_content itm_term'),
  campaign('Matomo: the campaign', 'mtm_* matomo_* piwik_*'),
  campaign('Matomo: the campaign', 'pk_campaign pk_cpn pk_source pk_medium pk_keyword pk_kwd pk_content pk_cid'),
  campaign('HubSpot: the advertisement', 'hsa_*'),
  mailing('HubSpot: the mailing', '_hsmi'),
  campaign('HubSpot: the button', 'hsCtaTracking', {rare: true}),
  mailing('Mailchimp: the mailing', 'mc_cid'),
  mailing('Listrak: the message, and its part', 'trk_msg trk_module'),
  mailing('Emarsys: the link', 'sc_lid sc_llid sc_src', {rare: true}),
  campaign('Wunderkind: the source', 'sms_source', {visit: bySms, rare: true}),
  campaign('Triple Whale: the network of the advertisement', 'tw_source'),
  campaign('Yandex: the campaign', '_openstat'),
  campaign('Yahoo: the campaign, a counter', 'yj_r guccounter', {rare: true}),
  campaign('Adobe: the campaign', 's_cid'),
  campaign('Piano, once AT Internet: the campaign', 'at_medium at_campaign xtor'),
  campaign(
    'Piano: what else it says of a campaign',
    'at_campaign_type at_channel at_creation at_custom1 at_custom2 at_custom3 at_custom4 at_emailtype ' +
      'at_format at_link at_link_id at_link_origin at_link_type at_network at_platform at_ptr_name at_send_date at_term at_type ' +
      'at_variant',
    {rare: true},
  ),
  place('Piano: what was recommended', 'cx_click cx_recsOrder cx_recsWidget'),
  campaign('Older share tools', '__twitter_impression spm', {rare: true}),
  campaign('Segmentify: the campaign', '_sgm_campaign _sgm_source _sgm_action', {rare: true}),
  campaign(
    'Facebook: the older Open Graph',
    'fb_action_ids fb_action_types fb_comment_id fb_ref fb_source action_object_map action_ref_map action_type_map',
    {rare: true},
  ),
  campaign('Coremetrics: the campaign', 'cm_mmc* cm_cr cm_me cm_re cm_sp', {rare: true}),
  campaign('Impact: the campaign', 'ir_adid ir_campaignid ir_partnerid', {rare: true}),
  campaign(
    'Adjust: the campaign',
    'adjust_creative adjust_tracker adjust_tracker_limit adjust_adgroup adjust_campaign adjust_referrer',
    {rare: true},
  ),
  place('AMP: its viewer', 'usqp'),
  campaign('Mapp: the campaign', 'wt_mc wt_zmc wtrid', {rare: true}),
  campaign('The campaign, on many news sites', 'cmpid'),
  campaign('The mark of an advertisement in Russia', 'erid', {exceptSites: ['kommersant.ru'], rare: true}),
  campaign('Google Merchant: the offer', 'gPromoCode gQT', {rare: true}),
  campaign('Echobox: when it was posted', 'Echobox', {part: 'fragment', rare: true}),

  // What means something on some sites alone.
  sharerOn(youtube)('YouTube: who shared', 'si'),
  campaignOn(youtube)('YouTube: where it was shared', 'feature pp embeds_euri source_ve_path'),
  sharerOn(['open.spotify.com'])('Spotify: who shared', 'si'),
  sharerOn(x)('X: who shared', 't'),
  campaignOn(x)('X: where it was shared', 's cxt ref_src ref_url'),
  sharerOn(['threads.net', 'threads.com'])('Threads: who shared', 'xmt igshid igsh'),
  sharerOn(instagram)('Instagram: who shared', 'igshid igsh stkn'),
  campaignOn(instagram)('Instagram: where it was shown', 'ig_rid'),
  campaignOn(['facebook.com'])("Facebook: the app's page", 'mibextid'),
  sharerOn(['reddit.com'])('Reddit: who shared', 'share_id'),
  campaignOn(['reddit.com'])('Reddit: where it was shown', 'ref_source ref_campaign correlation_id post_fullname'),
  sharerOn(tiktok)('TikTok: who shared', 'u_code _t'),
  campaignOn(tiktok)(
    'TikTok: where it was shared',
    'refer referer_url referer_video_id embed_source _r sender_device share_app_id share_item_id',
  ),
  sharerOn(['linkedin.com'])('LinkedIn: the member', 'rcm'),
  campaignOn(['linkedin.com'])('LinkedIn: where it was shown', 'trk trackingId original_referer'),
  sharerOn(['mailchi.mp', 'campaign-archive.com'])('Mailchimp: the subscriber', 'e'),
  campaignOn(['amazon.*'])(
    'Amazon: the search, the recommendation, the partner',
    'ref ref_ tag pd_rd_* pf_rd_* qid sprefix crid dib dib_tag linkCode social_share',
  ),
  campaignOn(['nytimes.com'])('New York Times: where it was shared', 'smid sgrp ugrp referringSource'),
  sharerOn(condeNast)('Condé Nast: the subscriber', 'bxid cndid hasha hashb hashc'),
  campaignOn(condeNast)('Condé Nast: the mailing', 'esrc mbid'),
];
