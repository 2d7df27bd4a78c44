import { join } from 'node:path';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { projectRoot } from '../../../src/config/project-root.js';

/** Parts of records, returned only with the record that they belong to: they have no id of their own. */
const WITHOUT_ID = [
  'Alias',
  'Citation',
  'Coordinates',
  'Coverage',
  'DateClaim',
  'DimensionKey',
  'EventLink',
  'Histogram',
  'HistogramBucket',
  'HistoricalDate',
  'Image',
  'EnumLabel',
].concat([
  'Identifier',
  'ImportedItem',
  'LocalizedText',
  'Locator',
  'PageInfo',
  'DateBound',
  'Participation',
  'RateLimit',
  'RelationSummary',
  'Speaker',
  'Succession',
  'Change',
  'FieldChange',
  'UserError',
  'UserWarning',
  'Viewer',
]);

describe('the schema', () => {
  it('passes the recommended and the Relay rules of graphql-eslint, except for the exceptions listed here', async () => {
    const schema = join(projectRoot(), 'schema', 'schema.graphql');
    const { configs, parser } = graphqlEslint;
    const eslint = new ESLint({
      cwd: projectRoot(),
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.graphql'],
          plugins: { '@graphql-eslint': graphqlEslint },
          languageOptions: { parser, parserOptions: { graphQLConfig: { schema } } },
          rules: {
            ...configs['flat/schema-recommended'].rules,
            ...configs['flat/schema-relay'].rules,
            '@graphql-eslint/strict-id-in-types': [
              'error',
              { exceptions: { types: WITHOUT_ID, suffixes: ['Connection', 'Edge', 'Count', 'Payload'] } },
            ],
            // Short lists have no paging, as the contract says, and connections have `nodes`.
            '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
          },
        },
      ],
    });
    const [result] = await eslint.lintFiles([schema]);
    expect(result?.messages.map(({ message }) => message)).toEqual([
      // `Change.changes` are what it did to each field.
      'Field "changes" starts with the name of the parent type "Change"',
      // A change has a position instead of an id.
      expect.stringContaining("Edge type's field `node` must implement `Node` interface"),
      // A link is not a record of its own: it belongs to the event that states it.
      expect.stringContaining("Edge type's field `node` must implement `Node` interface"),
      // The log is only paged forward, as subscriptions follow it.
      expect.stringContaining('Field `changes` must contain an argument `last`'),
      expect.stringContaining('Field `changes` must contain an argument `before`'),
      // Search results are only paged forward.
      expect.stringContaining('Field `search` must contain an argument `last`'),
      expect.stringContaining('Field `search` must contain an argument `before`'),
      // `State.statements` are statements, and no prefix.
      expect.stringContaining('Field "statements" starts with the name of the parent type "State"'),
    ]);
  });
});
