// One process at a time in a folder, on whatever machine or in whichever container it runs. Node has no locks of the operating system, and
// process ids mean nothing across containers, so the owner of the folder gives a sign of life, and a lock without one is taken over.

import {randomUUID} from 'node:crypto';
import {mkdir, open, readFile, readlink, rename, unlink, utimes} from 'node:fs/promises';
import {join} from 'node:path';

/** How often the owner gives a sign of life, ms. */
const heartbeat = 1000;
/** How often somebody who waits looks for one, ms, and how often in vain before he takes over: 10 s, which he counts by himself. */
const glance = 500;
const glances = 20;

/** A lock that is held. */
export interface Lock {
  /** Whether it is still held. A file that was deleted is written anew; one that another process has taken over is lost for good. */
  isHeld(): Promise<boolean>;
  /** Gives it back. */
  release(): Promise<void>;
}

/** What is read of a lock's file. */
interface Found {
  /** Random name of the owner; of a file that no owner wrote, a name made of the file's own marks. */
  owner: string;
  /** The machine's run, the process ids' namespace, process id and its start, where the system tells them. */
  process?: string;
  /** Changes with each sign of life. */
  sign: string;
}

const code = (error: unknown) => (error as NodeJS.ErrnoException).code;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** The number of a process and when it started, in the words of Linux (proc(5)); undefined where there is no such process, or no /proc. */
async function startOf(pid: string): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the start is the 20th field after it.
    return `${text.split(' ', 1)[0]} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

/** Where process ids mean what they mean here: this run of this machine, in this namespace. */
async function whereabouts(): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/** Whether an owner's process runs; `undefined` where that cannot be told from here. */
async function runs(process_: string | undefined): Promise<boolean | undefined> {
  const here = await whereabouts();
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

/** Reads a lock's file; `undefined` where there is none. */
async function read(path: string): Promise<Found | undefined> {
  try {
    // Opened, so that a network's file system asks its server.
    const handle = await open(path, 'r');
    try {
      const {ino, mtimeMs, size} = await handle.stat();
      const text = size > 1000 ? '' : await handle.readFile('utf8');
      const [, owner, process_] = /^([\da-f-]{36})\n(.*)\n$/.exec(text) ?? [];
      return {owner: owner ?? `${ino}-${mtimeMs}-${size}`, process: process_, sign: `${owner} ${mtimeMs} ${size}`};
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (code(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that must not be there yet. Returns whether it was not. */
async function create(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text);
    } catch (error) {
      // The disk is full: nobody is to wait for what will not come.
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

/** Whether the owner of a lock is gone. Takes up to ten seconds where only signs of life can tell. */
async function isGone(path: string, found: Found): Promise<boolean> {
  const isOurs = /^[\da-f-]{36}$/.test(found.owner);
  const running = await runs(found.process);
  if (running !== undefined) return !running;
  // Of a file that no owner wrote, only that it may be one's that is just being written is to be feared.
  for (let count = 0; count < (isOurs ? glances : 2); count++) {
    await wait(glance);
    const now = await read(path);
    if (now?.owner !== found.owner || now.sign !== found.sign) return false;
  }
  return true;
}

/**
 * Takes a folder for this process.
 *
 * `.lock` names its owner. Who finds the owner gone creates `.lock.` and that owner's name, exclusively, so that of many only one takes
 * over, and renames it to `.lock`. No name of an owner comes twice, so whoever was late with that finds `.lock` changed, and gives up.
 *
 * @throws Error where another process has it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, '.lock');
  const successorOf = (owner: string) => `${path}.${owner}`;
  const own = randomUUID();
  const [here, start] = [await whereabouts(), await startOf('self')];
  const text = `${own}\n${here && start ? `${here} ${start}` : ''}\n`;
  const taken = () =>
    new Error(`dark-social: another process keeps events in ${folder}: give each collector its own folder`);

  /** Follows the chain of owners to the last. */
  async function last(): Promise<{path: string; found: Found; before: string[]} | undefined> {
    let found = await read(path);
    if (!found) return undefined;
    const before: string[] = [];
    for (let at = path; ;) {
      const claim = successorOf(found.owner);
      const next: Found | undefined = claim === at || before.includes(claim) ? undefined : await read(claim);
      if (!next) return {path: at, found, before};
      before.push(at);
      at = claim;
      found = next;
    }
  }

  async function acquire(): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      if (await create(path, text)) return;
      const holder = await last();
      if (!holder) continue;
      if (!(await isGone(holder.path, holder.found))) {
        if (await last()) throw taken();
        continue;
      }
      const claim = successorOf(holder.found.owner);
      if (!(await create(claim, text))) throw taken();
      const now = await last();
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
    // A file that another process has taken over is not this one's to touch.
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
