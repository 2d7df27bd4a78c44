import process from 'node:process';
import { isUuid } from '../../database/query/keyset.js';
import { Role, SYSTEM } from '../../foundation/graphql/viewer.js';
import { defineCommand, withTimeline } from './command.js';
import { UsageError } from './usage-error.js';

/** A date, or an instant; JavaScript accepts much else as a date. */
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

export const createTokenCommand = defineCommand({
  name: 'token create',
  synopsis: '--name NAME --role READER|EDITOR|ADMIN [--relation SLUG]… [--expires YYYY-MM-DD]',
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    relation: { type: 'string', multiple: true },
    expires: { type: 'string' },
  },
  operandCount: 0,
  run: ({ options: { name, role, relation, expires }, settings }) =>
    withTimeline(settings(), async ({ authenticator, references }, database) => {
      if (name === undefined || !isRole(role)) throw new UsageError('a token needs a --name and a --role');
      const expiresAt = expires === undefined ? null : new Date(expires);
      if (expires !== undefined && (!DATE_PATTERN.test(expires) || Number.isNaN(expiresAt?.getTime())))
        throw new UsageError(`${expires} is not a day`);
      const found = await references.byReference('relation').load(database, relation ?? []);
      const unknown = relation?.find((slug) => !found.has(slug));
      if (unknown !== undefined) throw new UsageError(`there is no relation ${unknown}`);
      const relationIds = relation ? [...found.values()].flatMap((one) => (one ? [one.id] : [])) : null;
      const { secret } = await authenticator.create(SYSTEM, { name, role, expiresAt }, relationIds);
      return `${secret}\n`;
    }),
});

export const listTokensCommand = defineCommand({
  name: 'token list',
  synopsis: '',
  options: {},
  operandCount: 0,
  run: ({ settings }) =>
    withTimeline(settings(), async ({ authenticator }) => {
      const tokens = await authenticator.list();
      if (tokens.length === 0) process.stderr.write('There are no tokens.\n');
      return tokens
        .map(({ id, role, name, expiresAt, revokedAt }) => {
          const until = expiresAt ? `, until ${expiresAt.toISOString()}` : '';
          return `${id}  ${role}  ${name}${until}${revokedAt ? `, revoked ${revokedAt.toISOString()}` : ''}\n`;
        })
        .join('');
    }),
});

export const revokeTokenCommand = defineCommand({
  name: 'token revoke',
  synopsis: 'ID',
  options: {},
  operandCount: 1,
  run: ({ operands: [id = ''], settings }) =>
    withTimeline(settings(), async ({ authenticator }) => {
      const token = isUuid(id) ? await authenticator.revoke(id) : null;
      if (!token) throw new UsageError(`there is no token ${id}`);
      return `revoked: ${token.name}\n`;
    }),
});

function isRole(role: string | undefined): role is Role {
  return role !== undefined && role in Role;
}
