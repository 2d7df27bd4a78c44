import { registerEnumType } from 'type-graphql';

/** Where a record stands in its life. */
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
      description: 'Taken back, with a reason; kept and readable, but left out of lists and counts unless asked for.',
    },
  },
});
