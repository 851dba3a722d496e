// What visitors get: the bar and its links in pages of WordPress, with and without JavaScript, and what becomes of shared links.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {createHash} from 'node:crypto';
import {setTimeout as delay} from 'node:timers/promises';

import {launch} from '../../test/tools/visitors.mjs';
import {startWordPress} from './site.mjs';

let site;
let engine;
/** Addresses by the post's name. */
const posts = {};

/** Creates a post as the administrator, and returns its id. */
async function publish(name, content, fields = {}) {
  const {id, url} = await site.wp(
    `$id = wp_insert_post(wp_slash($args + ['post_status' => 'publish'])); return ['id' => $id, 'url' => get_permalink($id)];`,
    {args: {post_name: name, post_title: name, post_content: content, ...fields}},
  );
  posts[name] = url;
  return id;
}

const setOptions = (options) => site.wp(`update_option('dark_social_options', $args);`, {args: options});
const html = async (path) => (await fetch(new URL(path, site.origin))).text();
/** The start tags of the elements in a page, without the bar's own styles. */
const elements = (page) => page.match(/<dark-social-(share|button)\b[^>]*>/g) ?? [];

/** What the page's events are so far. */
async function events(visitor) {
  await visitor.until(() => globalThis.darkSocial);
  await delay(300);
  return visitor.evaluate(async () => {
    const seen = [];
    const remove = globalThis.darkSocial.addSink((event) => seen.push(event.type));
    await new Promise((resolve) => setTimeout(resolve, 100));
    remove();
    return seen;
  });
}

before(async () => {
  site = await startWordPress();
  engine = await launch('chromium', {});
});
after(async () => {
  await Promise.allSettled([site?.close(), engine?.close()]);
});

test('the scripts: the early one first in the head and as its hash says, the others deferred', async () => {
  for (const theme of ['twentytwentyone', 'twentytwentythree']) {
    await site.wp('switch_theme($args);', {args: theme});
    const page = await html('/');
    const [, head] = /<head[^>]*>(.*)<\/head>/s.exec(page);
    const [first] = /<(script|style|link|title)\b/.exec(head);
    assert.equal(first, '<script', `${theme}: what comes first in the head`);
    const [, attributes, code] = /<script([^>]*)>(.*?)<\/script>/s.exec(head);
    assert.match(attributes, /data-placement="fragment"/, theme);
    const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    assert.ok(
      readFileSync('dist/dark-social-early.csp.txt', 'utf8').includes(hash),
      `${theme}: ${hash} is not in csp.txt`,
    );
    assert.match(page, /<script defer data-placement="fragment" [^>]*src=['"][^'"]*dark-social\.min\.js/, theme);
    assert.match(
      page,
      /<script defer data-url="[^"]*\/dark-social\/v1\/events" [^>]*src=['"][^'"]*endpoint\.js/,
      theme,
    );
  }
});

test('a post: one bar by itself, with its title as plain text, in the language of the site', async () => {
  await publish('plain', '<p>Words.</p>', {post_title: 'It\'s <em>10x10</em> & "more" > less'});
  const page = await html(posts.plain);
  const [bar, ...others] = elements(page);
  assert.deepEqual(others, []);
  assert.match(bar, /share-title="It’s 10×10 &amp; “more” &gt; less"/);
  assert.doesNotMatch(bar, / url=/);
  assert.match(page, /<a [^>]*aria-label="Share on WhatsApp" href="https:\/\/wa\.me\/\?text=[^"]*%0Ahttp/);
  // After wpautop and wptexturize, which would change the bar.
  assert.doesNotMatch(page, /<p>\s*<dark-social-share|<br \/>\s*<style/);

  await publish('own', '<p>Words.</p>[dark-social channels="copy email"]');
  assert.equal(elements(await html(posts.own)).length, 1, 'a post with a bar of its own gets no second one');
  await publish('secret', '<p>Words.</p>', {post_password: 'secret'});
  assert.equal(elements(await html(posts.secret)).length, 0, 'a post that asks for a password');
});

