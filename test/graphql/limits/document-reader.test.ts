import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError, isScalarType, isSpecifiedScalarType } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/app/domain.js';
import { readSettings } from '../../../src/config/settings.js';
import { SCALARS } from '../../../src/foundation/graphql/scalars.js';
import { errorFormatter } from '../../../src/graphql/execution/format-error.js';
import { DocumentReader } from '../../../src/graphql/limits/document-reader.js';
import { DocumentCache } from '../../../src/graphql/limits/document-cache.js';
import { VALIDATION_BUDGET } from '../../../src/graphql/limits/validation-budget.js';
import { OperationScheduler } from '../../../src/graphql/scheduling/scheduler.js';
import { createLogger } from '../../../src/observability/logger.js';
import { COSTLY_DOCUMENTS } from '../../support/costly-documents.js';

const LIMITS = readSettings({}).limits;

describe('a document', () => {
  let schema: GraphQLSchema;
  let reader: DocumentReader;
  const format = errorFormatter(createLogger('silent'), true);
  beforeAll(async () => {
    schema = await createSchema();
    reader = new DocumentReader(schema, LIMITS, format);
  });

  it.each(COSTLY_DOCUMENTS)('that is rejected keeps little of its text in memory: %s', (_what, document) => {
    const { errors } = reader.read(document('q'));
    expect(errors?.length ?? 0).toBeLessThanOrEqual(21);
    for (const error of errors ?? []) {
      expect(error).not.toBeInstanceOf(GraphQLError);
      expect(JSON.parse(JSON.stringify(error))).toEqual(error);
      expect(error.message.length).toBeLessThanOrEqual(501);
      expect(error.locations?.length ?? 0).toBeLessThanOrEqual(10);
      expect(error.extensions?.['code']).toMatch(/^GRAPHQL_(?:PARSE|VALIDATION)_FAILED$/);
    }
  });

  it('that takes too long is abandoned, and then rejected without being read', async () => {
    const turns = new OperationScheduler();
    const documents = new DocumentCache(schema, LIMITS, turns, format, { ...VALIDATION_BUDGET, ms: 0 });
    const [, document] = COSTLY_DOCUMENTS[0] ?? [];
    const text = document?.('q') ?? '';
    const { errors } = await documents.read(text, { client: 'a' });
    expect(errors).toEqual([
      {
        message: 'Validating the document took longer than 0 ms and was stopped: request less at once.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: 'validation', max: 0 },
      },
    ]);
    expect(documents.find(text)?.errors).toBe(errors);
  });

  it.each([
    ['a Date', 'query Q { events(filter: { window: { from: 5 } }) { totalCount } }'],
    ['an Edtf', 'query Q { parseDate(edtf: 5) { edtf } }'],
    ['a LanguageTag', `query Q { event(id: "a") { title(language: "${'x'.repeat(2_001)}") } }`],
    ['a DateTime', 'mutation Q { createToken(input: { name: "a", role: EDITOR, expiresAt: "soon" }) { token } }'],
  ])('has the same error short and long for an invalid literal of %s', async (_what, text) => {
    const documents = new DocumentCache(schema, LIMITS, new OperationScheduler(), format);
    try {
      const short = await documents.read(text, { client: 'a' });
      const long = await documents.read(`${text} #`.padEnd(4_100, 'x'), { client: 'a' });
      expect(short.errors).not.toBeNull();
      expect(long.errors?.map(({ message }) => message)).toEqual(short.errors?.map(({ message }) => message));
    } finally {
      await documents.close();
    }
  });

  it('is validated by the same scalars short and long', () => {
    const custom = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(SCALARS.map(({ name }) => name).sort()).toEqual(custom.map(({ name }) => name).sort());
  });

  it('is cached by the memory that it takes, up to a maximum', async () => {
    const documents = new DocumentCache(schema, LIMITS, new OperationScheduler(), format);
    const list = `{ nodes(ids: [${'"a" '.repeat(4_900)}]) { id } }`;
    for (let turn = 0; turn < 60; turn += 1) {
      const text = `query q${String(turn)} ${list}`;
      await documents.read(text, { client: 'a' });
      expect(documents.find(text)).toBeDefined();
    }
    const { documents: count, bytes } = documents.stats();
    expect(count).toBeGreaterThan(20);
    expect(count).toBeLessThan(60);
    expect(bytes).toBeLessThanOrEqual(64_000_000);
  }, 60_000);

  it('keeps no tokens once it is valid, and locates its fields', () => {
    const read = reader.read('{\n  events { totalCount }\n}').document as DocumentNode;
    const [operation] = read.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
    const [field] = operation.selectionSet.selections;
    expect(field?.loc?.endToken).toBeUndefined();
    expect(new GraphQLError('wrong', { nodes: field ?? [] }).locations).toEqual([{ line: 2, column: 3 }]);
  });
});
