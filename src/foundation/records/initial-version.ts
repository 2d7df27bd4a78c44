import { uuidv7 } from 'uuidv7';
import type { LocalizedText } from '../text/localized-text.js';
import type { Versioned } from './versioned.js';

/** What a kept thing has when it is first recorded: a UUIDv7 (RFC 9562) and version 1. Its instants are the database's. */
export function initialVersion(notes: LocalizedText[]): Pick<Versioned, 'id' | 'notes' | 'version'> {
  return { id: uuidv7(), notes, version: 1 };
}
