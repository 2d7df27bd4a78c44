import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';
import { ENUM_LABELS, enumLabel, LABEL_LANGUAGES } from '../../src/foundation/enum-labels/enum-labels.js';
import { ENUM_VALUES_MAX } from '../../src/graphql/schema/enum-labels-resolver.js';

const schemaOf = (...paths: string[]): GraphQLSchema =>
  buildSchema(paths.map((path) => readFileSync(join(projectRoot(), path), 'utf8')).join('\n'));

function enumValues(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
}

/** Words that English and French write alike. */
const ALIKE = new Set(['Message', 'Date', 'Participants', 'Participant', 'Possible', 'Site', 'Sources']);

const served = enumValues(schemaOf('schema/schema.graphql'));
const labelled = Object.entries(ENUM_LABELS).flatMap(([name, values]) =>
  Object.entries(values).map(([value, labels]) => ({ name: `${name}.${value}`, labels })),
);

describe('the names of enum values', () => {
  it('are there for every value of the schema, in four languages', () => {
    const names = new Set(labelled.map(({ name }) => name));
    expect(served.filter((name) => !names.has(name))).toEqual([]);
    for (const { name, labels } of labelled) expect([name, labels.length]).toEqual([name, LABEL_LANGUAGES.length]);
    expect(served.length).toBeLessThanOrEqual(ENUM_VALUES_MAX);
  });

  it('are of no value that neither the schema nor its contract has', () => {
    const planned = enumValues(schemaOf('test/support/contract.graphql', 'test/support/contract-next.graphql'));
    const known = new Set([...served, ...planned]);
    expect(labelled.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(labelled)('are each in its own language: $name', ({ labels: [en, fr, ru, zh] }) => {
    expect(en).toMatch(/^[A-Z][A-Za-z -]+$/);
    expect(fr).toMatch(/^[A-ZÀÉÎ][A-Za-zÀ-ÿœ’ -]+$/);
    expect(ru).toMatch(/^[А-ЯЁ][А-Яа-яЁё, -]+$/);
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    if (!ALIKE.has(en)) expect(fr).not.toBe(en);
  });

  it('differ within an enum and a language', () => {
    for (const [name, values] of Object.entries(ENUM_LABELS)) {
      for (const [index, language] of LABEL_LANGUAGES.entries()) {
        const labels = Object.values(values).map((all) => all[index]);
        expect([name, language, new Set(labels).size]).toEqual([name, language, labels.length]);
      }
    }
  });

  it('are an error for what has none', () => {
    expect(() => enumLabel('EventKind', 'PICNIC', 'fr')).toThrow('EventKind.PICNIC has no name in fr');
  });
});
