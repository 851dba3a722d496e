import type {Form, Forms} from '../forms.js';

/** A form for phones and one for desktops, the same in browsers and in installed web apps. */
const byDevice = (phone: Form | undefined, desktop: Form | undefined): Forms[string] => ({
  iOS: phone,
  Android: phone,
  desktop,
  'installed iOS': phone,
  'installed Android': phone,
  'installed desktop': desktop,
});

const sms: Form = {begins: 'sms:?&', message: 'body'};
/** RFC 6068. */
const mailto: Form = {begins: 'mailto:?', title: 'subject', mail: 'body', saysOnce: true, maxLength: 1900};
const webmail = (form: Form): Forms[string] => byDevice(mailto, form);

/** As Telegram reads its own, https://core.telegram.org/widgets/share. */
const likeTelegram = {link: 'url', text: 'text'};

const viberMax = 200;
const threemaApp: Form = {begins: 'threema://compose?', message: 'text'};
const threemaWeb: Form = {begins: 'https://threema.id/compose?', message: 'text'};

export const messengers: Forms = {
  // https://developers.viber.com/docs/tools/share-button; the limit is what other share buttons say of it.
  viber: {
    begins: 'viber://forward?',
    message: 'text',
    count(text, link) {
      if (text && (text + '\n' + link).length > viberMax) throw new RangeError(`longer than ${viberMax}: ${text}`);
    },
  },
  line: byDevice(
    // https://developers.line.biz/en/docs/line-login/using-line-url-scheme/
    {begins: 'https://line.me/R/share?', message: 'text'},
    // https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons
    {begins: 'https://social-plugins.line.me/lineit/share?', link: 'url', text: 'text'},
  ),
  // https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps
  teams: {begins: 'https://teams.microsoft.com/share?', link: 'href', text: 'msgText'},
  // The scheme: https://github.com/heiseonline/shariff, src/js/services/threema.js
  threema: {
    ...byDevice(threemaWeb, {begins: 'https://web.threema.ch/'}),
    'installed iOS': threemaApp,
    'installed Android': threemaApp,
  },
  snapchat: byDevice(
    // As Snap's Creative Kit for the web had it.
    {begins: 'https://www.snapchat.com/scan?', link: 'attachmentUrl'},
    // https://developers.snap.com/snapchat-for-web/social-integrations/share-link-to-snapchat
    {begins: 'https://www.snapchat.com/share?', link: 'link'},
  ),
  // https://dev.max.ru/docs/webapps/introduction
  max: {begins: 'https://max.ru/:share?', message: 'text'},
  eitaa: {begins: 'https://eitaa.com/share/url?', ...likeTelegram},
  bale: {begins: 'https://ble.ir/share/url?', ...likeTelegram},
  band: {begins: 'https://www.band.us/plugin/share?', message: 'body', link: 'route'},
  // https://faq.whatsapp.com/5913398998672934
  whatsappbusiness: {
    ...byDevice({begins: 'https://wa.me/?', message: 'text'}, {begins: 'https://wa.me/?', message: 'text'}),
    'installed iOS': {begins: 'whatsapp://send?', message: 'text'},
    'installed Android': {begins: 'whatsapp://send?', message: 'text'},
  },
  imessage: sms,
  rcs: sms,
  gmail: webmail({
    begins: 'https://mail.google.com/mail/?',
    fixed: {view: 'cm', fs: '1', tf: '1'},
    title: 'su',
    mail: 'body',
    saysOnce: true,
    maxLength: 6000,
  }),
  outlook: webmail({
    begins: 'https://outlook.live.com/mail/0/deeplink/compose?',
    title: 'subject',
    mail: 'body',
    saysOnce: true,
    maxLength: 8000,
  }),
  outlookwork: webmail({
    begins: 'https://outlook.cloud.microsoft/mail/deeplink/compose?',
    title: 'subject',
    mail: 'body',
    saysOnce: true,
    maxLength: 8000,
  }),
  yahoomail: webmail({
    begins: 'https://compose.mail.yahoo.com/?',
    title: 'subject',
    mail: 'body',
    saysOnce: true,
    maxLength: 6000,
  }),
  // https://github.com/ProtonMail/WebClients, applications/mail/src/app/helpers/url.ts
  protonmail: webmail({
    begins: 'https://mail.proton.me/inbox/#mailto=mailto:?',
    title: 'subject',
    mail: 'body',
    saysOnce: true,
    html: true,
    maxLength: 8000,
  }),
};
