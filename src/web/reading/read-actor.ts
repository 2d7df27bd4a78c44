import type { ReadActorQuery } from '../graphql/documents.js';

/** An actor with all that its page shows. */
export type ReadActor = NonNullable<ReadActorQuery['actor']>;
