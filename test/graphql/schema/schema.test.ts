import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';
import { createSdl } from '../../../src/app/domain.js';
import { projectRoot } from '../../../src/config/project-root.js';

const read = (...path: string[]): string => readFileSync(join(projectRoot(), ...path), 'utf8');

describe('the schema', () => {
  const served = read('schema', 'schema.graphql');

  it('matches the checked-in file', async () => {
    expect(await createSdl()).toBe(served);
  });

  it('breaks nothing of the contract', () => {
    const files = ['contract.graphql', 'contract-next.graphql'].map((name) => read('test', 'support', name));
    const contract = buildSchema(files.join('\n'));
    const schema = buildSchema(served);
    const broken = [
      ...findBreakingChanges(contract, schema),
      ...findDangerousChanges(contract, schema).filter(
        ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
      ),
    ].map(({ description }) => description);
    expect(broken).toEqual([]);
  });

  it('describes every type, field, argument and enum value', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(buildSchema(served).getTypeMap())) {
      if (type.name.startsWith('__') || ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name)) continue;
      if (!type.description) undescribed.push(type.name);
      const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
      for (const field of fields) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
        for (const arg of 'args' in field ? field.args : []) {
          if (!arg.description) undescribed.push(`${type.name}.${field.name}(${arg.name})`);
        }
      }
      for (const value of 'getValues' in type ? type.getValues() : []) {
        if (!value.description) undescribed.push(`${type.name}.${value.name}`);
      }
    }
    expect(undescribed).toEqual([]);
  });
});
