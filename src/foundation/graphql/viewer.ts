import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from './field-costs.js';

export enum Role {
  READER = 'READER',
  EDITOR = 'EDITOR',
  ADMIN = 'ADMIN',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a client is permitted to do.',
  valuesConfig: {
    READER: { description: 'Read and subscribe.' },
    EDITOR: {
      description:
        'As READER, and also create, update, retract and reinstate records, and see the author of each change.',
    },
    ADMIN: { description: 'As EDITOR, and also create and revoke tokens.' },
  },
});

/** The roles that include the permissions of EDITOR, and of ADMIN. */
export const EDITORS = [Role.EDITOR, Role.ADMIN] as const;
export const ADMINS = [Role.ADMIN] as const;

/** What a token says about its viewer. */
export interface ViewerToken {
  /** Null: it is not stored, but signed by an issuer. */
  readonly id: string | null;
  readonly relationIds: readonly string[] | null;
  /** When it expires, on this process's monotonic clock (performance.now()); null: never. */
  readonly expiresAtMs: number | null;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The client that sent the request.' })
export class Viewer {
  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The name of the token holder; null without a token.',
  })
  readonly name: string | null;

  @Field(() => Role, { simple: true, description: 'The permissions of the viewer.' })
  readonly role: Role;

  /** Owner of idempotency keys: different for each token, and for each subject of an issuer. */
  readonly holder: string;

  /** Ids of the relations that the viewer may write to; null: all. */
  readonly relationIds: readonly string[] | null;

  /** Id of the stored token; null without a token, and for those of an issuer and of the settings. */
  readonly tokenId: string | null;

  /** When the token expires, on this process's monotonic clock (performance.now()); null: never. */
  readonly expiresAtMs: number | null;

  constructor(name: string | null, role: Role, holder: string, token: ViewerToken | null = null) {
    this.name = name;
    this.role = role;
    this.holder = holder;
    this.relationIds = token?.relationIds ?? null;
    this.tokenId = token?.id ?? null;
    this.expiresAtMs = token?.expiresAtMs ?? null;
  }

  /** Whether the viewer has one of the roles. */
  is(roles: readonly Role[]): boolean {
    return roles.includes(this.role);
  }
}

/** Anyone, without a token. */
export const ANONYMOUS = new Viewer(null, Role.READER, '');

/** The service itself, as the author of seeded records. */
export const SYSTEM = new Viewer('Entente', Role.ADMIN, 'system');
