import { checkDatabaseSettings } from './database-checks.js';
import { withSslMode } from './database-url.js';
import { checkFormerNames } from './former-names.js';
import type { ReadVariable } from './former-names.js';
import type { Setting } from './setting.js';
import { checkIssuerSettings } from './issuer-settings.js';
import { isSetting, SETTINGS_TABLE } from './settings-table.js';
import type { SettingsTable } from './settings-table.js';

/** The values of the settings of a table, in its shape. */
type ValuesOf<Table> = {
  readonly [Member in keyof Table]: Table[Member] extends Setting<infer Value> ? Value : ValuesOf<Table[Member]>;
};

/** All settings, read once from the environment. `SETTINGS_TABLE` says what each means. */
export type Settings = ValuesOf<typeof SETTINGS_TABLE>;

/** Limits for clients. A client is a token, or an address if no token was sent. */
export type Limits = Settings['limits'];

/** All problems of the settings, one line each: the variable, its value unless it is a secret, and the reason. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/** Reads the settings; an empty variable counts as not set. Throws a SettingsError with all problems at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const variable: ReadVariable = (name) => environment[name]?.trim() || undefined;
  const problems = checkFormerNames(variable);
  const settings = readTable(SETTINGS_TABLE, variable, problems) as Settings;
  problems.push(...checkDatabaseSettings(settings, variable), ...checkIssuerSettings(settings.oidc, variable));
  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze({
    ...settings,
    databaseUrl: withSslMode(settings.databaseUrl, settings.sslMode),
    directUrl: withSslMode(settings.directUrl, settings.sslMode),
    replicaUrls: settings.replicaUrls.map((url) => withSslMode(url, settings.sslMode)),
  });
}

/**
 * Reads the settings of a table, each to the value of its variable or its default. Adds what is wrong to `problems`.
 */
function readTable(table: SettingsTable, variable: ReadVariable, problems: string[]): unknown {
  const values = Object.entries(table).map(([member, entry]) => [
    member,
    isSetting(entry) ? Object.freeze(readSetting(entry, variable, problems)) : readTable(entry, variable, problems),
  ]);
  return Object.freeze(Object.fromEntries(values));
}

function readSetting(setting: Setting<unknown>, variable: ReadVariable, problems: string[]): unknown {
  const { variable: name, type } = setting;
  const text = variable(name);
  if (text === undefined) return setting.default;
  const value = type.read(text, (reason, part = text) => {
    problems.push(`${name}${type.isSecret ? '' : `=${part}`}: ${reason}`);
  });
  return value ?? setting.default;
}
