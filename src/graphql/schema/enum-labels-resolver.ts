import { isEnumType } from 'graphql';
import type { GraphQLEnumValue, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Extensions, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { LanguageArg } from '../../foundation/records/versioned.js';
import { pickLanguage } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';

/** More than the number of all enum values, for the cost of a query. */
export const ENUM_VALUES_MAX = 300;

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The name of an enum value for people.' })
export class EnumLabel {
  @Field(() => String, { simple: true, description: 'The name of the enum in the schema.' })
  readonly enum: string;

  @Field(() => String, { simple: true, description: 'The value in the schema.' })
  readonly value: string;

  @Field(() => String, { simple: true, description: 'The name, in English, French, Russian or Chinese.' })
  readonly label: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'What the value means: the description of the schema, which is in English; null in another language.',
  })
  readonly description: string | null;

  constructor(enumName: string, { name, description }: GraphQLEnumValue, language: LabelLanguage) {
    this.enum = enumName;
    this.value = name;
    this.label = enumLabel(enumName, name, language);
    this.description = language === 'en' ? (description ?? null) : null;
  }
}

@Resolver()
export class EnumLabelsResolver {
  private readonly labels = new Map<LabelLanguage, ReadonlyMap<string, readonly EnumLabel[]>>();

  @Extensions({ size: ENUM_VALUES_MAX })
  @Query(() => [EnumLabel], {
    description:
      'The names of enum values for people, in English, French, Russian or Chinese: by enum, and in the order of the enum. An unknown enum is an error.',
  })
  enumLabels(
    @LanguageArg() language: string | undefined,
    @Arg('enums', () => [String], { nullable: true, description: 'Names of enums. Default: all of the schema.' })
    enums: string[] | null | undefined,
    @Ctx() reader: LanguagePreferences,
    @Info() { schema }: GraphQLResolveInfo,
  ): readonly EnumLabel[] {
    const names = listArgument('enums', enums);
    const labels = this.labelsIn(pickLanguage(LABEL_LANGUAGES, reader, language), schema);
    if (!names) return [...labels.values()].flat();
    for (const [index, name] of names.entries()) {
      if (!labels.has(name)) throw badInput(`enums.${String(index)}`, `${quoted(name)} is not an enum of the schema`);
    }
    return [...new Set(names)].flatMap((name) => labels.get(name) ?? []);
  }

  private labelsIn(language: LabelLanguage, schema: GraphQLSchema): ReadonlyMap<string, readonly EnumLabel[]> {
    let labels = this.labels.get(language);
    if (!labels) this.labels.set(language, (labels = new Map(labelsOf(schema, language))));
    return labels;
  }
}

/** The labels of the schema's enums, but not of those of introspection, by enum. */
function labelsOf(schema: GraphQLSchema, language: LabelLanguage): [string, readonly EnumLabel[]][] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((type) => [type.name, type.getValues().map((value) => new EnumLabel(type.name, value, language))]);
}
