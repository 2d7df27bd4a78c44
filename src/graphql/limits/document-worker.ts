import { parentPort, workerData } from 'node:worker_threads';
import { buildSchema, isScalarType } from 'graphql';
import { SCALARS } from '../../foundation/graphql/scalars.js';
import { DocumentReader } from './document-reader.js';
import type { CheckedText, DocumentWorkerData, TextToCheck } from './document-checker.js';

/*
 * Reads long documents in a thread of its own, so that the one that answers goes on meanwhile. Started by DocumentChecker; it
 * answers whether a text is a valid document, or what is wrong with it. The document itself would take longer to hand over
 * than to parse anew.
 */

const { sdl, limits, bounds } = workerData as DocumentWorkerData;
// It was made from a schema that is valid.
const schema = buildSchema(sdl, { assumeValid: true });
// The text of a schema does not say what a literal of a scalar may be.
for (const { name, parseLiteral, parseValue } of SCALARS) {
  const type = schema.getType(name);
  if (isScalarType(type)) Object.assign(type, { parseLiteral, parseValue });
}
// As a client sees them: faults of documents have all that is told of them in themselves.
const reader = new DocumentReader(schema, limits, (fault) => fault, bounds);

parentPort?.on('message', ({ id, text }: TextToCheck) => {
  const { faults, isLeft } = reader.read(text);
  parentPort?.postMessage({ id, faults, isLeft } satisfies CheckedText);
});
