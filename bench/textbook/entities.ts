import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ManyToOne, JoinColumn, PrimaryColumn } from 'typeorm';

/* The tables as any TypeORM model has them: one class for table and type, as in the guides of both libraries. */

interface Text {
  readonly language: string;
  readonly text: string;
}

const first = (texts: readonly Text[]): string => texts[0]?.text ?? '';

@ObjectType()
@Entity('actor')
export class Actor {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Field(() => String) @Column('text') slug!: string;
  @Column('jsonb') names!: Text[];

  @Field(() => String) get name(): string {
    return first(this.names);
  }
}

@ObjectType()
@Entity('source')
export class Source {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Field(() => String) @Column('text') slug!: string;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) publisher!: string | null;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) url!: string | null;
}

@ObjectType()
@Entity('relation')
export class Relation {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Field(() => String) @Column('text') slug!: string;
}

@ObjectType()
export class EventDate {
  @Field(() => String) edtf!: string;
  @Field(() => String, { nullable: true }) earliest!: string | null;
  @Field(() => String) latest!: string;
}

@ObjectType()
@Entity('event')
export class Event {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Field(() => String) @Column('text') slug!: string;
  @Column('text') status!: string;
  @Field(() => String) @Column('text') kind!: string;
  @Column('jsonb') titles!: Text[];
  @Column('text', { name: 'date_edtf' }) edtf!: string;
  @Column('date', { name: 'date_earliest', nullable: true }) earliest!: string | null;
  @Column('date', { name: 'date_latest' }) latest!: string;
  @Column('date', { name: 'sort_earliest' }) sortEarliest!: string;
  @Column('date', { name: 'sort_latest' }) sortLatest!: string;

  @Field(() => String) get title(): string {
    return first(this.titles);
  }

  @Field(() => EventDate) get date(): EventDate {
    return { edtf: this.edtf, earliest: this.earliest, latest: this.latest };
  }
}

@Entity('event_relation')
export class EventRelation {
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('uuid', { name: 'relation_id' }) relationId!: string;
  @ManyToOne(() => Event) @JoinColumn({ name: 'event_id' }) event!: Event;
  @ManyToOne(() => Relation) @JoinColumn({ name: 'relation_id' }) relation!: Relation;
}

@ObjectType()
@Entity('participation')
export class Participation {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Field(() => Int) @Column('int') position!: number;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Field(() => String) @Column('text') role!: string;
}

@ObjectType()
@Entity('citation')
export class Citation {
  @Field(() => ID) @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId!: string | null;
  @Field(() => Int) @Column('int') position!: number;
  @Column('uuid', { name: 'source_id' }) sourceId!: string;
  @Field(() => String) @Column('text') basis!: string;
}
