import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSchema } from '../../../src/app/domain.js';
import { readSettings } from '../../../src/config/settings.js';
import { errorFormatter } from '../../../src/graphql/execution/format-error.js';
import { DocumentReader } from '../../../src/graphql/limits/document-reader.js';
import { createLogger } from '../../../src/observability/logger.js';
import { COSTLY_DOCUMENTS } from '../../support/costly-documents.js';

const LIMITS = readSettings({}).limits;
const US = 1_000;

/** How many times as long a document may take as one of plain fields of the maximum size. */
const TIMES_MAX = 5;
const ROUNDS = 5;
const COPIES = 10;
/** The first of them are valid. */
const WEIGHED = 8;

function used(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / US;
}

describe('a document', () => {
  let reader: DocumentReader;
  beforeAll(async () => {
    reader = new DocumentReader(await createSchema(), LIMITS, errorFormatter(createLogger('silent'), true));
  });

  it.each(COSTLY_DOCUMENTS)('takes no longer to read than others: %s', (_what, document) => {
    const plain = `{ events { nodes { ${'slug '.repeat(900)} } } nodes(ids: [${'"a" '.repeat(3_000)}]) { id } }`;
    const times = (text: (mark: string) => string): number =>
      Math.min(...Array.from({ length: ROUNDS }, (_, turn) => used(() => reader.read(text(`q${String(turn)}`)))));
    const most = times(() => plain) * TIMES_MAX;
    expect(times(document)).toBeLessThan(most);
  });

  it('has at least the weight of the memory that it takes', () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const held = (): number => {
      for (let round = 0; round < 3; round += 1) gc();
      return process.memoryUsage().heapUsed;
    };
    for (const [what, document] of COSTLY_DOCUMENTS.slice(0, WEIGHED)) {
      reader.read(document('warm'));
      const before = held();
      const read = Array.from({ length: COPIES }, (_, turn) => reader.read(document(`q${String(turn)}`)));
      const took = held() - before;
      const text = document('q').length;
      const weight = read.reduce((sum, { bytes }) => sum + bytes + text, 0);
      // The rest of the test's memory is small, and the same for each document.
      if (took > weight + 300_000) throw new Error(`${what}: ${String(took)} bytes, weighed as ${String(weight)}`);
      expect(read).toHaveLength(COPIES);
    }
  });
});
