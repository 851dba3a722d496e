// Makes a release ready. npm runs it:
//
//   node tools/release.mjs changelog   by `npm version`: what is unreleased gets the new version and the date as its heading
//   node tools/release.mjs check       by `npm publish`: stops it where something is missing, and names the repository in package.json

import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';

const readManifest = () => JSON.parse(readFileSync('package.json', 'utf8'));
const git = (...args) => execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();

/** The output of git, or nothing where it fails. */
function tryGit(...args) {
  try {
    return git(...args);
  } catch {
    return '';
  }
}

/** Gives the changes since the last version a heading of their own. */
function changelog(today = new Date()) {
  const {version} = readManifest();
  const text = readFileSync('CHANGELOG.md', 'utf8');
  const heading = `## [${version}] - ${today.toISOString().slice(0, 10)}`;
  if (text.includes(`## [${version}]`)) return;
  if (!/^## \[Unreleased\]\n+[^#\n]|^## \[Unreleased\]\n+### /m.test(text))
    throw new Error('CHANGELOG.md: nothing stands under "## [Unreleased]". Say there what changed.');
  writeFileSync('CHANGELOG.md', text.replace('## [Unreleased]', `## [Unreleased]\n\n${heading}`));
}

/** The web address of the repository: of GitHub Actions where it runs there, else of the remote `origin`; undefined where neither is known. */
function repositoryAddress() {
  const {GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository} = process.env;
  if (server && repository) return `${server}/${repository}`;
  const remote = tryGit('remote', 'get-url', 'origin');
  const [, host, path] = /^(?:https:\/\/|ssh:\/\/)?(?:[^@/]+@)?([\w.-]+)[:/](.+?)(?:\.git)?\/?$/.exec(remote) ?? [];
  return host && path && `https://${host}/${path}`;
}

/** What keeps the package from being published, a sentence each. */
function problems({version, scripts, repository}) {
  const found = [];
  const dated = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm');
  if (!dated.test(readFileSync('CHANGELOG.md', 'utf8')))
    found.push(`CHANGELOG.md has no "## [${version}] - date". Run npm version, which writes it.`);
  if (!repository && !repositoryAddress())
    found.push(
      'The repository is not known, and the links of the README would be dead on npm. Run git remote add origin.',
    );
  if (!tryGit('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`))
    found.push(`This commit is not v${version}. Run npm version, or check the tag out.`);
  if (tryGit('status', '--porcelain')) found.push('There are changes that are not committed. Commit or stash them.');
  for (const name of ['preinstall', 'install', 'postinstall'])
    if (scripts[name])
      found.push(`package.json has a script "${name}", which would run on the machines of users. Remove it.`);
  return found;
}

/** Stops the release where something is missing; else the manifest names the repository, by which npm makes the links of the README. */
function check() {
  const manifest = readManifest();
  const found = problems(manifest);
  if (found.length) {
    console.error(`Not published:\n${found.map((problem) => `- ${problem}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  const address = repositoryAddress();
  if (manifest.repository || !address) return;
  manifest.repository = {type: 'git', url: `git+${address}.git`};
  manifest.homepage = `${address}#readme`;
  manifest.bugs = `${address}/issues`;
  writeFileSync('package.json', JSON.stringify(manifest, undefined, 2) + '\n');
  console.log(`package.json names ${address} as the repository. Commit that.`);
}

const commands = {changelog, check};
const command = commands[process.argv[2]];
if (!command)
  throw new Error(`node tools/release.mjs ${process.argv[2] ?? ''}: give one of ${Object.keys(commands).join(', ')}`);
command();
