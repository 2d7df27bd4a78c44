import { raw } from 'sql-template-tag';
import { Extensions, Field, InputType } from 'type-graphql';
import { allOf, hasText, isOneOf, textFilterTokens } from '../../database/query/conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { canonicalLanguage } from '../../foundation/text/language.js';
import { LanguageTagScalar } from '../../foundation/graphql/scalars.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { SourceKind } from './source.js';

@InputType({
  description:
    'Filters sources. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class SourceFilter {
  @Field(() => [SourceKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: SourceKind[] | null;

  @Field(() => [LanguageTagScalar], { nullable: true, description: 'Is written in one of these languages.' })
  languages?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** The conditions of a filter on the table `source s`. */
export function sourceConditions(filter: SourceFilter | null | undefined): Statement {
  const languages = listArgument('filter.languages', filter?.languages)?.map(known);
  return allOf(
    filter?.kinds && isOneOf(raw('s.kind'), filter.kinds, 'text'),
    hasText('s', textFilterTokens(filter?.text)),
    languages && isOneOf(raw('s.language'), languages, 'text'),
  );
}

function known(tag: string, index: number): string {
  const language = canonicalLanguage(tag);
  if (language === null)
    throw badInput(`filter.languages.${String(index)}`, `${quoted(tag)} is not a BCP 47 language tag`);
  return language;
}
