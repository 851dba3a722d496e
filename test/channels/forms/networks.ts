import {atMost300OnBluesky, atMost500OnMastodon, atMost500OnThreads, atMost280OnX} from './limits.js';
import type {Form, Forms} from '../forms.js';

const xWeb: Form = {begins: 'https://x.com/intent/post?', text: 'text', link: 'url', count: atMost280OnX};
const xApp: Form = {begins: 'twitter://post?', message: 'message', count: atMost280OnX};
const blueskyWeb: Form = {begins: 'https://bsky.app/intent/compose?', message: 'text', count: atMost300OnBluesky};
const blueskyApp: Form = {...blueskyWeb, begins: 'bluesky://intent/compose?'};

/** One form in browsers and on desktops, another in installed web apps on phones. */
const webAndApp = (web: Form, app: Form): Record<string, Form> => ({
  iOS: web,
  Android: web,
  desktop: web,
  'installed desktop': web,
  'installed iOS': app,
  'installed Android': app,
});

// The page or the code that documents a form is named in the channel's file.
export const networks: Forms = {
  facebook: {begins: 'https://www.facebook.com/sharer/sharer.php?', link: 'u'},
  x: webAndApp(xWeb, xApp),
  linkedin: {begins: 'https://www.linkedin.com/sharing/share-offsite/?', link: 'url'},
  reddit: {begins: 'https://www.reddit.com/submit?', link: 'url', title: 'title', fixed: {type: 'LINK'}},
  pinterest: {begins: 'https://www.pinterest.com/pin/create/button/?', link: 'url', text: 'description'},
  threads: {begins: 'https://www.threads.com/intent/post?', text: 'text', link: 'url', count: atMost500OnThreads},
  bluesky: webAndApp(blueskyWeb, blueskyApp),
  mastodon: {begins: 'https://share.joinmastodon.org/#', message: 'text', count: atMost500OnMastodon},
  tumblr: {
    begins: 'https://www.tumblr.com/widgets/share/tool?',
    link: 'canonicalUrl',
    title: 'title',
    linkAgain: 'content',
    text: 'caption',
    saysOnce: true,
    fixed: {posttype: 'link'},
  },
  hackernews: {begins: 'https://news.ycombinator.com/submitlink?', link: 'u', title: 't'},
  vk: {begins: 'https://vk.com/share.php?', link: 'url', title: 'title'},
  odnoklassniki: {begins: 'https://connect.ok.ru/offer?', link: 'url', title: 'title'},
  weibo: {begins: 'https://service.weibo.com/share/share.php?', link: 'url', text: 'title'},
  flipboard: {
    begins: 'https://share.flipboard.com/bookmarklet/popout?',
    link: 'url',
    title: 'title',
    fixed: {v: '2'},
  },
  truthsocial: {begins: 'https://truthsocial.com/share?', text: 'text', link: 'url'},
  diaspora: {begins: 'https://share.diasporafoundation.org/?', link: 'url', title: 'title'},
  substack: {begins: 'https://substack.com/notes?', message: 'message', fixed: {action: 'compose'}},
  farcaster: {begins: 'https://farcaster.xyz/~/compose?', text: 'text', link: 'embeds[]'},
  nextdoor: {begins: 'https://nextdoor.com/sharekit/?', message: 'body'},
  quora: {begins: 'https://www.quora.com/share?', link: 'url', title: 'title'},
  buffer: {begins: 'https://publish.buffer.com/compose?', link: 'url', text: 'text'},
  blogger: {begins: 'https://www.blogger.com/blog-this.g?', link: 'u', title: 'n', text: 't', saysOnce: true},
  hatena: {begins: 'https://b.hatena.ne.jp/add?', link: 'url', title: 'title', fixed: {mode: 'confirm'}},
  naver: {begins: 'https://share.naver.com/web/shareView?', link: 'url', title: 'title'},
  kakaostory: {begins: 'https://story.kakao.com/share?', link: 'url'},
  douban: {begins: 'https://www.douban.com/share/service?', link: 'href', title: 'name', text: 'text', saysOnce: true},
  qq: {
    begins: 'https://connect.qq.com/widget/shareqq/index.html?',
    link: 'url',
    title: 'title',
    text: 'summary',
    saysOnce: true,
  },
  qzone: {
    begins: 'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?',
    link: 'url',
    title: 'title',
    text: 'summary',
    saysOnce: true,
  },
  meneame: {begins: 'https://www.meneame.net/submit?', link: 'url'},
  microblog: {begins: 'https://micro.blog/post?', message: 'text'},
  lobsters: {begins: 'https://lobste.rs/stories/new?', link: 'url', title: 'title'},
  gab: {begins: 'https://gab.com/compose?', link: 'url', text: 'text'},
  mailru: {begins: 'https://connect.mail.ru/share?', link: 'url', title: 'title', text: 'description', saysOnce: true},
  livejournal: {begins: 'https://www.livejournal.com/update.bml?', title: 'subject', message: 'event', saysOnce: true},
  wordpress: {begins: 'https://wordpress.com/press-this.php?', link: 'u', title: 't', text: 's', saysOnce: true},
  wykop: {begins: 'https://wykop.pl/dodaj/link/?', link: 'url', title: 'title'},
  mewe: {begins: 'https://mewe.com/share?', link: 'link'},
  plurk: {begins: 'https://www.plurk.com/?', message: 'status', fixed: {qualifier: 'shares'}},
  googleclassroom: {begins: 'https://classroom.google.com/share?', link: 'url', title: 'title'},
};
