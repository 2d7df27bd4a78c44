import { ObjectType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { Actor, ActorKind } from './actor.js';

@ChildEntity(ActorKind.PERSON)
@ObjectType({ implements: Actor, description: 'A human being.' })
export class Person extends Actor {}
