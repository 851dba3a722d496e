// Articles with the style sheets of other people: CSS frameworks, a WordPress theme, and resets that nobody should write.

import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';

/** Debian's package wordpress-theme-twentytwentyone. */
const themeFile = '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css';

/** Routes of a site that has these pages. */
export const styleRoutes = existsSync(themeFile) ? {'/theme.css': await readFile(themeFile, 'utf8')} : {};

const link = (href) => `<link rel="stylesheet" href="${href}">`;
const paragraph = '<p>Bees tell each other where the flowers are, by a dance on the comb.</p>';
const prose = paragraph.repeat(30);
const main = (content) => `<main style="max-width: 44rem; margin: 0 auto"><article>${content}${prose}</article></main>`;

/** Style sheets, each with an article as its authors would write it; `missing` says what to install. */
export const styles = {
  Bootstrap: {
    head: link('/node_modules/bootstrap/dist/css/bootstrap.min.css'),
    body: (content) =>
      `<nav class="navbar sticky-top bg-body-tertiary"><div class="container"><a class="navbar-brand" href="#">Bees</a></div></nav>
      <main class="container"><div class="row justify-content-center"><article class="col-lg-8">${content}${prose}</article></div></main>`,
  },
  "Tailwind's preflight": {
    head: '<style>@layer base; @import url(/node_modules/tailwindcss/preflight.css) layer(base);</style>',
    body: main,
  },
  Bulma: {
    head: link('/node_modules/bulma/css/bulma.min.css'),
    body: (content) =>
      `<section class="section"><div class="container is-max-tablet content"><article>${content}${prose}</article></div></section>`,
  },
  'Pico CSS': {
    head: link('/node_modules/@picocss/pico/css/pico.min.css') + '<style>main.container {max-width: 44rem}</style>',
    body: (content) => `<main class="container"><article>${content}${prose}</article></main>`,
  },
  'the WordPress theme Twenty Twenty-One': {
    missing: styleRoutes['/theme.css'] ? '' : 'apt-get install wordpress-theme-twentytwentyone',
    head: link('/theme.css'),
    body: (content) =>
      `<div class="site"><div class="site-content"><main class="site-main"><article class="post type-post entry">
        <div class="entry-content">${content}${prose}</div></article></main></div></div>`,
  },
  '* {all: revert !important}': {head: '<style>* {all: revert !important}</style>', body: main},
  'rules for buttons, links and drawings, all !important': {
    head: `<style>
      button, a, [role] {display: block !important; position: static !important; width: 100% !important; margin: 30px 0 !important}
      button, a {box-sizing: border-box !important; padding: 40px !important; font-size: 40px !important; visibility: hidden !important}
      svg {width: 100% !important; height: 400px !important}
    </style>`,
    body: main,
  },
  'rules for every element, all !important': {
    head: `<style>
      * {position: relative !important; float: left !important; max-width: 30rem !important; margin: 10px !important; padding: 3px !important}
      * {box-sizing: content-box !important; z-index: 0 !important; inset: 0 !important}
    </style>`,
    // The paragraph above makes the article, which floats, as wide as it will be before all of it is parsed: it would move else.
    body: (content) => `<article>${paragraph}${content}${prose}</article>`,
  },
  'a transform on body': {head: '<style>body {transform: translateZ(0)}</style>', body: main},
  'html {font-size: 62.5%}': {
    head: '<style>html {font-size: 62.5%} body {font-size: 1.6rem} main {max-width: 70rem !important}</style>',
    body: main,
  },
};

/** Where an element may stand in an article. */
export const places = {
  'in the article': (element) => element,
  'in a dialog': (element) =>
    `<dialog class="modal-ish"><article><p>Share this.</p>${element}</article></dialog>
    <script>document.querySelector('dialog').showModal()</script>`,
  'in the shadow root of another component': (element) =>
    `<x-card></x-card><script>
      customElements.define('x-card', class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({mode: 'open'}).setHTMLUnsafe(\`<style>* {margin: 0; line-height: 3; letter-spacing: 2px} :host {display: block}</style>${element}\`);
        }
      });
    </script>`,
};
