import { destination, pino } from 'pino';
import type { Logger } from 'pino';

/** The log: JSON lines on standard error, which leaves standard output to what a person is told. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
}
