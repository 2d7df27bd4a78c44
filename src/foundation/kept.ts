import { uuidv7 } from 'uuidv7';
import type { LocalizedText } from './localized-text.js';
import type { Versioned } from './versioned.js';

/** What a kept thing has when it is first recorded: a UUIDv7 (RFC 9562), version 1, and now as its instant. */
export function firstVersion(
  notes: LocalizedText[],
): Pick<Versioned, 'id' | 'notes' | 'version' | 'recordedAt' | 'updatedAt'> {
  const now = new Date();
  return { id: uuidv7(), notes, version: 1, recordedAt: now, updatedAt: now };
}
