import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../foundation/connection.js';
import { LocalizedText, someTextFor } from '../foundation/localized-text.js';
import type { Reader } from '../foundation/localized-text.js';
import { LanguageArg, Versioned } from '../foundation/versioned.js';

export enum TopicKind {
  SUBJECT = 'SUBJECT',
  PRINCIPLE = 'PRINCIPLE',
}

registerEnumType(TopicKind, {
  name: 'TopicKind',
  description: 'The two kinds of topic.',
  valuesConfig: {
    SUBJECT: { description: 'What is spoken of, or done.' },
    PRINCIPLE: { description: 'What actors profess: non-interference.' },
  },
});

@Entity('topic')
@ObjectType({ implements: Versioned, description: 'What events and statements are about.' })
export class Topic extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among topics, never changes.' })
  slug!: string;

  @Column('text')
  @Field(() => TopicKind, { simple: true, description: 'A subject or a principle.' })
  kind!: TopicKind;

  @Field(() => String, { description: 'What it is called.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return someTextFor(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its name in every language that it was put in.' })
  names!: LocalizedText[];

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }
}

export const TopicConnection = connectionOf<Topic>('Topic', () => Topic, 'topics');
