import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * A part of dist/ that is built only if one of its inputs has changed. A manifest lists the inputs and outputs with
 * their hashes: modification times mean nothing after a checkout or a copy. It is written last and compared with the
 * files, so an interrupted build is never taken for a finished one.
 */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(PROJECT, 'dist');

/**
 * @typedef {object} Part
 * @property {string} name of the part, for messages
 * @property {readonly string[]} folders below dist/ that contain only this part
 * @property {() => Promise<string[]>} inputs input files, as far as they are known before the build; relative to the
 *   project, like all paths here
 * @property {(inputs: readonly string[]) => Promise<Built>} build
 */

/**
 * @typedef {object} Built
 * @property {ReadonlyMap<string, string | Uint8Array>} outputs contents of files, by their paths below dist/
 * @property {readonly string[]} inputs additional input files that the build found
 */

/** @typedef {{ inputs: Record<string, string | null>, outputs: Record<string, string | null> }} Manifest */

/**
 * Builds a part unless it is up to date. Two concurrent builds do the same work twice, with the same result.
 *
 * @param {Part} part
 * @returns {Promise<boolean>} whether it was built
 */
export async function bringUpToDate(part) {
  const manifest = await readManifest(part);
  const inputs = await part.inputs();
  // Hashed before the build reads them: a file that changes meanwhile is built by the next build.
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
 * @returns {Promise<string[]>} the files below a folder of the project, in a fixed order; empty if the folder does not exist
 */
export function filesBelow(folder) {
  return list(PROJECT, folder);
}

/**
 * @param {string} path
 * @returns {Promise<string>} the text of a project file
 */
export function textOf(path) {
  return readFile(join(PROJECT, path), 'utf8');
}

const manifestOf = ({ name }) => `.${name}.json`;

/**
 * @param {Part} part
 * @returns {Promise<Manifest>} of the last build; empty if there is none or it can't be read
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
 * @returns {Promise<Record<string, string | null>>} the hash of each file; null if it does not exist
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

/** Temporary files in dist/, named by their process, so that those of a killed build can be recognized. */
const PARTIAL = /^\.partial-(\d+)-\d+$/;
let partials = 0;

/**
 * Writes files below dist/, each completely or not at all.
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

/** Removes temporary files of killed builds. */
export async function removePartials() {
  for (const name of await readdir(OUT).catch(() => [])) {
    const [, pid] = PARTIAL.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(OUT, name), { force: true });
  }
}

function isAlive(pid) {
  try {
    // An earlier process with this process's id has ended.
    return pid !== process.pid && process.kill(pid, 0) && !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the process is a zombie (proc_pid_stat(5)): in a container there may be no parent that reaps it. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // Not Linux, or the process has ended.
    return false;
  }
}
