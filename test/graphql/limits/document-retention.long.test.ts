import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../../src/app/domain.js';
import { readSettings } from '../../../src/config/settings.js';
import { DocumentCache } from '../../../src/graphql/limits/document-cache.js';
import { OperationScheduler } from '../../../src/graphql/scheduling/scheduler.js';

const FLOOD = 2_000;
const flooding = (number: number): string => `query Q${String(number)} { __typename } #`.padEnd(3_900, 'x');

describe('cached documents', () => {
  it('stay after a second request, however many others are requested once', async () => {
    const documents = new DocumentCache(
      await createSchema(),
      readSettings({}).limits,
      new OperationScheduler(),
      ({ message }) => ({ message }),
    );
    try {
      const client = { client: 'a' };
      const [again, once] = ['query Again { __typename }', 'query Once { __typename }'];
      for (const text of [again, once]) await documents.read(text, client);
      const read = documents.find(again);
      expect(read?.document).toBeDefined();
      for (let number = 0; number < FLOOD; number += 1) await documents.read(flooding(number), client);
      expect(documents.find(again)).toBe(read);
      expect(documents.find(once)).toBeUndefined();
      expect(documents.find(flooding(FLOOD - 1))?.document).toBeDefined();
      const { documents: count, bytes } = documents.stats();
      expect(count).toBeLessThan(FLOOD);
      expect(bytes).toBeLessThan(20_000_000);
    } finally {
      await documents.close();
    }
  });
});
