import { Field, ID, InputType, Int } from 'type-graphql';
import { getMetadataStorage } from 'type-graphql';
import { KeptInput, LocalizedTextInput } from '../foundation/graphql/inputs.js';
import type { InputValidator } from '../foundation/records/input-validator.js';

/** What every revision says of itself. */
export interface RevisionMeta {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly clear?: string[] | null;
  readonly idempotencyKey?: string | null;
}

/** Input fields that are not the thing's own. */
const OF_REVISION: readonly string[] = ['id', 'expectedVersion', 'reason', 'clear', 'idempotencyKey'];

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

interface Revises<I> {
  readonly description: string;
  /** Fields that never change. */
  readonly fixed: readonly (keyof I & string)[];
  /** Fields that can be made null again. */
  readonly clearable: readonly (keyof I & string)[];
}

/**
 * The input that revises what another input told: the same fields, each of them optional and without a default, but for
 * what is fixed. `Revises` on a class copies them.
 */
export function Revises<I>(input: InputClass<I>, { description, fixed, clearable }: Revises<I>): ClassDecorator {
  return (target) => {
    InputType({ description })(target as never);
    const { fields } = getMetadataStorage();
    const inherited = new Set(['idempotencyKey', 'notes', ...fixed]);
    for (
      let above: unknown = input;
      above !== KeptInput && above !== Function.prototype;
      above = Object.getPrototypeOf(above)
    ) {
      for (const field of fields.filter((one) => (one.target as unknown) === above && !inherited.has(one.name))) {
        const { getType, typeOptions, description: said, name } = field;
        Field(
          () => {
            const type = getType();
            // Known only once the type has been asked for.
            return (typeOptions.array === true ? [type] : type) as never;
          },
          { nullable: true, description: said ?? '' },
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

/** A told input with a revision over it. */
export interface MergedInput<I> {
  readonly input: I;
  /** The input fields that the revision touches. */
  readonly fields: readonly string[];
}

/** What a thing would have been told as, had it been told as the revision wants it. */
export function revised<I extends object>(
  judge: InputValidator,
  told: I,
  revision: RevisionMeta,
  clearable: readonly string[],
): MergedInput<I> {
  const given = Object.entries(revision).filter(
    ([name, value]) => !OF_REVISION.includes(name) && value !== null && value !== undefined,
  );
  const input: Record<string, unknown> = { ...told, ...Object.fromEntries(given) };
  const fields = given.map(([name]) => name);
  for (const [index, name] of judge.list(['clear'], revision.clear).entries()) {
    if (!clearable.includes(name)) {
      judge.refuse('INVALID', ['clear', index], `one of these can be cleared: ${clearable.join(', ')}`);
    } else if (fields.includes(name)) {
      judge.refuse('INVALID', ['clear', index], 'is given a value as well, or named twice');
    } else {
      input[name] = null;
      fields.push(name);
    }
  }
  return { input: input as I, fields };
}