test('attributes of shortcodes and blocks: decoded once, escaped, and what cannot be used left out', async () => {
  const id = await publish('attributes', '');
  const render = (content) =>
    site.wp(
      `$GLOBALS['wp_query'] = new WP_Query(['p' => $args['id']]); $GLOBALS['wp_query']->the_post();
       return apply_filters('the_content', $args['content']);`,
      {args: {id, content}},
    );
  const block = (attributes) => `<!-- wp:dark-social/bar ${JSON.stringify(attributes)} /-->`;
  // As kses saves it for authors.
  const [first] = elements(await render(block({url: 'https://example.org/?b=1&amp;c=2', title: 'A > B'})));
  assert.match(first, / url="https:\/\/example\.org\/\?b=1&amp;c=2"/);
  assert.match(first, /share-title="A &gt; B"/);
  const [second] = elements(
    await render('[dark-social text="a &gt; b" url="https://example.org/?b=1&amp;c=2" look="loud"]'),
  );
  assert.match(second, / url="https:\/\/example\.org\/\?b=1&amp;c=2"/);
  assert.match(second, /share-text="a &gt; b"/);
  assert.doesNotMatch(second, /loud/);
  const [third] = elements(await render('[dark-social url="javascript:alert(1)" channels="whatsapp nowhere"]'));
  assert.doesNotMatch(third, /javascript|nowhere/);
  // Channels that PHP does not know: links for those that it does, and the script of the others.
  const further = await render('[dark-social channels="facebook whatsapp sms"]');
  assert.match(further, /<a href="https:\/\/wa\.me\/\?text=[^"]*"[^>]*>Share on WhatsApp<\/a><\/dark-social-share>/);
  assert.doesNotMatch(further, /href="(sms|tg|whatsapp|fb-messenger):/);
  const align = await render(block({align: 'wide', style: {spacing: {margin: {top: '1em'}}}}));
  assert.match(elements(align)[0], /class="[^"]*alignwide[^"]*" style="[^"]*margin-top:1em/);
});

test('excerpts, feeds, REST excerpts, embeds and pages of files have no bar and none of its words', async () => {
  await publish(
    'words',
    'Intro.\n\n[dark-social-button]tell[/dark-social-button]\n\n<!-- wp:dark-social/bar /-->\n\nOutro.',
  );
  const [{excerpt}] = await (await fetch(site.url('/wp-json/wp/v2/posts?slug=words'))).json();
  for (const [place, text] of [
    ['REST excerpt', excerpt.rendered],
    ['feed', await html('/feed/')],
    ['embed', await html(`${posts.words}embed/`)],
  ]) {
    assert.match(text, /Intro/, place);
    assert.doesNotMatch(text, /dark-social-(share|button)|Share on WhatsApp/, place);
  }
  const id = await site.wp(
    `return wp_insert_attachment(['post_title' => 'A file', 'post_status' => 'inherit', 'post_mime_type' => 'image/png'], 'a.png');`,
  );
  await setOptions({post_types: ['post', 'attachment']});
  const page = await (await fetch(site.url(`/?attachment_id=${id}`))).text();
  assert.deepEqual(elements(page), []);
  await setOptions({});
});

test('each bar is for its own post: in lists, in a post with a list, and in a sidebar', async () => {
  await site.wp(`switch_theme('twentytwentythree');`);
  const list =
    '<!-- wp:query {"query":{"perPage":2,"postType":"post","inherit":false}} --><div class="wp-block-query">' +
    '<!-- wp:post-template --><!-- wp:post-title {"isLink":true} /--><!-- wp:dark-social/bar /--><!-- wp:post-content /-->' +
    '<!-- /wp:post-template --></div><!-- /wp:query -->';
  await publish('inner-1', '<p>One.</p>');
  await publish('inner-2', '<p>Two.</p>');
  await publish('outer', list, {post_type: 'page'});
  await setOptions({post_types: ['page', 'post']});
  const bars = elements(await html(posts.outer));
  const urls = bars.map((bar) => / url="([^"]*)"/.exec(bar)?.[1]);
  // The two of the list, and the page's own behind them: inner posts get none by themselves.
  assert.deepEqual(urls, [posts['inner-2'], posts['inner-1'], undefined]);

  // A list of posts with a bar in the sidebar: the page as a whole is shared, not the last post.
  await site.wp(
    `switch_theme('twentytwentyone');
     update_option('widget_block', [2 => ['content' => '<!-- wp:dark-social/bar /-->'], '_multiwidget' => 1]);
     update_option('sidebars_widgets', ['sidebar-1' => ['block-2'], 'wp_inactive_widgets' => []]);`,
  );
  const [sidebar] = elements(await html('/')).slice(-1);
  assert.doesNotMatch(sidebar, / url=| share-title=/);
  await setOptions({});
  await site.wp(`update_option('sidebars_widgets', ['sidebar-1' => [], 'wp_inactive_widgets' => []]);`);
});

