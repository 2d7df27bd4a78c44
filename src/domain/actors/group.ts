import { ObjectType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { Actor, ActorKind } from './actor.js';

@ChildEntity(ActorKind.GROUP)
@ObjectType({
  implements: Actor,
  description:
    'Several actors referred to together, without a legal entity of their own: "the two heads of state", "the Global South".',
})
export class Group extends Actor {}
