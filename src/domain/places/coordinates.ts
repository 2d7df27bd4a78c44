import { Extensions, Field, Float, InputType, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';

const LATITUDE = 'Degrees north of the equator, -90 to 90.';
const LONGITUDE = 'Degrees east of Greenwich, -180 to 180.';
const COORDINATES = 'A point on the earth in WGS 84, in decimal degrees.';

@InputType({ description: COORDINATES })
export class CoordinatesInput {
  @Field(() => Float, { description: LATITUDE })
  latitude!: number;

  @Field(() => Float, { description: LONGITUDE })
  longitude!: number;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: COORDINATES })
export class Coordinates {
  @Column('double precision', { nullable: true })
  @Field(() => Float, { simple: true, description: LATITUDE })
  latitude!: number;

  @Column('double precision', { nullable: true })
  @Field(() => Float, { simple: true, description: LONGITUDE })
  longitude!: number;
}

/** Validates a point. */
export function validateCoordinates(
  validator: InputValidator,
  path: Path,
  input: CoordinatesInput | null | undefined,
): Coordinates | null {
  if (!input) return null;
  return Object.assign(new Coordinates(), {
    latitude: validator.inRange([...path, 'latitude'], input.latitude, -90, 90),
    longitude: validator.inRange([...path, 'longitude'], input.longitude, -180, 180),
  });
}
