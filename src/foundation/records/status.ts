import { registerEnumType } from 'type-graphql';

/** The lifecycle state of a record. */
export enum Status {
  PUBLISHED = 'PUBLISHED',
  RETRACTED = 'RETRACTED',
}

registerEnumType(Status, {
  name: 'Status',
  description: 'Whether a record is published or retracted.',
  valuesConfig: {
    PUBLISHED: { description: 'Included in lists and counts.' },
    RETRACTED: {
      description: 'Retracted, with a reason. Still readable, but excluded from lists and counts unless requested.',
    },
  },
});
