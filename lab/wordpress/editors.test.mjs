// What authors and editors meet: the block editor, the classic editor and the settings page, each as it stands.

import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {until} from '../../test/tools/visitor.mjs';
import {launch} from '../../test/tools/visitors.mjs';
import {startWordPress} from './site.mjs';

let site;
let engine;

before(async () => {
  site = await startWordPress();
  engine = await launch('chromium', {});
  // The guide that greets in a first visit would stand in front of the editor.
  await site.wp(
    `foreach (get_users() as $user) {
       update_user_meta($user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences',
         ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
     }`,
  );
});
after(async () => {
  await Promise.allSettled([site?.close(), engine?.close()]);
});

const contentOf = (id) => site.wp('return get_post($args)->post_content;', {args: id});

for (const user of ['admin', 'author']) {
  test(`the block, inserted and published in the editor by ${user}: previewed, saved, valid after a reload`, async () => {
    const visitor = await engine.newVisitor({viewport: {width: 1280, height: 900}});
    const errors = [];
    visitor.tab.raw.on('pageerror', (error) => errors.push(String(error)));
    // Leaving a page that is not saved would ask first.
    visitor.tab.raw.on('dialog', (dialog) => dialog.accept());
    await site.login(visitor, user, '/wp-admin/post-new.php');
    await visitor.until(() => !!document.querySelector('.editor-post-title__input'));
    await visitor.click('.editor-post-title__input');
    await visitor.tab.raw.keyboard.type(`By ${user} & "friends"`);
    await visitor.press('Enter');
    await visitor.tab.raw.keyboard.type('/share bar');
    await visitor.until(() => !!document.querySelector('.components-autocomplete__result'));
    await visitor.press('Enter');
    const preview = () =>
      document.querySelector('.wp-block-dark-social-bar dark-social-share, .wp-block dark-social-share');
    await visitor.until(`() => !!(${preview})()?.shadowRoot?.querySelector('a.button')`);

    // Nothing in the preview can be clicked or reached by the keyboard.
    const inert = await visitor.evaluate(`() => {
      const link = (${preview})().shadowRoot.querySelector('a.button');
      link.focus();
      const box = link.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return [document.activeElement !== (${preview})(), hit.localName !== 'dark-social-share'];
    }`);
    assert.deepEqual(inert, [true, true]);

    const select = '.block-editor-block-inspector select';
    await visitor.until((selector) => !!document.querySelector(selector), select);
    await visitor.evaluate(() => {
      const {dispatch, select: from} = globalThis.wp.data;
      const [id] = from('core/block-editor')
        .getBlocks()
        .filter(({name}) => name === 'dark-social/bar')
        .map(({clientId}) => clientId);
      dispatch('core/block-editor').selectBlock(id);
    });
    await visitor.evaluate((selector) => {
      const [, look] = document.querySelectorAll(selector);
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(look, 'outline');
      look.dispatchEvent(new Event('change', {bubbles: true}));
    }, select);
    await visitor.until(`() => (${preview})().getAttribute('look') === 'outline'`);
    // An address whose ampersand kses writes as an entity for authors.
    const url = 'https://example.org/?b=1&c=2';
    await visitor.evaluate((value) => {
      const {dispatch, select: from} = globalThis.wp.data;
      const {clientId} = from('core/block-editor').getSelectedBlock();
      dispatch('core/block-editor').updateBlockAttributes(clientId, {url: value});
    }, url);

    await visitor.click('.editor-post-publish-panel__toggle');
    // The panel moves in, so a click by its place may miss.
    await visitor.until(() => {
      const button = document.querySelector('.editor-post-publish-panel .editor-post-publish-button');
      const ready = button && button.getAttribute('aria-disabled') !== 'true' && !button.disabled;
      if (ready) button.click();
      return ready;
    });
    const id = await visitor.until(() => {
      const {select: from} = globalThis.wp.data;
      const editor = from('core/editor');
      return !editor.isSavingPost() && editor.isCurrentPostPublished() && editor.getCurrentPostId();
    });
    const saved = await contentOf(id);
    assert.match(saved, /<!-- wp:dark-social\/bar \{[^}]*"look":"outline"[^}]*\} \/-->/);

    await visitor.open(site.url(`/wp-admin/post.php?post=${id}&action=edit`));
    await visitor.until(`() => !!(${preview})()?.shadowRoot?.querySelector('a.button')`);
    const reloaded = await visitor.evaluate(`() => ({
      valid: wp.data.select('core/block-editor').getBlocks().every(({isValid}) => isValid),
      warning: !!document.querySelector('.block-editor-warning'),
      url: (${preview})().getAttribute('url'),
    })`);
    assert.deepEqual(reloaded, {valid: true, warning: false, url});
    const page = await (await fetch(site.url(`/?p=${id}`))).text();
    const [bar, ...others] = page.match(/<dark-social-share\b[^>]*>/g);
    assert.deepEqual(others, []);
    assert.match(bar, /url="https:\/\/example\.org\/\?b=1&amp;c=2".*|.*look="outline"/);
    assert.ok(bar.includes('url="https://example.org/?b=1&amp;c=2"') && bar.includes('look="outline"'), bar);
    assert.deepEqual(errors, []);
    await visitor.close();
  });
}

