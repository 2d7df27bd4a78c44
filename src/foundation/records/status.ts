import { registerEnumType } from 'type-graphql';

/** The lifecycle state of a record. */
export enum Status {
  PUBLISHED = 'PUBLISHED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(Status, {
  name: 'Status',
  description: 'Whether a record counts.',
  valuesConfig: {
    PUBLISHED: { description: 'It counts.' },
    RETRACTED: {
      description: 'Taken back, with a reason; still readable, but left out of lists and counts unless asked for.',
    },
  },
});