test('a visitor without JavaScript: links to the post itself, and words where a button stands', async () => {
  await publish(
    'still',
    '<p>Words.</p><p>Now [dark-social-button channel="whatsapp"]tell a friend[/dark-social-button].</p>',
  );
  const visitor = await engine.newVisitor({javaScript: false});
  await visitor.open(posts.still);
  const links = await visitor.evaluate(() => {
    const shadow = document.querySelector('dark-social-share').shadowRoot;
    const seen = [...shadow.querySelectorAll('a')].filter((link) => link.checkVisibility()).map((link) => link.href);
    return {
      seen,
      button: document.querySelector('noscript a')?.outerHTML ?? document.querySelector('noscript')?.textContent,
    };
  });
  assert.ok(links.seen.length >= 3, links.seen.join());
  for (const link of links.seen) {
    assert.match(link, /^(https:|mailto:)/);
    assert.ok(decodeURIComponent(link).includes(posts.still), link);
  }
  assert.match(links.button, /https:\/\/wa\.me\/.*tell a friend/);
  await visitor.close();
});

test('a button in a sentence: one line, with its words', async () => {
  const visitor = await engine.newVisitor();
  await visitor.open(posts.still);
  const [button, line] = await visitor.until(() => {
    const element = document.querySelector('dark-social-button');
    const box = element.shadowRoot && element.getBoundingClientRect();
    return box?.width && [box.width, element.parentElement.getBoundingClientRect().width];
  });
  assert.ok(button > 80 && button < line / 2, `${button} of ${line} px`);
  await visitor.close();
});

