import { readPosition } from '../../src/foundation/records/log-position.js';

/** The number in the log that a position is of. */
export function numberOf(position: string): number {
  const read = readPosition(position);
  if (!read) throw new Error(`${position} is no position`);
  return Number(read.number);
}

/** A change's position as clients are given it, in SQL on the table of changes. */
export const POSITION = `((select epoch from log_epoch) || lpad(position::text, 12, '0') || lpad(tag::text, 8, '0'))`;
