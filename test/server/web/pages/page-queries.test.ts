import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { projectRoot } from '../../../../src/config/project-root.js';
import { PAGE_TYPES } from '../../../../src/server/web/pages/page-types.js';
import { RECORD_REDIRECT } from '../../../../src/server/web/pages/record-redirect.js';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/schema.graphql'), 'utf8'));

describe('the query of a page', () => {
  it.each([...PAGE_TYPES, RECORD_REDIRECT].map(({ route, query }) => [route, query]))(
    'is valid by the schema: %s',
    (_route, query) => {
      expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
    },
  );
});
