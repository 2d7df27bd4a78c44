import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLArgument, GraphQLInputType, GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { Random } from './random.js';

const ACTORS = ['CHN', 'RUS', 'ussr', 'wang-yi', 'xi-jinping', 'brics'];
const PLACES = ['beijing', 'russia-territory'];
const EVENTS = ['cn-ru-ssc-19-2024', 'cn-ru-ties-1949', 'brics-summit-16-2024'];

/** Valid values for an argument of a name, or for the id of a field of that name. */
export type RightValues = Readonly<Record<string, readonly string[]>>;

const OF_SEED: RightValues = {
  ...{ actor: ACTORS, actors: ACTORS, allOf: ACTORS, anyOf: ACTORS, noneOf: ACTORS, speakers: ACTORS },
  ...{ mentionedActors: ACTORS, parties: ACTORS, bodies: ACTORS, one: ['CHN', 'china'], other: ['RUS', 'russia'] },
  ...{ event: EVENTS, madeAt: EVENTS, mentionedEvents: EVENTS, place: PLACES, places: PLACES, within: PLACES },
  ...{
    relation: ['china-russia'],
    relations: ['china-russia'],
    office: ['scrf-secretary'],
    topics: ['anniversary', 'border'],
  },
  ...{ series: ['cn-ru-strategic-security-consultation', 'brics-summits'], topic: ['anniversary', 'non-interference'] },
  ...{ source: ['cn-mfa-fr-ssc19'], sources: ['cn-mfa-fr-ssc19'], statement: ['cn-ru-ssc-19-2024-p2s2'] },
  ...{
    text: ['磋商', 'shoigu', 'traité', 'визит'],
    publishers: ['Xinhua', 'xinhua', 'tass'],
    sides: ['CHN', 'russia'],
    language: ['fr', 'zh-Hant-TW', 'ru', 'eo'],
  },
  ...{ from: ['1949-10-01', '2001-07-16'], to: ['2024-05-31', '2030-01-01'], on: ['2024-11-12'] },
  ...{ languages: ['en', 'zh-Hans'] },
};
const WRONG = ['no-such-thing', '', '??', '2024-02-30', 'China'];
const WRONG_SHARE = 0.03;

/** Fields whose value differs from request to request. */
const EVER_OTHER = 'rateLimit';

/** A random operation, drawn from the schema: random fields, arguments and filters, to a depth. */
export class RandomQueries {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly right: RightValues = OF_SEED,
    private readonly pageMax = 5,
  ) {}

  next(): string {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no Query');
    const depth = this.random.between(2, 6);
    return `{ ${this.selection(query, depth)} }`;
  }

  /** Fields of a type, to a depth; empty for a type that has none. */
  selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields()).filter(({ name }) => name !== EVER_OTHER);
    const chosen = Array.from({ length: this.random.between(1, 4) }, () => this.random.pick(fields));
    const parts = chosen.map((field, index) => {
      const named = getNamedType(field.type);
      const inner = depth > 0 ? this.selection(named, depth - 1) : '';
      if ((isObjectType(named) || isInterfaceType(named)) && inner === '') return `a${String(index)}: __typename`;
      return `a${String(index)}: ${field.name}${this.args(field.args, field.name)} ${inner === '' ? '' : `{ ${inner} }`}`;
    });
    if (isInterfaceType(type)) {
      const some = this.random.pick(this.schema.getPossibleTypes(type));
      const inner = depth > 0 ? this.selection(some, depth - 1) : '';
      if (inner !== '') parts.push(`... on ${some.name} { ${inner.replaceAll(/^a|(?<= )a(?=\d+: )/g, 'b')} }`);
    }
    return parts.join(' ');
  }

  /** Arguments of a field, with their parentheses. */
  args(args: readonly GraphQLArgument[], field: string): string {
    const given = args
      .filter(
        (arg) =>
          isRequiredArgument(arg) || this.random.next() < (arg.name === 'last' || arg.name === 'before' ? 0.05 : 0.4),
      )
      .filter(({ name }) => name !== 'after')
      .map((arg) => `${arg.name}: ${this.value(arg.type, arg.name === 'id' ? field : arg.name)}`);
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private value(given: GraphQLInputType, name: string): string {
    const type = getNullableType(given);
    if (isListType(type)) {
      return `[${Array.from({ length: this.random.between(0, 2) }, () => this.value(type.ofType, name)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || this.random.next() < 0.2,
      );
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type, field.name)}`).join(', ')} }`;
    }
    const isWrong = this.random.next() < WRONG_SHARE;
    if (type.name === 'DateTime') return this.random.pick(['"2020-01-01T00:00:00Z"', '"2099-01-01T00:00:00Z"']);
    if (type.name === 'Int')
      return isWrong ? this.random.pick(['-1', '0', '101']) : String(this.random.between(1, this.pageMax));
    if (type.name === 'Boolean') return this.random.pick(['true', 'false']);
    return JSON.stringify(this.random.pick(isWrong ? WRONG : (this.right[name] ?? WRONG)));
  }
}
