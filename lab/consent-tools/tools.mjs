// The consent tools: how a page sets each of them up around its recipe, and what a reader's answer is in its own functions.

import {build} from 'esbuild';
import {fileURLToPath} from 'node:url';

const folder = '/tools';
const script = (path) => `<script src="${folder}/${path}"></script>`;
const inline = (code) => `<script>${code}</script>`;

/** Bundles c15t, which has no file for a script tag. */
export async function bundleC15t() {
  const {outputFiles} = await build({
    stdin: {
      contents: "export {getOrCreateConsentRuntime} from 'c15t';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'c15t',
    write: false,
    minify: true,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0].text;
}

/** `page`: the tags, around the recipe; `answers`: run in the page, whether the tool is up, and what accepts and refuses. */
export const tools = {
  'vanilla-cookieconsent': {
    page: (recipe) =>
      script('vanilla-cookieconsent/dist/cookieconsent.umd.js') +
      inline(`${recipe}
        CookieConsent.run({
          hideFromBots: false,
          categories: {necessary: {enabled: true, readOnly: true}, analytics: {}},
          language: {default: 'en', translations: {en: {
            consentModal: {title: 'Cookies', acceptAllBtn: 'Yes', acceptNecessaryBtn: 'No'},
            preferencesModal: {sections: []},
          }}},
        }).then(() => (window.toolIsUp = true));`),
    accept: () => CookieConsent.acceptCategory('all'),
    refuse: () => CookieConsent.acceptCategory([]),
  },
  klaro: {
    page: (recipe) =>
      inline(`klaroConfig = {services: [], lang: 'en', translations: {en: {purposes: {analytics: 'Analytics'}}}};
        ${recipe}
        addEventListener('load', () => setTimeout(() => (window.toolIsUp = true), 300));`) +
      script('klaro/dist/klaro.js'),
    accept: () => {
      const manager = klaro.getManager();
      manager.changeAll(true);
      manager.saveAndApplyConsents();
    },
    refuse: () => {
      const manager = klaro.getManager();
      manager.changeAll(false);
      manager.saveAndApplyConsents();
    },
  },
  c15t: {
    page: (recipe) =>
      `<script src="/c15t.js"></script>` +
      inline(`{
        const {getOrCreateConsentRuntime} = c15t;
        const options = {mode: 'offline', consentCategories: ['necessary', 'measurement']};
        ${recipe}
        window.answer = (which) => consentStore.getState().saveConsents(which);
        const wait = setInterval(() => {
          if (consentStore.getState().isLoadingConsentInfo) return;
          clearInterval(wait);
          window.toolIsUp = true;
        }, 50);
      }`),
    accept: () => void window.answer('all'),
    refuse: () => void window.answer('necessary'),
  },
  cookieconsent: {
    page: (recipe) =>
      script('cookieconsent/build/cookieconsent.min.js') +
      inline(`addEventListener('load', () => {
        const options = {};
        ${recipe}
        cookieconsent.initialise(options, (popup) => {
          window.popup = popup;
          window.toolIsUp = true;
        });
      });`),
    accept: () => window.popup.setStatus('allow'),
    refuse: () => window.popup.setStatus('deny'),
  },
  orejime: {
    page: (recipe) =>
      inline(`orejimeConfig = {privacyPolicyUrl: '/privacy', purposes: [{id: 'analytics', title: 'Analytics', cookies: []}]};
        ${recipe}
        document.addEventListener('orejime.loaded', () => (window.toolIsUp = true));`) +
      script('orejime/dist/orejime-standard-en.js'),
    accept: () => window.orejime.manager.acceptAll(),
    refuse: () => window.orejime.manager.declineAll(),
  },
  tarteaucitronjs: {
    // Its service for Matomo loads nothing without an id.
    page: (recipe) =>
      script('tarteaucitronjs/tarteaucitron.js') +
      inline(`${recipe}
        tarteaucitron.init({privacyUrl: '', orientation: 'bottom', highPrivacy: true, alwaysNeedConsent: true});
        (tarteaucitron.job = tarteaucitron.job || []).push('matomo');
        const wait = setInterval(() => {
          if (!document.querySelector('#tarteaucitronRoot')) return;
          clearInterval(wait);
          setTimeout(() => (window.toolIsUp = true), 500);
        }, 50);`),
    accept: () => tarteaucitron.userInterface.respondAll(true),
    refuse: () => tarteaucitron.userInterface.respondAll(false),
    /** It tells nothing of a refusal on an earlier visit. */
    refusedBefore: 'pending',
  },
};
