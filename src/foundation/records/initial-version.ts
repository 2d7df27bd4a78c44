import { uuidv7 } from 'uuidv7';
import type { LocalizedText } from '../text/localized-text.js';
import type { Versioned } from './versioned.js';

/** Fields of a new record: a UUIDv7 (RFC 9562), its notes and version 1. The database sets its timestamps. */
export function initialVersion(notes: LocalizedText[]): Pick<Versioned, 'id' | 'notes' | 'version'> {
  return { id: uuidv7(), notes, version: 1 };
}
