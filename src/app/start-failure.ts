import { SettingsError } from '../config/settings.js';
import { EmbeddedServerError } from '../database/embedded/home.js';
import { failureInWords } from '../database/driver/failure-messages.js';
import { UnreachableError } from '../database/driver/wait-for-database.js';
import { UnsuitableDatabaseError } from '../database/driver/requirements.js';
import { ConnectionSettingsError } from '../database/driver/tls-settings.js';
import { UserInputError } from '../foundation/records/user-error.js';
import { SeedError } from '../seed/seed-error.js';
import { ListenError } from './listening.js';

/** Faults that a person can mend, whose messages say how. */
const FORESEEN = [EmbeddedServerError, UnreachableError, UnsuitableDatabaseError, SeedError, UserInputError, ListenError];

/** Why nothing was started, in words that a person can act on. */
export interface StartFailure {
  /** A sentence each. */
  readonly faults: readonly string[];
  /** Whether the settings are at fault. */
  readonly isOfSettings: boolean;
}

/** Says in words why the service, or a command, could not start; null for what was not foreseen. */
export function startFailure(error: unknown): StartFailure | null {
  if (error instanceof SettingsError) return { faults: error.faults, isOfSettings: true };
  if (error instanceof ConnectionSettingsError) {
    return { faults: [`${error.variable}: ${error.message}`], isOfSettings: true };
  }
  const isForeseen = FORESEEN.some((foreseen) => error instanceof foreseen);
  const words = isForeseen ? (error as Error).message : failureInWords(error);
  return words === null ? null : { faults: words.split('\n'), isOfSettings: false };
}