test('the classic editor, opened and saved: elements stay whole, as an administrator and as an author', async () => {
  const plugins = join(site.root, 'wp-content/mu-plugins');
  mkdirSync(plugins, {recursive: true});
  writeFileSync(join(plugins, 'classic.php'), "<?php add_filter('use_block_editor_for_post', '__return_false');");
  const bar =
    '<dark-social-share channels="whatsapp copy" share-title="A &gt; B" data-own="1"><a href="mailto:?body=x">Mail</a></dark-social-share>';
  const content = `<p>Before <dark-social-button channel="copy" labels="shown">tell</dark-social-button> after</p>\n${bar}`;
  for (const user of ['admin', 'author']) {
    const id = await site.wp(
      `return wp_insert_post(wp_slash(['post_title' => 'Classic', 'post_content' => $args, 'post_status' => 'publish']));`,
      {args: content, user},
    );
    for (const part of [
      /<dark-social-share channels="whatsapp copy"[^>]*data-own="1"/,
      /<dark-social-button channel="copy"/,
    ]) {
      assert.match(await contentOf(id), part, `${user}, before the editor`);
    }
    const visitor = await engine.newVisitor();
    visitor.tab.raw.on('dialog', (dialog) => dialog.accept());
    await site.login(visitor, user, `/wp-admin/post.php?post=${id}&action=edit`);
    await visitor.click('#content-tmce');
    await visitor.until(
      () => globalThis.tinymce?.get('content')?.initialized && !globalThis.tinymce.get('content').isHidden(),
    );
    await delay(300);
    await visitor.evaluate(() => {
      const editor = globalThis.tinymce.get('content');
      editor.setDirty(true);
      document.querySelector('#title').value = 'Classic, saved';
      document.querySelector('#publish').click();
    });
    await until(
      async () => (await site.wp('return get_post($args)->post_title;', {args: id})) === 'Classic, saved',
      'not saved',
    );
    const saved = await contentOf(id);
    for (const part of [
      /<dark-social-share[^>]* channels="whatsapp copy"/,
      /share-title="A &gt; B"/,
      /data-own="1"/,
      /<dark-social-button[^>]* labels="shown"[^>]*>tell<\/dark-social-button>/,
      /<a href="mailto:\?body=x">Mail<\/a>/,
    ]) {
      assert.match(saved, part, `${user}: ${saved}`);
    }
    await visitor.close();
  }
});

test('the settings page: previews what is chosen, saves it, and the next page has it', async () => {
  const visitor = await engine.newVisitor({viewport: {width: 1280, height: 1000}});
  const errors = [];
  visitor.tab.raw.on('pageerror', (error) => errors.push(String(error)));
  await site.login(visitor, 'admin', '/wp-admin/options-general.php?page=dark-social');
  const channels = () =>
    [
      ...(document
        .querySelector('.dark-social-stage dark-social-share')
        .shadowRoot?.querySelectorAll('[data-channel]') ?? []),
    ].map(({dataset}) => dataset.channel);
  await visitor.until(`() => (${channels})().length`);
  await visitor.click('#dark-social-add');
  await visitor.tab.raw.keyboard.type('mastodon');
  await visitor.press('Enter');
  await visitor.until(`() => (${channels})().includes('mastodon')`);
  await visitor.click('[data-action="mastodon up"]');
  // The focus stays at the button, so that it can be pressed again.
  assert.equal(await visitor.evaluate(() => document.activeElement.dataset.action), 'mastodon up');
  await visitor.click('[data-field=look] [value=soft]');
  await visitor.click('[data-field=placement] [value=both]');
  const shown = await visitor.evaluate(() =>
    document.querySelector('.dark-social-stage dark-social-share').getAttribute('look'),
  );
  assert.equal(shown, 'soft');
  await visitor.evaluate(() => {
    document.querySelector('[name="dark_social_options[param]"]').value = 'page';
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await visitor.click('input[type=checkbox][name="dark_social_options[events]"]');
  await visitor.click('#submit');
  await visitor.until(() => document.querySelector('.notice-warning')?.textContent.includes('page'));
  const options = await site.wp('return DarkSocial\\WordPress\\options();');
  assert.equal(options.channels, 'whatsapp telegram email copy mastodon native');
  const {look, placement, param, events, delete_on_uninstall: deletes} = options;
  assert.deepEqual(
    {look, placement, param, events, deletes},
    {look: 'soft', placement: 'both', param: 'ds', events: false, deletes: true},
  );

  const id = await site.wp(
    `return wp_insert_post(['post_title' => 'After', 'post_content' => 'Words', 'post_status' => 'publish']);`,
  );
  const page = await (await fetch(site.url(`/?p=${id}`))).text();
  assert.equal(page.match(/<dark-social-share [^>]*look="soft"/g).length, 2);
  assert.match(page, /dark-social-networks\.js/);
  assert.doesNotMatch(page, /dark-social-endpoint\.js/);
  assert.deepEqual(errors, []);
  await visitor.close();

  // Nobody else.
  const author = await engine.newVisitor();
  await site.login(author, 'author', '/wp-admin/options-general.php?page=dark-social');
  assert.equal(await author.evaluate(() => !!document.querySelector('.dark-social-settings')), false);
  await author.close();
});
