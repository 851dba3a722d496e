// Writes dist/php/: the PHP files of integrations/php/, and data.json with what they take from the library. Runs after the build.

import {cpSync, writeFileSync} from 'node:fs';
import {
  barStyle,
  barStyleHash,
  fixedLayoutStyle,
  fixedLayoutStyleHash,
  menuStyle,
  menuStyleHash,
} from '../dist/_virtual/_bar-style.js';
import personalParams from '../dist/_virtual/_tracking_always.js';
import {channels} from '../dist/channels/usual-channels.js';
import * as loginSecrets from '../dist/core/link/login-secrets.js';
import {emailAddress, neededByPage} from '../dist/core/link/personal-params.js';
import * as signedUrl from '../dist/core/link/signed-url.js';
import {en} from '../dist/locales/en.js';
import {fr} from '../dist/locales/fr.js';
import {version} from '../dist/version.js';

/** The channels for which integrations/php/message.php makes addresses. */
const ids = ['whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy', 'native'];

/** A regular expression as PHP's preg functions take it. Matched byte by byte, as it is without `u`. */
function toPcre({source, flags}) {
  if (/[^gi]/.test(flags)) throw new Error(`PHP has no flag for each of "${flags}": /${source}/`);
  // Without D, `$` matches before a last line break too.
  return `~${source.replaceAll('~', '\\~')}~${flags.replace('g', '')}D`;
}

const data = {
  version,
  style: barStyle,
  styleHash: barStyleHash,
  // By layout: `menu` and `fixed`, which is that of `side` and `bottom`.
  layoutStyles: {menu: menuStyle, fixed: fixedLayoutStyle},
  layoutStyleHashes: {menu: menuStyleHash, side: fixedLayoutStyleHash, bottom: fixedLayoutStyleHash},
  channels: channels
    .filter(({id}) => ids.includes(id))
    .map(({id, name, kind, icon, utm = id, activate}) => ({id, name, kind, icon, utm, isButton: !!activate})),
  locales: Object.fromEntries([en, fr].map((locale) => [locale.code.toLowerCase(), locale])),
  personalParams: personalParams.map(({pattern}) => toPcre(pattern)),
  emailAddress: toPcre(emailAddress),
  neededByPage: toPcre(neededByPage),
  secretNames: [...loginSecrets.secretNames],
  companions: [...loginSecrets.companions],
  codeCompanions: loginSecrets.codeCompanions,
  sessionInPath: toPcre(loginSecrets.sessionInPath),
  checksumNames: signedUrl.checksumNames,
  expiryNames: signedUrl.expiryNames,
  expiringChecksumNames: signedUrl.expiringChecksumNames,
};

cpSync('integrations/php', 'dist/php', {recursive: true});
writeFileSync('dist/php/data.json', JSON.stringify(data, null, 1) + '\n');
