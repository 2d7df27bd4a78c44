import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, EdtfScalar } from '../graphql/scalars.js';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';
import { DateBoundKind } from './date-bounds.js';
import type { DateBoundValues } from './date-bounds.js';
import { DatePrecision } from './date-precision.js';

registerEnumType(DateBoundKind, {
  name: 'DateBoundKind',
  description: 'What is known of an end of a date.',
  valuesConfig: {
    KNOWN: { description: 'It is known, to its precision.' },
    OPEN: { description: 'It has not ended, or has no beginning: the .. of EDTF.' },
    UNKNOWN: { description: 'It has ended, or begun; when is not known.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'An end of a date, or one of the dates of a set.' })
export class DateBound implements DateBoundValues {
  @Field(() => DateBoundKind, { simple: true, description: 'What is known of it.' })
  readonly kind!: DateBoundKind;

  @Field(() => EdtfScalar, {
    simple: true,
    nullable: true,
    description: 'The date in its canonical form; a range of a set as a set, [2015..2017]. Null: open or unknown.',
  })
  readonly edtf!: string | null;

  @Field(() => DatePrecision, {
    simple: true,
    nullable: true,
    description: 'The precision: of a range, that of its coarser end. Null: open or unknown.',
  })
  readonly precision!: DatePrecision | null;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'The earliest possible day; null: none is known.',
  })
  readonly earliest!: string | null;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description: 'The latest possible day; null: none is known.',
  })
  readonly latest!: string | null;

  @Field(() => Boolean, { simple: true, description: 'Whether it is approximate (~ or %).' })
  readonly isApproximate!: boolean;

  @Field(() => Boolean, { simple: true, description: 'Whether it is uncertain (? or %).' })
  readonly isUncertain!: boolean;
}
