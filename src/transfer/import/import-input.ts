import { Field, InputType, registerEnumType } from 'type-graphql';
import { CreateGroupInput, CreateOrganizationInput, CreatePersonInput } from '../../domain/actors/actor-input.js';
import { CreateEventInput } from '../../domain/events/event-input.js';
import { CreateOfficeInput, CreateTenureInput } from '../../domain/offices/office-input.js';
import { CreatePlaceInput } from '../../domain/places/place-input.js';
import { CreateRelationInput } from '../../domain/relations/relation-input.js';
import { CreateSeriesInput } from '../../domain/series/series-input.js';
import { CreateSourceInput } from '../../domain/sources/source-input.js';
import { CreateStateInput, CreateSuccessionInput } from '../../domain/states/state-input.js';
import { CreateStatementInput } from '../../domain/statements/statement-input.js';
import { CreateTopicInput } from '../../domain/topics/topic-input.js';
import { CURATED_FIELDS, curatedFields } from '../../seed/curated-fields.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import { isAbsent } from '../../foundation/records/values.js';
import { ImportMode, OnConflict } from './import-outcome.js';
import type { BatchItem } from './import-outcome.js';

registerEnumType(ImportMode, {
  name: 'ImportMode',
  description: 'What becomes of the valid items of an import if others are refused.',
  valuesConfig: {
    ATOMIC: { description: 'All items are written, or none.' },
    EACH: { description: 'Those that are not refused are written.' },
  },
});

registerEnumType(OnConflict, {
  name: 'OnConflict',
  description:
    'What to do with an item that is there already: with the same slug, country code or identifier, or the same number in its series.',
  valuesConfig: {
    FAIL: { description: 'The item is refused.' },
    SKIP: { description: 'The record stays as it is.' },
    UPDATE: {
      description: 'The record gets what the item has and it has not. What the item leaves out stays as it is.',
    },
  },
});

/** Declares the field of an item for one type of record. */
function ItemField(input: () => unknown): PropertyDecorator {
  return (target, name) => {
    Field(input as never, { nullable: true, description: `A ${String(name)}.`.replace(/^A(?= [aeiou])/, 'An') })(
      target,
      name as string,
    );
  };
}

@InputType({
  description:
    'One item of an import. Exactly one field is set, and formerSlugs and retracted beside it if that was done to the record.',
})
export class ItemInput {
  @ItemField(() => CreateRelationInput)
  relation?: CreateRelationInput | null;

  @ItemField(() => CreateStateInput)
  state?: CreateStateInput | null;

  @ItemField(() => CreateOrganizationInput)
  organization?: CreateOrganizationInput | null;

  @ItemField(() => CreatePersonInput)
  person?: CreatePersonInput | null;

  @ItemField(() => CreateGroupInput)
  group?: CreateGroupInput | null;

  @ItemField(() => CreateOfficeInput)
  office?: CreateOfficeInput | null;

  @ItemField(() => CreateTenureInput)
  tenure?: CreateTenureInput | null;

  @ItemField(() => CreatePlaceInput)
  place?: CreatePlaceInput | null;

  @ItemField(() => CreateSeriesInput)
  series?: CreateSeriesInput | null;

  @ItemField(() => CreateTopicInput)
  topic?: CreateTopicInput | null;

  @ItemField(() => CreateSourceInput)
  source?: CreateSourceInput | null;

  @ItemField(() => CreateEventInput)
  event?: CreateEventInput | null;

  @ItemField(() => CreateStatementInput)
  statement?: CreateStatementInput | null;

  @ItemField(() => CreateSuccessionInput)
  succession?: CreateSuccessionInput | null;

  @Field(() => [String], { nullable: true, description: CURATED_FIELDS.formerSlugs })
  formerSlugs?: string[] | null;

  @Field(() => String, { nullable: true, description: CURATED_FIELDS.retracted })
  retracted?: string | null;
}

/** By the fields of an item, the lists of a seed. */
export function listsByField(kinds: SeedKinds): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(kinds).map(([list, kind]) => {
      const type = kind?.type ?? '';
      return [`${type.charAt(0).toLowerCase()}${type.slice(1)}`, list];
    }),
  );
}

/** Reads the items of a mutation. */
export function batchItemsOf(items: readonly ItemInput[], kinds: SeedKinds): BatchItem[] {
  const lists = listsByField(kinds);
  return items.map((item): BatchItem => {
    const given = Object.entries(item).filter(([name, value]) => lists.has(name) && !isAbsent(value));
    const [first, ...others] = given as [string, Record<string, unknown>][];
    const list = lists.get(first?.[0] ?? '');
    const kind = kinds[list ?? ''];
    if (!first || others.length > 0 || list === undefined || !kind)
      return { errors: [{ code: 'INVALID', path: [], message: `set exactly one of ${[...lists.keys()].join(', ')}` }] };
    const [, input] = first;
    if (input['idempotencyKey'] !== null && input['idempotencyKey'] !== undefined) {
      const message = 'an item has no key of its own: give the import one';
      return { errors: [{ code: 'INVALID', path: ['idempotencyKey'], message }] };
    }
    const errors: UserErrorData[] = [];
    const { retracted, formerSlugs } = item;
    const { value: rest, ...curated } = curatedFields(
      { slug: input['slug'], retracted, formerSlugs },
      kind,
      (path, message) => errors.push({ code: 'INVALID', path: path.map(String), message }),
    );
    for (const field of Object.keys(CURATED_FIELDS).filter((name) => !isAbsent(rest[name]))) {
      const message = field === 'retracted' ? `a ${first[0]} is not retracted` : `a ${first[0]} has no slug`;
      errors.push({ code: 'INVALID', path: [field], message });
    }
    return errors.length > 0 ? { errors } : { list, kind, input, ...curated };
  });
}
