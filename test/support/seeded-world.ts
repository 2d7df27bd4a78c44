import { expect } from '@jest/globals';
import pino from 'pino';
import { openSeeder, SeedRoot } from './seed-root.js';
import type { Seeder } from './seed-root.js';
import { World } from './world.js';

/** A warning that loading a folder has logged. */
export interface SeedWarning {
  readonly msg: string;
  readonly item?: string;
  readonly reason?: string;
}

/** A world whose database a test seeds, and edits. */
export class SeededWorld {
  readonly root = new SeedRoot();
  private readonly never = new AbortController().signal;

  private constructor(
    readonly world: World,
    readonly seeder: Seeder,
    /** What was logged so far. */
    readonly logged: readonly SeedWarning[],
  ) {}

  static async start(): Promise<SeededWorld> {
    const logged: SeedWarning[] = [];
    const write = (line: string): number => logged.push(JSON.parse(line) as SeedWarning);
    const world = await World.start('empty');
    const seeder = await openSeeder(world.databaseUrl, () => ({ log: pino({ level: 'warn' }, { write }) }));
    return new SeededWorld(world, seeder, logged);
  }

  /** Writes a folder of one file, and loads it; `before`: the folders that are loaded before it. */
  async load(folder: string, text: string, before: readonly string[] = []): Promise<void> {
    this.root.write(folder, { 'all.yaml': text });
    await this.seeder.loader.load(this.root.path, folder, this.never, before);
  }

  /** An editor's mutation, which must succeed. */
  async edit(mutation: string, input: object): Promise<void> {
    expect((await this.world.mutate(mutation, { reason: 'an editor’s', ...input })).userErrors).toEqual([]);
  }

  async stop(): Promise<void> {
    await this.seeder.close();
    this.root.remove();
    await this.world.stop();
  }
}
