import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportItems } from '../export-items.js';
import { ITEM_FORMATS } from '../../transfer/items/item-text.js';
import type { ItemFormat } from '../../transfer/items/item-text.js';
import { defineCommand, withTimeline } from './command.js';
import { UsageError } from './usage-error.js';

export const exportCommand = defineCommand({
  name: 'export',
  synopsis: '[--relation SLUG]… [--format jsonl|json|yaml] [--out FILE]',
  explanation: `export writes what is in the database as items, as docs/seeding.md describes them: all of it as it is at one moment, or
what relations need. The same database is the same text.
  --relation SLUG   a relation, with its events, its statements, and all that they refer to; as often as needed
  --format FORMAT   jsonl (JSON Lines: one item a line, each after those that it refers to), json or yaml; jsonl by default
  --out FILE        the file to write, instead of standard output`,
  options: {
    relation: { type: 'string', multiple: true },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  operandCount: 0,
  run: async ({ options: { relation = [], format = 'jsonl', out }, from, settings }) => {
    if (!isFormat(format)) throw new UsageError(`${format} is not a format: ${ITEM_FORMATS.join(', ')}`);
    await withTimeline(settings(), async (domain, database) => {
      await exportItems(domain, database, { relations: relation, format }, async (text) => {
        if (out !== undefined) await writeFileOf(text, resolve(from, out));
        else for await (const part of text) await writeOut(part);
      });
    });
    return '';
  },
});

function isFormat(format: string): format is ItemFormat {
  return ITEM_FORMATS.some((one) => one === format);
}

/** A file that exists is replaced when the new one is whole. */
async function writeFileOf(text: AsyncIterable<string>, path: string): Promise<void> {
  const partial = `${path}.partial-${String(process.pid)}`;
  try {
    await pipeline(Readable.from(text), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Waits until the reader of standard output takes more. */
async function writeOut(text: string): Promise<void> {
  await new Promise<void>((resolveWritten, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolveWritten();
    });
  });
}
