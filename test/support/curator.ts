import { expect } from '@jest/globals';
import { comparable, presentState, replayLog } from './log-replay.js';
import { timelineDifferencesOf } from './timeline-differences.js';
import type { World } from './world.js';

interface UserErrorAnswer {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** Merges records of a world, and undoes that; user errors are returned as code, path and message. */
export class Curator {
  constructor(private readonly world: World) {}

  async stateOf(kind: string, id: string): Promise<{ id: string; version: number }> {
    const { record } = await this.world.get(`{ record: ${kind.toLowerCase()}(id: "${id}") { id version } }`);
    return record as { id: string; version: number };
  }

  /** Creates a record that must be valid. */
  async create(type: string, input: object): Promise<void> {
    expect((await this.world.mutate(`create${type}`, input)).userErrors).toEqual([]);
  }

  async mergeInput(kind: string, from: string, into: string): Promise<object> {
    const versions = [(await this.stateOf(kind, from)).version, (await this.stateOf(kind, into)).version];
    return { kind, from, into, expectedVersions: versions, reason: 'the same' };
  }

  async merge(kind: string, from: string, into: string): Promise<string[]> {
    return this.errorsOf('merge', await this.mergeInput(kind, from, into));
  }

  async unmerge(kind: string, from: string, into: string, fromVersion = 1): Promise<string[]> {
    const { version } = await this.stateOf(kind, into);
    const input = { kind, from, into, expectedVersions: [fromVersion, version], reason: 'two after all' };
    return this.errorsOf('unmerge', input);
  }

  async errorsOf(mutation: string, input: object): Promise<string[]> {
    const { userErrors } = await this.world.mutate(mutation, input);
    return (userErrors as UserErrorAnswer[]).map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
  }

  /** Checks that the log, replayed, gives the present state, and that timelines and tallies are those of the events. */
  async replayIsPresent(): Promise<void> {
    expect(await timelineDifferencesOf(this.world.databaseUrl)).toEqual([]);
    expect(comparable(await replayLog(this.world))).toEqual(comparable(await presentState(this.world)));
  }
}
