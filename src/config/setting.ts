/** The groups of settings, in the order of docs/configuration.md, and what introduces each there. */
export const SETTING_GROUPS = {
  HTTP: 'How clients reach the service.',
  Database:
    'PostgreSQL 15 or later. Without `DATABASE_URL` the service starts an embedded PostgreSQL, which is meant for development.',
  Security: 'Who may read and write. Tokens are made with `npm run entente -- token create`.',
  Limits:
    'Limits of a single operation, and of the document that contains it. They are the same over HTTP, WebSocket and Server-Sent Events. The error says which limit was exceeded, and its value.',
  'Rate limits':
    'Each instance counts for itself, all its processes together. An operation counts for its token, or for the address if no token was sent. An IPv6 address counts as its /64 network.',
  Subscriptions: 'A client is a token, or an address if no token was sent.',
  Observability: 'Logs are JSON lines on standard error.',
} as const;

export type SettingGroup = keyof typeof SETTING_GROUPS;

/** Reports why a value is wrong. `part` is the wrong part of it; the whole value when left out. */
export type ReportProblem = (reason: string, part?: string) => void;

/** How the values of a setting are written. */
export interface SettingType<Value> {
  /** Which values are valid, in Markdown. */
  readonly description: string;
  /** Whether a value may contain a secret. Then no error shows it. */
  readonly isSecret?: boolean;
  /** The least and the greatest value of a number. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Reads a value, which is not empty. Returns undefined if it has reported a problem. */
  read(text: string, report: ReportProblem): Value | undefined;
}

/** A setting: one environment variable. */
export interface Setting<Value> {
  readonly group: SettingGroup;
  /** The name of the environment variable. */
  readonly variable: string;
  readonly type: SettingType<unknown>;
  /** The value if the variable is not set. */
  readonly default: Value;
  /** What the default means, in Markdown, if its text does not say it. */
  readonly defaultMeaning?: string;
  /** What the setting does, in Markdown: one or two sentences. */
  readonly meaning: string;
}

/** Defines a setting that always has a value. */
export function setting<Value>(
  group: SettingGroup,
  variable: string,
  type: SettingType<Value>,
  rest: { default: NoInfer<Value>; defaultMeaning?: string; meaning: string },
): Setting<Value> {
  return { group, variable, type, ...rest };
}

/** Defines a setting that is null if its variable is not set. */
export function optionalSetting<Value>(
  group: SettingGroup,
  variable: string,
  type: SettingType<Value>,
  rest: { defaultMeaning: string; meaning: string },
): Setting<Value | null> {
  return { group, variable, type, default: null, ...rest };
}
