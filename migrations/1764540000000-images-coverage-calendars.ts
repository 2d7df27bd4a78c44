import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Images, coverage, coordinates, the lives of persons, and dates that a source gives in the Julian calendar. Images and
 * coverage are JSON in the shape of their inputs: nothing sorts or filters by them.
 */

const CHECKS = `
create function is_image(image jsonb) returns boolean language sql immutable strict return
  jsonb_typeof(image) = 'object' and coalesce(image ->> 'url', '') ~ '^https?://' and coalesce(image ->> 'credit', '') <> ''
  and coalesce(image ->> 'licence', '') <> '' and coalesce(is_localized_text(image -> 'alts'), false);

create function is_coverage(coverage jsonb) returns boolean language sql immutable strict return
  jsonb_typeof(coverage) = 'object' and coalesce(coverage ->> 'status' in ('COMPLETE', 'PARTIAL', 'UNKNOWN'), false)
  and coalesce(coverage ->> 'from' <= coverage ->> 'to', true) and coalesce(is_localized_text(coverage -> 'notes'), false);
`;

const COLUMNS = `
alter table actor
  add column image jsonb check (is_image(image)),
  add column descriptions localized_text,
  add column born text check (born <> ''),
  add column died text check (died <> '');
update actor set descriptions = '[]' where kind = 'PERSON';
alter table actor
  add constraint actor_image_is_of_one check (image is null or kind <> 'GROUP'),
  add constraint actor_descriptions_are_of_a_person check ((descriptions is not null) = (kind = 'PERSON')),
  add constraint actor_life_is_of_a_person check (kind = 'PERSON' or num_nonnulls(born, died) = 0);

alter table event add column image jsonb check (is_image(image));

alter table place
  add column location_latitude double precision check (location_latitude between -90 and 90),
  add column location_longitude double precision check (location_longitude between -180 and 180),
  add constraint place_location_is_complete check (num_nonnulls(location_latitude, location_longitude) in (0, 2));

alter table series add column coverage jsonb check (is_coverage(coverage));
alter table office add column coverage jsonb check (is_coverage(coverage));
alter table relation add column coverage jsonb check (is_coverage(coverage));

-- The date as it is in the Julian calendar; date_edtf is the same in the Gregorian one. Null: given in the Gregorian one.
alter table date_claim add column julian_edtf text check (julian_edtf <> ''), add column written text check (written <> '');
`;

const DOWN = `
alter table date_claim drop column julian_edtf, drop column written;
alter table relation drop column coverage;
alter table office drop column coverage;
alter table series drop column coverage;
alter table place drop column location_latitude, drop column location_longitude;
alter table event drop column image;
alter table actor drop column image, drop column descriptions, drop column born, drop column died;
drop function is_image(jsonb);
drop function is_coverage(jsonb);
`;

/** By table: what its snapshots have in addition, as arguments of jsonb_build_object on the function's parameter. */
const ADDITIONS: Readonly<Record<string, string>> = {
  actor: `'image', %1$s.image, 'descriptions', nullif(%1$s.descriptions::jsonb, '[]'), 'born', %1$s.born, 'died', %1$s.died`,
  event: `'image', %1$s.image`,
  place: `'location', case when %1$s.location_latitude is not null then
    jsonb_build_object('latitude', %1$s.location_latitude, 'longitude', %1$s.location_longitude) end`,
  series: `'coverage', %1$s.coverage`,
  office: `'coverage', %1$s.coverage`,
  relation: `'coverage', %1$s.coverage`,
};

/**
 * Replaces a part of a function of the form RETURN expression, by a regular expression that must match once. A snapshot is
 * edited rather than replaced, so that what other migrations add to it stays.
 */
function edited(signature: string, pattern: string, replacement: string): string {
  return `
do $edit$
declare
  definition text := pg_get_functiondef('${signature}'::regprocedure);
  parameter text := (select proargnames[1] from pg_proc where oid = '${signature}'::regprocedure);
  pattern text := $pattern$${pattern}$pattern$;
begin
  if regexp_count(definition, pattern) <> 1 then raise exception 'unexpected definition: %', definition; end if;
  execute regexp_replace(definition, pattern, format($replacement$${replacement}$replacement$, parameter));
end $edit$`;
}

/** What PostgreSQL makes of the additions, at the end of a definition. */
const ADDED = String.raw`\nRETURN \((.*) \|\| jsonb_strip_nulls\(jsonb_build_object\('(?:image|location|coverage)'.*\)\)\)\s*$`;

const CLAIM_DATE_ADDED =
  String.raw`'date', COALESCE\(d\.julian_edtf, d\.date_edtf\), 'written', d\.written, 'calendar',\s+CASE\s+` +
  String.raw`WHEN \(d\.julian_edtf IS NOT NULL\) THEN 'JULIAN'::text\s+ELSE NULL::text\s+END`;

/** How an event's snapshot has the date of a claim: as it was given, in its own calendar. */
const CLAIM_DATE = `'date', coalesce(d.julian_edtf, d.date_edtf), 'written', d.written,
  'calendar', case when d.julian_edtf is not null then 'JULIAN' end`;

export class ImagesCoverageCalendars1764540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECKS);
    await runner.query(COLUMNS);
    for (const [table, additions] of Object.entries(ADDITIONS)) {
      const extended = String.raw`\nRETURN (\1) || jsonb_strip_nulls(jsonb_build_object(${additions}))`.replace(
        '\\n',
        '\n',
      );
      await runner.query(edited(`${table}_snapshot(${table})`, String.raw`\nRETURN (.*)$`, extended));
    }
    await runner.query(edited('event_snapshot(event)', String.raw`'date', d\.date_edtf`, CLAIM_DATE));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(ADDITIONS)) {
      await runner.query(edited(`${table}_snapshot(${table})`, ADDED, '\nRETURN \\1'));
    }
    await runner.query(edited('event_snapshot(event)', CLAIM_DATE_ADDED, `'date', d.date_edtf`));
    await runner.query(DOWN);
  }
}
