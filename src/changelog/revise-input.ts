import { Field, ID, InputType, Int } from 'type-graphql';
import { getMetadataStorage } from 'type-graphql';
import { RecordInput, LocalizedTextInput } from '../foundation/graphql/inputs.js';
import type { InputValidator } from '../foundation/records/input-validator.js';

/** The fields that every revision input has. */
export interface RevisionMeta {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly clear?: string[] | null;
  readonly idempotencyKey?: string | null;
}

/** Input fields that are about the revision, not about the record. */
const REVISION_FIELDS: readonly string[] = ['id', 'expectedVersion', 'reason', 'clear', 'idempotencyKey'];

@InputType({ description: 'What is needed to take a thing back, or to put it back.' })
export abstract class StatusInput {
  @Field(() => ID, { description: 'Which: global id or slug.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the editor has seen; another one is refused.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why: kept in the thing’s history.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The same key and input again gives the first answer again.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What every revision takes.' })
export abstract class ReviseInput extends StatusInput {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Remarks of the editors to readers.' })
  notes?: LocalizedTextInput[] | null;
}

type InputClass<I> = abstract new () => I;

interface RevisesOptions<I> {
  readonly description: string;
  /** Fields that never change. */
  readonly fixed: readonly (keyof I & string)[];
  /** Fields that can be reset to null. */
  readonly clearable: readonly (keyof I & string)[];
}

/**
 * Decorator for a revision input: copies the fields of the create input, each of them optional and without a default,
 * except for the fixed ones.
 */
export function Revises<I>(input: InputClass<I>, { description, fixed, clearable }: RevisesOptions<I>): ClassDecorator {
  return (target) => {
    InputType({ description })(target as never);
    const { fields } = getMetadataStorage();
    const inherited = new Set(['idempotencyKey', 'notes', ...fixed]);
    for (
      let ancestor: unknown = input;
      ancestor !== RecordInput && ancestor !== Function.prototype;
      ancestor = Object.getPrototypeOf(ancestor)
    ) {
      for (const field of fields.filter(
        ({ target, name }) => (target as unknown) === ancestor && !inherited.has(name),
      )) {
        const { getType, typeOptions, description: fieldDescription, name } = field;
        Field(
          () => {
            const type = getType();
            // TypeGraphQL sets `array` only when getType is called.
            return (typeOptions.array === true ? [type] : type) as never;
          },
          { nullable: true, description: fieldDescription ?? '' },
        )(target.prototype as object, name);
      }
    }
    if (clearable.length > 0) {
      Field(() => [String], { nullable: true, description: `Fields to make null again: ${clearable.join(', ')}.` })(
        target.prototype as object,
        'clear',
      );
    }
  };
}

/** A stored input with a revision merged into it. */
export interface MergedInput<I> {
  readonly input: I;
  /** The input fields that the revision sets or clears. */
  readonly fields: readonly string[];
}

/** Merges a revision into the input that the record was last written as. */
export function mergeRevision<I extends object>(
  validator: InputValidator,
  stored: I,
  revision: RevisionMeta,
  clearable: readonly string[],
): MergedInput<I> {
  const changes = Object.entries(revision).filter(
    ([name, value]) => !REVISION_FIELDS.includes(name) && value !== null && value !== undefined,
  );
  const input: Record<string, unknown> = { ...stored, ...Object.fromEntries(changes) };
  const fields = changes.map(([name]) => name);
  for (const [index, name] of validator.list(['clear'], revision.clear).entries()) {
    if (!clearable.includes(name)) {
      validator.addError('INVALID', ['clear', index], `one of these can be cleared: ${clearable.join(', ')}`);
    } else if (fields.includes(name)) {
      validator.addError('INVALID', ['clear', index], 'is given a value as well, or named twice');
    } else {
      input[name] = null;
      fields.push(name);
    }
  }
  return { input: input as I, fields };
}
