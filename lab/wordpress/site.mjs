// A WordPress on this machine: PHP's own server and MariaDB, in a folder that is deleted afterwards. It can reach nobody.

import {execFile, execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

import {freePort} from '../../test/tools/free-port.mjs';
import {onExit} from '../../test/tools/on-exit.mjs';
import {packageRoot} from '../../test/tools/processes.mjs';
import {startMariaDb} from './mariadb.mjs';

const runFile = promisify(execFile);
const own = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The plugin as `npm run wordpress` builds it. */
export const pluginFolder = join(packageRoot, 'build/wordpress/dark-social');
export const pluginZip = `${pluginFolder}.zip`;

/** The password of all users. */
const password = 'correct horse battery staple';

const phpOptions = {
  memory_limit: '256M',
  upload_max_filesize: '64M',
  post_max_size: '64M',
  'opcache.enable': 1,
  'opcache.enable_cli': 1,
  'opcache.revalidate_freq': 0,
};
const phpArguments = Object.entries(phpOptions).flatMap(([name, value]) => ['-d', `${name}=${value}`]);

/**
 * Starts a site with the users `admin`, `editor`, `author` and `contributor`, and pretty permalinks.
 * - `source`: the folder of WordPress; by default Debian's, or `WORDPRESS` of the environment
 * - `plugin`: `'active'` (default), `'copied'` or `'none'`
 * - `multisite`: a network with sites in subfolders
 * - `permalinks`: the structure, `''` for plain ones
 * - `locale`: `'fr_FR'`; Debian's package `wordpress-l10n` has WordPress's own words
 * - `config`: constants for wp-config.php
 */
export async function startWordPress({
  source = process.env.WORDPRESS || '/usr/share/wordpress',
  plugin = 'active',
  multisite = false,
  permalinks = '/%postname%/',
  locale = '',
  config = {},
} = {}) {
  if (plugin !== 'none' && !existsSync(pluginZip)) throw new Error('the plugin is not built: run npm run wordpress');
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const removeFolder = () => rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  const root = join(folder, 'site');
  const logs = {http: join(folder, 'http.log'), php: join(folder, 'php.log')};
  for (const log of Object.values(logs)) writeFileSync(log, '');

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const mariadb = await startMariaDb();
  const database = await mariadb.create();

  // Debian links parts of it to other packages.
  cpSync(source, root, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\/(\.git|\.htaccess|wp-config\.php)$/.test(path),
  });
  mkdirSync(join(root, 'wp-content/mu-plugins'), {recursive: true});
  cpSync(own('http-log.php'), join(root, 'wp-content/mu-plugins/http-log.php'));
  const constants = {
    DB_NAME: database.name,
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${mariadb.socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: logs.php,
    TEST_HTTP_LOG: logs.http,
    WP_HOME: origin,
    WP_SITEURL: origin,
    ...config,
  };
  for (const key of ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']) {
    constants[`${key}_KEY`] = `${key} key of a test`;
    constants[`${key}_SALT`] = `${key} salt of a test`;
  }
  const writeConfig = (more = {}) => {
    const defines = Object.entries({...constants, ...more}).map(
      ([name, value]) => `define('${name}', ${JSON.stringify(value)});`,
    );
    const end =
      "$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n";
    writeFileSync(join(root, 'wp-config.php'), `<?php\n${defines.join('\n')}\n${end}`);
  };
  writeConfig();

  const php = async (script, ...parameters) => {
    const {stdout} = await runFile('php', [...phpArguments, own(script), root, ...parameters], {
      env: {...process.env, HTTP_HOST: `127.0.0.1:${port}`},
      maxBuffer: 64e6,
    }).catch(({message}) => {
      throw new Error(`${message}\n${lines(logs.php).slice(-3).join('\n')}`);
    });
    // Other output may come before it.
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\0') + 1) || 'null');
  };

  let server;
  const start = async () => {
    server = spawn('php', [...phpArguments, '-S', `127.0.0.1:${port}`, '-t', root, own('router.php')], {
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
      stdio: 'ignore',
      // A group of its own: PHP's workers do not end with their parent.
      detached: true,
    });
    for (let tries = 0; tries < 100; tries++) {
      const answers = await fetch(`${origin}/wp-includes/version.php`).catch(() => undefined);
      if (answers) return;
      await delay(50);
    }
    throw new Error('PHP’s server does not answer');
  };
  const stop = () => {
    try {
      process.kill(-server.pid);
    } catch {
      // It has ended.
    }
  };
  const forget = onExit(() => {
    if (server) stop();
    removeFolder();
  });

  const site = {
    origin,
    port,
    /** The folder of the site's files. */
    root,
    url: (path = '/') => new URL(path, origin).href,
    /**
     * Runs PHP in WordPress, as the body of a function, and returns what that returns, as JSON. `user`: as whom. `$args` in the code is what
     * `args` is.
     */
    wp: (code, {user = 'admin', args = null, url = origin + '/'} = {}) =>
      php('evaluate.php', JSON.stringify({code, user, args, url})),
    /** The rows of an SQL query, as arrays of texts. */
    database: database.query,
    /** Logs in through the form, and waits for the admin pages. */
    async login(visitor, user = 'admin', path = '/wp-admin/') {
      await visitor.open(site.url(`/wp-login.php?redirect_to=${encodeURIComponent(site.url(path))}`));
      // WordPress moves the focus into the first field a little after the page is loaded.
      await visitor.evaluate(
        (name, secret) => {
          document.querySelector('#user_login').value = name;
          document.querySelector('#user_pass').value = secret;
          document.querySelector('#loginform').requestSubmit();
        },
        user,
        password,
      );
      await visitor.until(() => document.readyState === 'complete' && !document.querySelector('#loginform'));
    },
    /** Copies the plugin as it is built now over that of the site. */
    copyPlugin() {
      const target = join(root, 'wp-content/plugins/dark-social');
      rmSync(target, {recursive: true, force: true});
      cpSync(pluginFolder, target, {recursive: true});
    },
    /** Requests that PHP wanted to make, `{url, files}`: none was made. `files`: the PHP files that led to it, innermost first. */
    outgoing: () => lines(logs.http).map((line) => JSON.parse(line)),
    /** Warnings and errors of PHP and WordPress, a line each. */
    phpLog: () => lines(logs.php),
    async close() {
      forget();
      stop();
      await database.drop();
      removeFolder();
    },
  };

  await php('install.php', JSON.stringify({password, permalinks, locale}));
  if (multisite) {
    await php('network.php', JSON.stringify({}));
    const [host, path] = [`127.0.0.1:${port}`, '/'];
    // These would be the address of each site of the network.
    delete constants.WP_HOME;
    delete constants.WP_SITEURL;
    writeConfig({
      MULTISITE: true,
      SUBDOMAIN_INSTALL: false,
      DOMAIN_CURRENT_SITE: host,
      PATH_CURRENT_SITE: path,
      SITE_ID_CURRENT_SITE: 1,
      BLOG_ID_CURRENT_SITE: 1,
    });
  }
  if (plugin !== 'none') site.copyPlugin();
  if (plugin === 'active') {
    await site.wp(`activate_plugin('dark-social/dark-social.php', '', ${multisite});`);
  }
  await start();
  // What WordPress itself asked for while it was installed.
  writeFileSync(logs.http, '');
  return site;
}

/** Why WordPress cannot run here; undefined if it can. */
export function cannotRun() {
  const missing = ['php', 'mariadbd', 'mariadb-install-db'].filter((command) => !has(command));
  if (!existsSync(process.env.WORDPRESS || '/usr/share/wordpress')) missing.push('/usr/share/wordpress');
  return missing.length
    ? `${missing.join(', ')} is missing: npm run test:wordpress installs Debian's packages`
    : undefined;
}

function has(command) {
  try {
    execFileSync('which', [command], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

function lines(path) {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}
