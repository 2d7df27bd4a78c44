import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What counts and landmarks of a timeline of a million events are read from. test/long/plans.test.ts holds every query to its
 * index.
 */

const UP = `
-- Landmarks: the events with the most citations.
create index citation_further_idx on citation (position, event_id) where event_id is not null and position > 0;
`;

const DOWN = `
drop index citation_further_idx;
`;

export class Counts1764620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
