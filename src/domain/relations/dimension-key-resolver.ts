import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorStore } from '../actors/actor-store.js';
import type { References } from '../../database/query/references.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { DimensionKey } from '../events/event-counts.js';
import { EventDimension, timeBucketOf } from '../events/event-dimensions.js';
import { displayBucket } from '../../foundation/dates/time-bucket.js';
import { DATE_LANGUAGES, DATE_PHRASES } from '../../foundation/dates/date-phrases.js';
import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import { LABEL_COST } from '../../foundation/graphql/field-costs.js';
import { LanguageArg, Node } from '../../foundation/records/versioned.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { countryName } from '../../foundation/text/country-names.js';
import { pickLanguage } from '../../foundation/text/localized-text.js';
import { Relation } from './relation.js';
import { relationTitle } from './relation-title.js';

/** The enums of the dimensions whose values are of one. */
const ENUMS: Readonly<Partial<Record<EventDimension, string>>> = { KIND: 'EventKind', CONFIDENCE: 'Confidence' };

@Resolver(() => DimensionKey)
export class DimensionKeyResolver {
  constructor(
    private readonly references: References,
    private readonly actors: ActorStore,
  ) {}

  @Extensions({ cost: LABEL_COST })
  @FieldResolver(() => String, { description: 'The value in words: a name, a title, or a date.' })
  async label(
    @Root() key: DimensionKey,
    @LanguageArg() language: string | undefined,
    @Ctx() context: ReadContext,
  ): Promise<string> {
    const dateLanguage = pickLanguage(DATE_LANGUAGES, context, language);
    if (timeBucketOf(key.dimension)) {
      return key.bucket ? displayBucket(key.bucket, dateLanguage) : DATE_PHRASES[dateLanguage].unplaced;
    }
    const records = await this.recordsOf(key, context);
    const enumName = ENUMS[key.dimension];
    if (enumName !== undefined) {
      return enumLabel(enumName, key.value, pickLanguage(LABEL_LANGUAGES, context, language));
    }
    if (records.length === 0) {
      return key.dimension === EventDimension.COUNTRY ? countryName(key.value, dateLanguage) : key.value;
    }
    const labels = records.map(async (record) =>
      record instanceof Relation
        ? (await relationTitle(record, this.actors, language, context)).text
        : record.label(language, context),
    );
    return (await Promise.all(labels)).join(' – ');
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The record that the value stands for; null if it stands for none, or for two.',
  })
  async node(@Root() key: DimensionKey, @Ctx() context: ReadContext): Promise<Node | null> {
    return key.records.length === 1 ? ((await this.recordsOf(key, context))[0] ?? null) : null;
  }

  @FieldResolver(() => [Node], {
    description: 'The records that the value stands for: two for a pair, sorted by slug.',
  })
  nodes(@Root() key: DimensionKey, @Ctx() context: ReadContext): Promise<Node[]> {
    return this.recordsOf(key, context);
  }

  private async recordsOf({ records }: DimensionKey, { loaders }: ReadContext): Promise<Versioned[]> {
    const found = await Promise.all(
      records.map(async ({ type, id }) => {
        const batch = this.references.byType(type);
        return batch ? loaders.of(batch).load(id) : null;
      }),
    );
    return found.filter((record) => record !== null);
  }
}
