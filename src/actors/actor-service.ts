import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import type { AliasInput } from '../foundation/inputs.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import type { Path } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import type { Actor, Alias } from './actor.js';
import type {
  RegisterActorInput,
  RegisterGroupInput,
  RegisterOrganizationInput,
  RegisterPersonInput,
} from './actor-input.js';
import type { ActorStore } from './actor-store.js';
import { Group } from './group.js';
import { Organization } from './organization.js';
import { Person } from './person.js';

const WIKIDATA_ID = /^Q[1-9][0-9]*$/;

/** Judges the id of a Wikidata item. */
export function judgeWikidataId(judge: Judge, id: string | null | undefined): string | null {
  return judge.matching(['wikidataId'], id, WIKIDATA_ID, 'a Wikidata item such as Q148');
}

/** Judges other names. */
export function judgeAliases(judge: Judge, path: Path, aliases: readonly AliasInput[] | null | undefined): Alias[] {
  return judge.list(path, aliases).map(({ language, text, note }, index) => ({
    language: judge.language([...path, index, 'language'], language),
    text: judge.text([...path, index, 'text'], text, NAME_MAX),
    note: note === null || note === undefined ? null : judge.text([...path, index, 'note'], note, NAME_MAX),
  }));
}

/** What all four kinds of actor have, judged. */
export function judgeActor(judge: Judge, input: RegisterActorInput): JudgedActor {
  return {
    ...firstVersion(judge.texts(['notes'], input.notes)),
    slug: judge.slug(['slug'], input.slug),
    names: judge.texts(['names'], input.names, { needed: true, max: NAME_MAX }),
    aliases: judgeAliases(judge, ['aliases'], input.aliases),
    wikidataId: judgeWikidataId(judge, input.wikidataId),
  };
}

type JudgedActor = ReturnType<typeof firstVersion> & Pick<Actor, 'slug' | 'names' | 'aliases' | 'wikidataId'>;

/** Registers organizations, persons and groups; a state comes with its successions, and so is registered in events/. */
export class ActorService {
  constructor(
    private readonly actors: ActorStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. So do all `register` and `record`. */
  async registerOrganization(transaction: Transaction, input: RegisterOrganizationInput): Promise<Organization> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = judgeActor(judge, input);
    const existence = input.existence ? judge.date(['existence'], input.existence) : null;
    const parent = wants.maybe('actor', ['parent'], input.parent);
    await wants.find(transaction);
    judge.conclude();
    const parts = { organizationKind: input.kind, parentId: idOf(parent), existence };
    const organization = Object.assign(new Organization(), judged, parts);
    await this.actors.insert(transaction, organization);
    return organization;
  }

  async registerPerson(transaction: Transaction, input: RegisterPersonInput): Promise<Person> {
    const judge = new Judge();
    const judged = judgeActor(judge, input);
    judge.conclude();
    const person = Object.assign(new Person(), judged);
    await this.actors.insert(transaction, person);
    return person;
  }

  async registerGroup(transaction: Transaction, input: RegisterGroupInput): Promise<Group> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = judgeActor(judge, input);
    const members = wants.many('actor', ['members'], input.members);
    await wants.find(transaction);
    wants.distinct(members);
    judge.conclude();
    const group = Object.assign(new Group(), judged);
    await this.actors.insert(transaction, group);
    await this.actors.members.insert(
      transaction,
      group.id,
      members.map((member) => idOf(member)),
    );
    return group;
  }
}
