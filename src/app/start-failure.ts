import { SettingsError } from '../config/settings.js';
import { EmbeddedServerError } from '../database/embedded/programs.js';
import { describeFailure } from '../database/driver/failure-messages.js';
import { UnreachableError } from '../database/driver/wait-for-database.js';
import { UnsuitableDatabaseError } from '../database/driver/requirements.js';
import { ConnectionSettingsError } from '../database/driver/tls-settings.js';
import { printable } from '../foundation/text/printable.js';
import { UserInputError } from '../foundation/records/user-error.js';
import { SeedError } from '../seed/seed-error.js';
import { BackupError } from '../transfer/backup/backup-format.js';
import { ListenError } from './listening.js';

/** Errors that a person can fix; their messages say how. */
const EXPECTED_ERRORS = [
  EmbeddedServerError,
  UnreachableError,
  UnsuitableDatabaseError,
  SeedError,
  UserInputError,
  ListenError,
  BackupError,
];

/** Why the start failed, in words that a person can act on; printable on a terminal. */
export interface StartFailure {
  /** One sentence each. */
  readonly messages: readonly string[];
  /** Whether the settings are wrong. */
  readonly isOfSettings: boolean;
}

/** Describes why the service, or a command, could not start; null for an unexpected error. */
export function startFailure(error: unknown): StartFailure | null {
  if (error instanceof SettingsError) return { messages: error.problems.map(printable), isOfSettings: true };
  if (error instanceof ConnectionSettingsError) {
    return { messages: [printable(`${error.variable}: ${error.message}`)], isOfSettings: true };
  }
  const isExpected = EXPECTED_ERRORS.some((expected) => error instanceof expected);
  const message = isExpected ? (error as Error).message : describeFailure(error);
  return message === null ? null : { messages: message.split('\n').map(printable), isOfSettings: false };
}
