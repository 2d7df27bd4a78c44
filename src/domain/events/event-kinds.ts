import { registerEnumType } from 'type-graphql';

export enum EventKind {
  FOUNDING = 'FOUNDING',
  RECOGNITION = 'RECOGNITION',
  ESTABLISHMENT_OF_TIES = 'ESTABLISHMENT_OF_TIES',
  RUPTURE = 'RUPTURE',
  STATE_SUCCESSION = 'STATE_SUCCESSION',
  ANNIVERSARY = 'ANNIVERSARY',
  THEMATIC_YEAR = 'THEMATIC_YEAR',
  MEETING = 'MEETING',
  VISIT = 'VISIT',
  SUMMIT = 'SUMMIT',
  CONSULTATION = 'CONSULTATION',
  CEREMONY = 'CEREMONY',
  TREATY_SIGNATURE = 'TREATY_SIGNATURE',
  TREATY_RATIFICATION = 'TREATY_RATIFICATION',
  TREATY_ENTRY_INTO_FORCE = 'TREATY_ENTRY_INTO_FORCE',
  TREATY_EXTENSION = 'TREATY_EXTENSION',
  TREATY_DENUNCIATION = 'TREATY_DENUNCIATION',
  TREATY_EXPIRY = 'TREATY_EXPIRY',
  AGREEMENT = 'AGREEMENT',
  JOINT_STATEMENT = 'JOINT_STATEMENT',
  DECLARATION = 'DECLARATION',
  SPEECH = 'SPEECH',
  DIPLOMATIC_NOTE = 'DIPLOMATIC_NOTE',
  MESSAGE = 'MESSAGE',
  CONFLICT = 'CONFLICT',
  MILITARY_EXERCISE = 'MILITARY_EXERCISE',
  UNILATERAL_MEASURE = 'UNILATERAL_MEASURE',
  APPOINTMENT = 'APPOINTMENT',
  CHAIRMANSHIP = 'CHAIRMANSHIP',
  OTHER = 'OTHER',
}

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'The kind of event.',
  valuesConfig: {
    FOUNDING: { description: 'A state, an organization or a mechanism is founded.' },
    RECOGNITION: { description: 'One state recognizes another, or its government.' },
    ESTABLISHMENT_OF_TIES: { description: 'Diplomatic relations begin.' },
    RUPTURE: { description: 'Relations are broken off or turn hostile.' },
    STATE_SUCCESSION: { description: 'One state succeeds another.' },
    ANNIVERSARY: { description: 'An anniversary of something else.' },
    THEMATIC_YEAR: { description: 'A year, or several years, that both sides dedicate to something.' },
    MEETING: { description: 'Persons meet, in one place or by telephone or video.' },
    VISIT: { description: 'A visit of an office holder to the other side.' },
    SUMMIT: { description: 'Leaders of several states meet.' },
    CONSULTATION: { description: 'A round of a standing mechanism.' },
    CEREMONY: { description: 'An opening, a commemoration, a parade.' },
    TREATY_SIGNATURE: { description: 'A treaty is signed.' },
    TREATY_RATIFICATION: { description: 'A state ratifies a treaty, or ratifications are exchanged.' },
    TREATY_ENTRY_INTO_FORCE: { description: 'A treaty enters into force.' },
    TREATY_EXTENSION: { description: 'A treaty is prolonged.' },
    TREATY_DENUNCIATION: { description: 'A party gives notice that it ends a treaty.' },
    TREATY_EXPIRY: { description: 'A treaty ends.' },
    AGREEMENT: { description: 'A binding text that is not a treaty: a contract, a memorandum.' },
    JOINT_STATEMENT: { description: 'A text that both sides issue together.' },
    DECLARATION: { description: 'A text that one side or one body issues.' },
    SPEECH: { description: 'Someone speaks in public.' },
    DIPLOMATIC_NOTE: { description: 'A note from one government to another.' },
    MESSAGE: { description: 'A letter, a telegram, congratulations.' },
    CONFLICT: { description: 'Force is used.' },
    MILITARY_EXERCISE: { description: 'Forces exercise together.' },
    UNILATERAL_MEASURE: { description: 'An unfriendly measure: aid withdrawn, a sanction, a recall.' },
    APPOINTMENT: { description: 'Someone is appointed to an office, or dismissed.' },
    CHAIRMANSHIP: { description: 'A state chairs an organization for a time.' },
    OTHER: { description: 'Matches none of these.' },
  },
});

export enum Confidence {
  HIGH = 'HIGH',
  GOOD = 'GOOD',
  PARTIAL = 'PARTIAL',
  LOW = 'LOW',
}

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How well an event is supported.',
  valuesConfig: {
    HIGH: { description: 'By two agreeing sources or an official one.' },
    GOOD: { description: 'By one good source.' },
    PARTIAL: { description: 'Partly inferred.' },
    LOW: { description: 'There is a gap, or only an announcement.' },
  },
});

export enum TimelineOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
}

registerEnumType(TimelineOrder, {
  name: 'TimelineOrder',
  description:
    'The sort order: by earliest day, then latest day, then id. Without an earliest day, the latest day is used.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'Newest first.' },
    OLDEST_FIRST: { description: 'Oldest first.' },
  },
});
