import { Extensions, Field, InputType, ObjectType } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';
import { UrlScalar } from '../graphql/scalars.js';
import { urlOfIdentifier } from './identifier-schemes.js';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({
  description: 'What a record is called in a catalogue elsewhere. No two records of a type have the same one.',
})
export class Identifier {
  @Field(() => String, {
    simple: true,
    description: 'The catalogue: wikidata, viaf, gnd, orcid, ror, cow, gdelt and others.',
  })
  readonly scheme: string;

  @Field(() => String, {
    simple: true,
    description: 'The identifier there. Of a known scheme, it is in the canonical form.',
  })
  readonly value: string;

  constructor(scheme: string, value: string) {
    this.scheme = scheme;
    this.value = value;
  }

  @Field(() => UrlScalar, { nullable: true, description: 'Its page, if the scheme is known and has pages.' })
  url(): string | null {
    return urlOfIdentifier(this.scheme, this.value);
  }
}

@InputType({ description: 'What a record is called in a catalogue elsewhere.' })
export class IdentifierInput {
  @Field(() => String, {
    description:
      'The catalogue, in letters a–z, digits and hyphens: wikidata, viaf, gnd, orcid, ror, cow, gdelt, doi …',
  })
  scheme!: string;

  @Field(() => String, {
    description:
      'The identifier there. Of a known scheme, it is brought to the canonical form, and its check digit is checked. At most 300 characters.',
  })
  value!: string;
}

/** Description of the `identifiers` of a filter. */
export const IDENTIFIERS_FILTER = 'Has one of these identifiers.';

/** Description of the `identifiers` of an input. */
export const IDENTIFIERS_INPUT =
  'What it is called in catalogues elsewhere. No other record of the type may have the same.';
