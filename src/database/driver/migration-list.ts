import type { MigrationInterface } from 'typeorm';
import { Domain1764000000000 } from '../../../migrations/1764000000000-domain.js';
import { Changes1764100000000 } from '../../../migrations/1764100000000-changes.js';
import { Timelines1764200000000 } from '../../../migrations/1764200000000-timelines.js';
import { LogEpoch1764300000000 } from '../../../migrations/1764300000000-log-epoch.js';
import { StandardNames1764400000000 } from '../../../migrations/1764400000000-standard-names.js';
import { searchFolding } from '../../../migrations/1764500000000-search-folding.js';
import { ImagesCoverageCalendars1764540000000 } from '../../../migrations/1764540000000-images-coverage-calendars.js';
import { Publishers1764550000000 } from '../../../migrations/1764550000000-publishers.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { indexTokens } from '../../foundation/text/index-tokens.js';
import { NamesAndSides1764560000000 } from '../../../migrations/1764560000000-names-and-sides.js';
import { SimilarRecords1764570000000 } from '../../../migrations/1764570000000-similar-records.js';
import { OneThingOnce1764580000000 } from '../../../migrations/1764580000000-one-thing-once.js';
import { ImportBatches1764590000000 } from '../../../migrations/1764590000000-import-batches.js';
import { Redactions1764600000000 } from '../../../migrations/1764600000000-redactions.js';
import { FasterWriting1764610000000 } from '../../../migrations/1764610000000-faster-writing.js';
import { Counts1764620000000 } from '../../../migrations/1764620000000-counts.js';
import { NamesByLength1764630000000 } from '../../../migrations/1764630000000-names-by-length.js';

/** All migrations, oldest first; a released migration is never edited. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Domain1764000000000,
  Changes1764100000000,
  Timelines1764200000000,
  LogEpoch1764300000000,
  StandardNames1764400000000,
  searchFolding({ normalizeForSearch, indexTokens }),
  ImagesCoverageCalendars1764540000000,
  Publishers1764550000000,
  NamesAndSides1764560000000,
  SimilarRecords1764570000000,
  OneThingOnce1764580000000,
  ImportBatches1764590000000,
  Redactions1764600000000,
  FasterWriting1764610000000,
  Counts1764620000000,
  NamesByLength1764630000000,
];
