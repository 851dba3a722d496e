export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  css: ['~/page.css'],
  app: {head: {htmlAttrs: {lang: 'en'}, title: 'Bees and their dances'}},
  // Lets `npm run check` refuse attributes and events that a component does not have.
  typescript: {tsConfig: {vueCompilerOptions: {strictTemplates: true}}},
});
