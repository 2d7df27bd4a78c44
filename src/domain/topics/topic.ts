import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Named } from '../../foundation/records/named.js';

export enum TopicKind {
  SUBJECT = 'SUBJECT',
  PRINCIPLE = 'PRINCIPLE',
}

registerEnumType(TopicKind, {
  name: 'TopicKind',
  description: 'The two kinds of topic.',
  valuesConfig: {
    SUBJECT: { description: 'A subject of events and statements.' },
    PRINCIPLE: { description: 'A principle that actors profess: non-interference.' },
  },
});

@Entity('topic')
@ObjectType({ implements: Versioned, description: 'A subject or principle of events and statements.' })
export class Topic extends Named {
  @Column('text')
  @Field(() => TopicKind, { simple: true, description: 'Whether it is a subject or a principle.' })
  kind!: TopicKind;
}

export const TopicConnection = connectionOf<Topic>('Topic', () => Topic, 'topics');
