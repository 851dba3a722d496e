// Locks a folder for one process, across machines and containers. Node has no file locks, and process ids mean nothing across
// containers, so the owner writes a heartbeat, and a lock without one is taken over.

import {randomUUID} from 'node:crypto';
import {mkdir, open, readFile, readlink, rename, unlink, utimes} from 'node:fs/promises';
import {join} from 'node:path';

/** How often the owner writes a heartbeat, in ms. */
const heartbeat = 1000;
/** How often a waiting process checks for a heartbeat, in ms, and how many checks without one it takes: 10 s by its own clock. */
const checkInterval = 500;
const maxChecks = 20;

/** A lock that is held. */
export interface Lock {
  /** Whether it is still held. A deleted lock file is written again; a lock that another process has taken over is lost. */
  isHeld(): Promise<boolean>;
  /** Releases it. */
  release(): Promise<void>;
}

/** The content of a lock file. */
interface LockFile {
  /** The owner's random id; for a file that no owner wrote, an id made from the file's metadata. */
  owner: string;
  /** Boot id, namespace of process ids, process id and start time, if the system has them. */
  process?: string;
  /** Changes with each heartbeat. */
  heartbeat: string;
}

const code = (error: unknown) => (error as NodeJS.ErrnoException).code;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A process id and its start time as in Linux's proc(5); `undefined` if there is no such process, or no /proc. */
async function startOf(pid: string): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may contain anything; the start time is the 20th field after it.
    return `${text.split(' ', 1)[0]} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

/** The scope of process ids: this boot of this machine, in this namespace. */
async function processScope(): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/** Whether an owner's process is running; `undefined` if that cannot be known from here. */
async function isRunning(process_: string | undefined): Promise<boolean | undefined> {
  const here = await processScope();
  if (!process_ || !here || !process_.startsWith(here + ' ')) return undefined;
  const [pid] = process_.slice(here.length + 1).split(' ');
  const start = await startOf(pid);
  if (start) return `${here} ${start}` === process_;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (code(error) === 'ESRCH') return false;
  }
  return undefined;
}

/** Reads a lock file; `undefined` if there is none. */
async function read(path: string): Promise<LockFile | undefined> {
  try {
    // Opening it makes a network file system ask its server.
    const handle = await open(path, 'r');
    try {
      const {ino, mtimeMs, size} = await handle.stat();
      const text = size > 1000 ? '' : await handle.readFile('utf8');
      const [, owner, process_] = /^([\da-f-]{36})\n(.*)\n$/.exec(text) ?? [];
      return {owner: owner ?? `${ino}-${mtimeMs}-${size}`, process: process_, heartbeat: `${owner} ${mtimeMs} ${size}`};
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (code(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Creates a file. Returns false if it exists already. */
async function create(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text);
    } catch (error) {
      // The disk is full: do not leave an incomplete lock that others would wait for.
      await unlink(path).catch(() => {});
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the owner of a lock is gone. Takes up to ten seconds if only heartbeats can tell. */
async function isGone(path: string, found: LockFile): Promise<boolean> {
  const hasOwner = /^[\da-f-]{36}$/.test(found.owner);
  const running = await isRunning(found.process);
  if (running !== undefined) return !running;
  // A file without an owner may be a lock that is just being written: two checks suffice.
  for (let count = 0; count < (hasOwner ? maxChecks : 2); count++) {
    await wait(checkInterval);
    const now = await read(path);
    if (now?.owner !== found.owner || now.heartbeat !== found.heartbeat) return false;
  }
  return true;
}

/**
 * Locks a folder for this process.
 *
 * `.lock` names its owner. A process that finds the owner gone creates `.lock.<owner>` exclusively, so that only one takes over, and
 * renames it to `.lock`. Owner ids are unique, so a process that was too late finds `.lock` changed and gives up.
 *
 * @throws Error if another process has it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, '.lock');
  const successorOf = (owner: string) => `${path}.${owner}`;
  const own = randomUUID();
  const [here, start] = [await processScope(), await startOf('self')];
  const text = `${own}\n${here && start ? `${here} ${start}` : ''}\n`;
  const taken = () =>
    new Error(`dark-social: another process keeps events in ${folder}: give each collector its own folder`);

  /** Follows the chain of owners to the current one. */
  async function currentHolder(): Promise<{path: string; found: LockFile; before: string[]} | undefined> {
    let found = await read(path);
    if (!found) return undefined;
    const before: string[] = [];
    for (let at = path; ;) {
      const claim = successorOf(found.owner);
      const next: LockFile | undefined = claim === at || before.includes(claim) ? undefined : await read(claim);
      if (!next) return {path: at, found, before};
      before.push(at);
      at = claim;
      found = next;
    }
  }

  async function acquire(): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      if (await create(path, text)) return;
      const holder = await currentHolder();
      if (!holder) continue;
      if (!(await isGone(holder.path, holder.found))) {
        if (await currentHolder()) throw taken();
        continue;
      }
      const claim = successorOf(holder.found.owner);
      if (!(await create(claim, text))) throw taken();
      const now = await currentHolder();
      if (now?.found.owner === own) {
        await rename(claim, path);
        for (const old of [...holder.before, holder.path]) if (old !== path) await unlink(old).catch(() => {});
        return;
      }
      await unlink(claim).catch(() => {});
    }
    throw taken();
  }

  await acquire();
  let lost = false;
  let released = false;

  async function isHeld(): Promise<boolean> {
    if (lost || released) return false;
    const found = await read(path);
    if (found) lost = found.owner !== own;
    else {
      await mkdir(folder, {recursive: true});
      lost = !(await create(path, text));
    }
    return !lost;
  }

  if (!(await isHeld())) throw taken();
  const timer = setInterval(() => {
    const now = new Date();
    // Do not touch a lock that another process has taken over.
    read(path)
      .then((found) => (found?.owner === own && !released ? utimes(path, now, now) : undefined))
      .catch(() => {});
  }, heartbeat);
  timer.unref();

  return {
    isHeld,
    async release() {
      if (released) return;
      released = true;
      clearInterval(timer);
      if ((await read(path).catch(() => undefined))?.owner === own) await unlink(path).catch(() => {});
    },
  };
}
