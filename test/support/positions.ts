import { parsePosition } from '../../src/foundation/records/log-position.js';

/** The log number of a position. */
export function numberOf(position: string): number {
  const read = parsePosition(position);
  if (!read) throw new Error(`${position} is no position`);
  return Number(read.number);
}

/** A change's position as clients receive it, in SQL on the change table. */
export const POSITION = `((select epoch from log_epoch) || lpad(position::text, 12, '0') || lpad(tag::text, 8, '0'))`;
