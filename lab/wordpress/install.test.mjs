// The plugin's life on a site, through the admin's own pages: uploaded, activated, used, deactivated, deleted.

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {until} from '../../test/tools/visitor.mjs';
import {launch} from '../../test/tools/visitors.mjs';
import {share} from './records.mjs';
import {pluginZip, startWordPress} from './site.mjs';

/** What has the plugin's name in the database and in the files. */
async function traces(site) {
  const query = async (sql) => (await site.database(sql)).map(([name]) => name);
  const tables = await query(
    "select table_name from information_schema.tables where table_schema = database() and table_name like '%dark%social%'",
  );
  const prefixes = (
    await query(
      "select table_name from information_schema.tables where table_schema = database() and table_name like '%\\_options'",
    )
  ).map((name) => name.replace(/options$/, ''));
  const rows = [];
  for (const prefix of prefixes) {
    rows.push(...(await query(`select option_name from ${prefix}options where option_name like '%dark%social%'`)));
    rows.push(
      ...(await query(
        `select 'cron' from ${prefix}options where option_name = 'cron' and option_value like '%dark_social%'`,
      )),
    );
    rows.push(...(await query(`select meta_key from ${prefix}postmeta where meta_key like '%dark%social%'`)));
  }
  rows.push(...(await query("select meta_key from wp_usermeta where meta_key like '%dark%social%'")));
  const files = readdirSync(join(site.root, 'wp-content'), {recursive: true}).filter((name) =>
    /dark.?social/.test(name),
  );
  return {tables, rows, files};
}

const post = (site, events) =>
  fetch(site.url('/wp-json/dark-social/v1/events'), {
    method: 'POST',
    headers: {'content-type': 'text/plain'},
    body: JSON.stringify(events),
  });

test('uploaded as a zip, activated, used, deactivated and deleted: nothing is left', {timeout: 240_000}, async () => {
  const site = await startWordPress({plugin: 'none'});
  const engine = await launch('chromium', {});
  try {
    const admin = await engine.newVisitor();
    await site.login(admin, 'admin', '/wp-admin/plugin-install.php?tab=upload');
    await admin.evaluate(
      (zip) => {
        const bytes = Uint8Array.from(atob(zip), (character) => character.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'dark-social.zip', {type: 'application/zip'}));
        const input = document.querySelector('#pluginzip');
        input.files = files.files;
        input.form.requestSubmit(document.querySelector('#install-plugin-submit'));
      },
      readFileSync(pluginZip, 'base64'),
    );
    const activate = 'a[href*="action=activate"]';
    await admin.until((link) => document.readyState === 'complete' && document.querySelector(link)?.href, activate);
    await admin.click(activate);
    await admin.until(() => document.querySelector('#deactivate-dark-social'));
    assert.deepEqual(await site.wp('return get_option("active_plugins");'), ['dark-social/dark-social.php']);

    const page = await (await fetch(site.url('/hello-world/'))).text();
    assert.match(page, /dark-social\.min\.js/);
    assert.equal((await post(site, [share()])).status, 200);
    await site.wp('update_option("dark_social_options", ["keep_days" => 30]);');
    const used = await traces(site);
    assert.deepEqual(used.tables.sort(), ['wp_dark_social_events', 'wp_dark_social_rate']);
    assert.deepEqual(used.rows.sort(), ['cron', 'dark_social_options']);

    await admin.click('#deactivate-dark-social');
    await admin.until(() => document.querySelector('#delete-dark-social'));
    const inactive = await traces(site);
    assert.deepEqual(inactive.rows, ['dark_social_options'], 'the cron event is gone, settings and events stay');
    assert.equal(inactive.tables.length, 2);
    assert.equal((await post(site, [share()])).status, 404);

    await admin.until(() => window.wp?.updates?.deletePlugin);
    await admin.evaluate(() => void (window.confirm = () => true));
    await admin.click('#delete-dark-social');
    await until(async () => !readdirSync(join(site.root, 'wp-content/plugins')).includes('dark-social'), 'not deleted');
    assert.deepEqual(await traces(site), {tables: [], rows: [], files: []});

    assert.deepEqual(
      site.outgoing().filter(({files}) => files.some((file) => file.includes('dark-social'))),
      [],
    );
    assert.deepEqual(
      site.phpLog().filter((line) => /dark.?social/i.test(line)),
      [],
    );
  } finally {
    await engine.close();
    await site.close();
  }
});

test(
  'on a network each site has its own events, and nothing is left on any of them, unless its settings keep it',
  {timeout: 240_000},
  async () => {
    const site = await startWordPress({multisite: true});
    try {
      const ids = [];
      for (const path of ['second', 'third']) {
        // wpmu_create_blog() would take the colon out of the domain.
        ids.push(
          await site.wp(
            "return wp_insert_site(['domain' => $args[0], 'path' => $args[1], 'network_id' => 1, 'user_id' => 1]);",
            {
              args: [`127.0.0.1:${site.port}`, `/${path}/`],
            },
          ),
        );
      }
      assert.deepEqual(ids, [2, 3]);
      // By PHP: a network in subfolders needs an address without a port.
      const store = `
      $added = [];
      foreach ([1, 2, 3] as $id) {
        switch_to_blog($id);
        $request = new WP_REST_Request('POST', '/dark-social/v1/events');
        $request->set_body($args);
        $added[] = rest_do_request($request)->get_data();
        restore_current_blog();
      }
      return $added;`;
      const added = await site.wp(store, {args: JSON.stringify([share()])});
      assert.deepEqual(added, Array(3).fill({stored: 1, duplicates: 0}));
      await site.wp('switch_to_blog(3); update_option("dark_social_options", ["delete_on_uninstall" => false]);');
      assert.equal((await traces(site)).tables.length, 6);

      await site.wp(
        'deactivate_plugins("dark-social/dark-social.php", false, true); return delete_plugins(["dark-social/dark-social.php"]);',
      );
      assert.deepEqual(await traces(site), {
        tables: ['wp_3_dark_social_events'],
        rows: ['dark_social_options'],
        files: [],
      });
    } finally {
      await site.close();
    }
  },
);
