import { secureUrl } from '../foundation/urls/secure-url.js';
import type { ReadVariable } from './former-names.js';
import { optionalSetting, setting } from './setting.js';
import type { SettingType } from './setting.js';
import { list, text } from './setting-types.js';

/** The issuer is a part of the names of its subjects, which are stored with their changes. */
const ISSUER_MAX = 255;

/** As its tokens write it: no part of it is changed here, such as a slash at its end. */
const issuerUrl: SettingType<string> = {
  description: 'URL, `https://…`',
  read: (value, report) => {
    if (secureUrl(value) && !/[?#]/.test(value) && value.length <= ISSUER_MAX) return value;
    report(
      `must be a URL of https like https://login.example/realms/team, without query and fragment, of at most ${String(ISSUER_MAX)} characters; http is for this machine only`,
    );
    return undefined;
  },
};

const ROLES = ['READER', 'EDITOR', 'ADMIN'] as const;

interface RoleOfValue {
  readonly value: string;
  readonly role: (typeof ROLES)[number];
}

const rolesOfValues: SettingType<readonly RoleOfValue[]> = {
  description: 'list of `value=ROLE`',
  read: (value, report) => {
    const entries = value.split(/[\s,]+/).filter((entry) => entry !== '');
    const read = entries.map(roleOfValue);
    entries.forEach((entry, index) => {
      if (!read[index]) report('must be like team-editors=EDITOR, with READER, EDITOR or ADMIN', entry);
    });
    const roles = read.filter((role) => role !== null);
    return roles.length === entries.length ? roles : undefined;
  },
};

function roleOfValue(entry: string): RoleOfValue | null {
  const at = entry.lastIndexOf('=');
  const role = ROLES.find((one) => one === entry.slice(at + 1));
  if (at <= 0 || !role) return null;
  try {
    return { value: decodeURIComponent(entry.slice(0, at)), role };
  } catch {
    return null;
  }
}

/** The settings of the issuer of OpenID Connect whose tokens are accepted. */
export const ISSUER_SETTINGS = {
  issuer: optionalSetting('Security', 'OIDC_ISSUER', issuerUrl, {
    defaultMeaning: 'none',
    meaning:
      'Issuer of OpenID Connect whose tokens are accepted, too, exactly as its tokens name it. Requires `OIDC_AUDIENCE` and `OIDC_ROLES`.',
  }),
  audiences: setting(
    'Security',
    'OIDC_AUDIENCE',
    list('audiences', (entry) => entry !== '', 'must not be empty'),
    {
      default: [],
      defaultMeaning: 'none',
      meaning: 'Audiences, one of which a token of `OIDC_ISSUER` has to be for: the name of the service there.',
    },
  ),
  roleClaim: setting('Security', 'OIDC_ROLE_CLAIM', text('name of a claim'), {
    default: 'roles',
    meaning:
      'Claim of the tokens of `OIDC_ISSUER` with the roles or groups of their subjects: a list, or a text with spaces. Dots lead into objects, as in `realm_access.roles`.',
  }),
  roles: setting('Security', 'OIDC_ROLES', rolesOfValues, {
    default: [],
    defaultMeaning: 'none',
    meaning:
      'Roles by values of `OIDC_ROLE_CLAIM`, such as `team-editors=EDITOR`. `*` is for every token. The greatest one counts. Percent-encode spaces, commas and `%`.',
  }),
} as const;

interface IssuerSettings {
  readonly issuer: string | null;
  readonly audiences: readonly string[];
  readonly roles: readonly unknown[];
}

/** Returns the problems of settings of the issuer that do not go together. */
export function checkIssuerSettings({ issuer }: IssuerSettings, variable: ReadVariable): string[] {
  const others = ['OIDC_AUDIENCE', 'OIDC_ROLE_CLAIM', 'OIDC_ROLES'];
  // An issuer that is set and wrong has been reported already.
  if (variable('OIDC_ISSUER') === undefined)
    return others.filter((name) => variable(name) !== undefined).map((name) => `${name}: requires OIDC_ISSUER`);
  if (issuer === null) return [];
  return ['OIDC_AUDIENCE', 'OIDC_ROLES']
    .filter((name) => /^[\s,]*$/.test(variable(name) ?? ''))
    .map((name) => `${name}: is required if OIDC_ISSUER is set`);
}