test('shared, arrived, paged on: one arrival, with the token behind the # and in the query', async () => {
  for (let index = 0; index < 4; index++) await publish(`page-${index}`, '<p>Words.</p>');
  await site.wp(`update_option('posts_per_page', 2); switch_theme('twentytwentyone');`);
  for (const placement of ['fragment', 'query']) {
    await setOptions({token_placement: placement});
    const sharer = await engine.newVisitor();
    await sharer.open(posts.plain);
    await sharer.click('dark-social-share >>> [data-channel=copy]');
    const link = await sharer
      .until(async () => {
        const text = await navigator.clipboard.readText().catch(() => '');
        return text.startsWith('http') && text;
      })
      .catch(() => sharer.clipboard());
    const token = /\bds=(\w+)/.exec(link)?.[1];
    assert.ok(token && link.startsWith(posts.plain), link);
    assert.equal(link.includes(`#ds=${token}`), placement === 'fragment', link);

    const friend = await engine.newVisitor();
    // By the short address too: WordPress redirects and keeps it.
    await friend.open(link.replace(/\/(?=[?#])/, ''));
    assert.deepEqual(
      (await events(friend)).filter((type) => type === 'arrival'),
      ['arrival'],
      link,
    );

    // The front list by the same token, then on to further pages.
    const list = new URL(link);
    list.pathname = '/';
    const other = await engine.newVisitor();
    await other.open(list);
    assert.ok((await events(other)).includes('arrival'), String(list));
    for (let page = 2; page <= 3; page++) {
      const next = await other.evaluate(() => document.querySelector('.nav-links a.next, a.next').href);
      assert.doesNotMatch(next, /\bds=/, next);
      await other.open(next);
      assert.deepEqual(
        (await events(other)).filter((type) => type === 'arrival'),
        [],
        next,
      );
    }
    assert.ok(!(await html(`/?ds=${token}`)).includes(token), 'a page that a cache may keep has the token');
    await Promise.all([sharer.close(), friend.close(), other.close()]);
  }
  await setOptions({});
});

test('the token is taken off the request byte by byte', async () => {
  const cases = {
    '/a/?ds=q1&b=1': '/a/?b=1',
    '/a/?b=%20+c&ds=q1&e=&j.k=1&g[]=2': '/a/?b=%20+c&e=&j.k=1&g[]=2',
    '/a/?ds=q1': '/a/',
    '/a/?d%73=q1&x': '/a/?x',
    '/a/?ads=1&ds2=2&x=ds=3': '/a/?ads=1&ds2=2&x=ds=3',
    '/a/': '/a/',
  };
  const code = `return array_map(static fn($uri) => DarkSocial\\WordPress\\without_param($uri, 'ds'), $args);`;
  assert.deepEqual(await site.wp(code, {args: Object.keys(cases)}), Object.values(cases));
});

test('options: defaults take the place of what cannot be used', async () => {
  const saved = await site.wp(`return DarkSocial\\WordPress\\sanitize_options($args);`, {
    args: {
      param: 'page',
      look: 'loud',
      channels: 'nowhere',
      keep_days: -1,
      color: 'red',
      radius: 'x',
      unknown: 1,
      events: '',
    },
  });
  const {param, look, channels, keep_days: days, color, radius, unknown, events: counted} = saved;
  assert.deepEqual(
    {param, look, channels, days, color, radius, unknown, counted},
    {
      ...{param: 'ds', look: 'brand', channels: 'whatsapp telegram email copy native', days: 400},
      ...{color: '', radius: '', unknown: undefined, counted: false},
    },
  );
  const taken = await site.wp(`return array_map('DarkSocial\\WordPress\\sanitize_param', $args);`, {
    args: ['s', 'p', 'name', 'cat', 'order', 'utm_source', 'Ds', 'share', 'x2'],
  });
  assert.deepEqual(taken, [...Array(7).fill('ds'), 'share', 'x2']);
});

test('another language: words of the bar by translation, in PHP and in the script, or none of them', async () => {
  const words = {Share: 'Teilen', 'Share on {}': 'Mit {} teilen'};
  const file = "WP_LANG_DIR . '/plugins/dark-social-de_DE.mo'";
  await site.wp(
    `require_once ABSPATH . WPINC . '/pomo/mo.php';
     $mo = new MO();
     foreach ($args as $word => $translation) $mo->add_entry(['singular' => $word, 'translations' => [$translation]]);
     wp_mkdir_p(WP_LANG_DIR . '/plugins');
     $mo->export_to_file(${file});
     // Later versions take no language that is not installed.
     copy(${file}, WP_LANG_DIR . '/de_DE.mo');`,
    {args: words},
  );
  await site.wp(`update_option('WPLANG', 'de_DE');`);
  const page = await html(posts.plain);
  assert.match(page, /darkSocialConfig\.locales=.*"code":"de-DE","shareGroup":"Teilen","shareOn":"Mit \{\} teilen"/);
  assert.match(page, /<a href="https:\/\/wa\.me[^>]*>Mit WhatsApp teilen<\/a>/);
  const visitor = await engine.newVisitor({locale: 'de-DE'});
  await visitor.open(posts.plain);
  const label = await visitor.until(() =>
    document
      .querySelector('dark-social-share')
      .shadowRoot?.querySelector('[data-channel=telegram]')
      ?.getAttribute('aria-label'),
  );
  assert.equal(label, 'Mit Telegram teilen');
  await visitor.close();
  // Nobody has translated it: English, rather than half of another language.
  await site.wp(`unlink(${file});`);
  assert.doesNotMatch(await html(posts.plain), /darkSocialConfig\.locales/);
  const warnings = site.phpLog().filter((line) => /dark-social|DarkSocial/.test(line));
  assert.deepEqual(warnings, [], 'warnings of PHP');
});
