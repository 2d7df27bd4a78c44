import { parentPort, workerData } from 'node:worker_threads';
import { buildSchema, isScalarType } from 'graphql';
import { SCALARS } from '../../foundation/graphql/scalars.js';
import { DocumentReader } from './document-reader.js';
import type { CheckedText, DocumentWorkerData, TextToCheck } from './document-checker.js';

/*
 * Validates long documents in a thread of its own, so that the main thread can go on serving requests. Started by
 * DocumentChecker. It only returns whether a text is a valid document, or its errors: transferring the document would
 * take longer than parsing it again.
 */

const { sdl, limits, bounds } = workerData as DocumentWorkerData;
// It was printed from a valid schema.
const schema = buildSchema(sdl, { assumeValid: true });
// SDL does not say which literals and values a scalar accepts.
for (const { name, parseLiteral, parseValue } of SCALARS) {
  const type = schema.getType(name);
  if (isScalarType(type)) Object.assign(type, { parseLiteral, parseValue });
}
// A document's errors need no further formatting: they contain all that a client sees.
const reader = new DocumentReader(schema, limits, (error) => error, bounds);

parentPort?.on('message', ({ id, text }: TextToCheck) => {
  const { errors, isTimedOut } = reader.read(text);
  parentPort?.postMessage({ id, errors, isTimedOut } satisfies CheckedText);
});
