import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * A part of dist/ that is built only when something it is made from has changed. A manifest says what a part was built
 * from and what came of it, by content: times mean nothing after a checkout or a copy. It is written last, and what it
 * lists is compared with what is there, so that a build that was interrupted is never taken for a finished one.
 */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(PROJECT, 'dist');

/**
 * @typedef {object} Part
 * @property {string} name of the part, as people are told of it
 * @property {readonly string[]} folders below dist/ that hold nothing but this part
 * @property {() => Promise<string[]>} inputs files that it is built from, as far as they are known before; relative to
 *   the project, like all paths here
 * @property {(inputs: readonly string[]) => Promise<Built>} build
 */

/**
 * @typedef {object} Built
 * @property {ReadonlyMap<string, string | Uint8Array>} outputs contents of files, by their paths below dist/
 * @property {readonly string[]} inputs files that turned out to be needed as well
 */

/** @typedef {{ inputs: Record<string, string | null>, outputs: Record<string, string | null> }} Manifest */

/**
 * Builds a part unless it is up to date. Two that do so at once do the same work twice and come to the same end.
 *
 * @param {Part} part
 * @returns {Promise<boolean>} whether it was built
 */
export async function bringUpToDate(part) {
  const manifest = await readManifest(part);
  const inputs = await part.inputs();
  // Hashed before they are read for the build: what changes meanwhile is built by the next one.
  const before = await hashes(PROJECT, [...inputs, ...Object.keys(manifest.inputs)]);
  if (isSame(before, manifest.inputs) && isSame(await hashes(OUT, await filesOf(part)), manifest.outputs)) return false;
  const built = await part.build(inputs);
  const outputs = Object.fromEntries([...built.outputs].map(([path, content]) => [path, hash(content)]));
  const found = await hashes(OUT, await filesOf(part));
  await writeFiles(new Map([...built.outputs].filter(([path]) => found[path] !== outputs[path])));
  const stale = Object.keys(found).filter((path) => !(path in outputs));
  await Promise.all(stale.map((path) => rm(join(OUT, path), { force: true })));
  const used = [...inputs, ...built.inputs];
  const from = { ...(await hashes(PROJECT, built.inputs)), ...before };
  const written = { inputs: Object.fromEntries(used.map((path) => [path, from[path] ?? null])), outputs };
  await writeFiles(new Map([[manifestOf(part), JSON.stringify(written)]]));
  return true;
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the files below a folder of the project, in a fixed order; none when there is no folder
 */
export function filesBelow(folder) {
  return list(PROJECT, folder);
}

/**
 * @param {string} path
 * @returns {Promise<string>} the text of a file of the project
 */
export function textOf(path) {
  return readFile(join(PROJECT, path), 'utf8');
}

const manifestOf = ({ name }) => `.${name}.json`;

/**
 * @param {Part} part
 * @returns {Promise<Manifest>} of the last build; empty when there was none, or none that can be read
 */
async function readManifest(part) {
  try {
    const { inputs, outputs } = JSON.parse(await readFile(join(OUT, manifestOf(part)), 'utf8'));
    return { inputs: { ...inputs }, outputs: { ...outputs } };
  } catch {
    return { inputs: {}, outputs: {} };
  }
}

/** @param {Part} part */
async function filesOf({ folders }) {
  return (await Promise.all(folders.map((folder) => list(OUT, folder)))).flat();
}

async function list(base, folder) {
  const entries = await readdir(join(base, folder), { withFileTypes: true }).catch(() => []);
  const found = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? list(base, path) : [path];
  });
  return (await Promise.all(found)).flat().sort();
}

/**
 * @param {string} base
 * @param {readonly string[]} paths
 * @returns {Promise<Record<string, string | null>>} what each file holds, as a hash; null where there is no file
 */
async function hashes(base, paths) {
  const each = [...new Set(paths)].map(async (path) => {
    const content = await readFile(join(base, path)).catch(() => null);
    return [path, content && hash(content)];
  });
  return Object.fromEntries(await Promise.all(each));
}

const hash = (content) => createHash('sha256').update(content).digest('base64url');

function isSame(one, other) {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}

/** Files under way, in dist/ itself: named by their process, so that those that a killed build left are known. */
const PARTIAL = /^\.partial-(\d+)-\d+$/;
let partials = 0;

/**
 * Writes files below dist/, each whole or not at all.
 *
 * @param {ReadonlyMap<string, string | Uint8Array>} files
 */
async function writeFiles(files) {
  const folders = new Set([...files.keys()].map((path) => dirname(join(OUT, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const writes = [...files].map(async ([path, content]) => {
    const partial = join(OUT, `.partial-${process.pid}-${(partials += 1)}`);
    await writeFile(partial, content);
    await rename(partial, join(OUT, path));
  });
  await Promise.all(writes);
}

/** Removes what builds that were killed had not finished. */
export async function removePartials() {
  for (const name of await readdir(OUT).catch(() => [])) {
    const [, pid] = PARTIAL.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(OUT, name), { force: true });
  }
}

function isAlive(pid) {
  try {
    // A build that had the number of this one is no more.
    return pid !== process.pid && process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether it has ended, and nobody has asked how (proc_pid_stat(5)): in a container there may be nobody who does. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Not Linux, or it is gone by now.
    return false;
  }
}
