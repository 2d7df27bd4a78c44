import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { createItemSchema } from '../../../src/app/item-schema-document.js';
import { projectRoot } from '../../../src/config/project-root.js';

const path = (...parts: string[]): string => join(projectRoot(), ...parts);
const text = readFileSync(path('schema', 'item.schema.json'), 'utf8');

describe('the JSON Schema of items', () => {
  const ajv = new Ajv2020({ strict: true }).addSchema(JSON.parse(text) as object, 'items');
  const isValid = (value: unknown, part = ''): boolean => ajv.validate(`items${part}`, value);

  it('is what the inputs of the API say: `npm run schema:emit` writes it', async () => {
    expect(text).toBe(await createItemSchema());
  });

  it('takes the files of seed/', () => {
    for (const folder of readdirSync(path('seed')))
      for (const file of readdirSync(path('seed', folder)).filter((name) => name.endsWith('.yaml'))) {
        const valid = isValid(parse(readFileSync(path('seed', folder, file), 'utf8')));
        expect([file, valid, ajv.errors]).toEqual([file, true, null]);
      }
  });

  const TOPIC = { slug: 'peace', kind: 'SUBJECT', names: { en: 'peace' } };

  it.each([
    ['a line', { topics: TOPIC }, true],
    ['former slugs and a reason', { topics: { ...TOPIC, formerSlugs: ['peaces'], retracted: 'twice' } }, true],
    ['an unknown list', { subjects: TOPIC }, false],
    ['an unknown field', { topics: { ...TOPIC, title: 'Peace' } }, false],
    ['a value that does not exist', { topics: { ...TOPIC, kind: 'THEME' } }, false],
    ['a missing field', { topics: { slug: 'peace' } }, false],
    ['a slug that is none', { topics: { ...TOPIC, slug: 'Peace' } }, false],
    ['two items', { topics: TOPIC, places: TOPIC }, false],
    [
      'a reference that is none',
      { places: { slug: 'hall', kind: 'CITY', names: { en: 'Hall' }, within: 'A City' } },
      false,
    ],
    ['a former slug of what has no slug', { tenures: { formerSlugs: ['a'] } }, false],
  ])('decides on %s', (_, line, expected) => {
    expect(isValid(line, '#/$defs/line')).toBe(expected);
  });
});
