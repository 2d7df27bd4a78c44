import { Extensions, Field, ObjectType } from 'type-graphql';
import type { BatchLoader } from '../database/query/loaders.js';
import { EMBEDDED_OBJECT_COST } from '../foundation/graphql/field-costs.js';
import type { ConflictingRecord } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Change } from './change.js';

/** Maximum number of warnings of one mutation. */
export const WARNINGS_MAX = 5;

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'A record that looks like the one that was written: perhaps it is the same.' })
export class UserWarning {
  @Field(() => [String], {
    simple: true,
    description: 'The path in the input to what is alike, with list indexes as digits: ["names", "0"].',
  })
  readonly path: readonly string[];

  @Field(() => String, { simple: true, description: 'The message in English, for developers and editors.' })
  readonly message: string;

  readonly existing: ConflictingRecord;

  constructor(path: readonly string[], message: string, existing: ConflictingRecord) {
    this.path = path;
    this.message = message;
    this.existing = existing;
  }
}

/** A record as it was written, and the change that wrote it. */
export interface WrittenRecord {
  readonly record: Versioned;
  readonly change: Change;
}

/** Finds records that look like a written one. */
export interface SimilarRecords {
  readonly warnings: BatchLoader<WrittenRecord, UserWarning[]>;
}
