import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Actor } from '../actors/actor.js';
import { Basis } from '../citations/citation.js';
import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import { Part } from '../../foundation/records/part.js';
import { LanguageArg } from '../../foundation/records/versioned.js';
import { pickLanguage } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';

export enum ParticipantRole {
  PARTY = 'PARTY',
  HOST = 'HOST',
  GUEST = 'GUEST',
  ORGANIZER = 'ORGANIZER',
  CHAIR = 'CHAIR',
  CO_CHAIR = 'CO_CHAIR',
  SIGNATORY = 'SIGNATORY',
  NEGOTIATOR = 'NEGOTIATOR',
  SPEAKER = 'SPEAKER',
  SENDER = 'SENDER',
  RECIPIENT = 'RECIPIENT',
  SUBJECT = 'SUBJECT',
  FOUNDER = 'FOUNDER',
  PREDECESSOR = 'PREDECESSOR',
  SUCCESSOR = 'SUCCESSOR',
  WITNESS = 'WITNESS',
  PARTICIPANT = 'PARTICIPANT',
}

registerEnumType(ParticipantRole, {
  name: 'ParticipantRole',
  description: 'The role in which an actor takes part.',
  valuesConfig: {
    PARTY: { description: 'One of the parties between which it happens.' },
    HOST: { description: 'Receives the others.' },
    GUEST: { description: 'Is received.' },
    ORGANIZER: { description: 'The body that convenes or adopts.' },
    CHAIR: { description: 'Presides.' },
    CO_CHAIR: { description: 'Presides together with another.' },
    SIGNATORY: { description: 'Signs.' },
    NEGOTIATOR: { description: 'Negotiates.' },
    SPEAKER: { description: 'Speaks.' },
    SENDER: { description: 'Sends a note, a notice or a message.' },
    RECIPIENT: { description: 'Receives a note, a notice or a message, or is addressed.' },
    SUBJECT: { description: 'The actor whom it is about or whom it affects.' },
    FOUNDER: { description: 'Founds.' },
    PREDECESSOR: { description: 'The predecessor in a succession.' },
    SUCCESSOR: { description: 'The successor in a succession.' },
    WITNESS: { description: 'Is present, but not a party.' },
    PARTICIPANT: { description: 'Takes part, without further detail.' },
  },
});

@Entity('participation')
@ObjectType({ description: 'An actor in a role; one actor may have several.' })
export class Participation extends Part {
  /** The actor, if it was read by the same statement. */
  eagerActor?: Actor;

  @Column('uuid')
  eventId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid')
  actorId!: string;

  @Column('text')
  @Field(() => ParticipantRole, { simple: true, description: 'The role of the actor.' })
  role!: ParticipantRole;

  @Field(() => String, { description: 'The name of the role, in English, French, Russian or Chinese.' })
  roleLabel(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return enumLabel('ParticipantRole', this.role, pickLanguage(LABEL_LANGUAGES, reader, language));
  }

  @Column('uuid', { nullable: true })
  onBehalfOfId!: string | null;

  @Column('text')
  @Field(() => Basis, { simple: true, description: 'How it follows from the sources.' })
  basis!: Basis;
}

/** A participation with the ids of the offices that the actor held then. */
export type ParticipationInOffice = Participation & { officeIds: string[] };

/** What a participation says, without its citations. */
export function participationContent(participation: ParticipationInOffice): unknown {
  const { actorId, role, onBehalfOfId, basis, officeIds } = participation;
  return [actorId, role, onBehalfOfId, basis, officeIds];
}
