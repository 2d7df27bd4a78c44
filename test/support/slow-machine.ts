import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PERIOD_US = 100_000;
const BUSY_LOOPS = 4;
const POLL_MS = 100;
const CGROUPS = '/sys/fs/cgroup';

/** Limits the CPU time of some processes and all their children. */
export class SlowMachine {
  private readonly loops: ChildProcess[] = [];

  private constructor(
    /** How a command is slowed, in words. */
    readonly how: string,
    private readonly group: string | null,
    private readonly prefix: readonly string[],
  ) {}

  /**
   * Provides a share of one processor next to four busy loops: by a quota of control groups if this process may create
   * one, else by the scheduler's priority, which is less exact.
   */
  static start(share: number): SlowMachine {
    const machine = SlowMachine.byQuota(share) ?? new SlowMachine('nice', null, ['nice', '-n', '8']);
    for (let loop = 0; loop < BUSY_LOOPS; loop += 1) {
      machine.loops.push(
        spawn(
          process.execPath,
          [
            '-e',
            'process.stdin.on("end", process.exit).resume(); setImmediate(function spin() { const until = Date.now() + 50; while (Date.now() < until); setImmediate(spin); })',
          ],
          { stdio: ['pipe', 'ignore', 'ignore'] },
        ),
      );
    }
    return machine;
  }

  private static byQuota(share: number): SlowMachine | null {
    const quota = Math.round(share * PERIOD_US);
    const name = `entente-slow-${String(process.pid)}`;
    // Version 1 of control groups has a hierarchy for each resource, version 2 one for all.
    for (const [tree, file, text] of [
      [join(CGROUPS, 'cpu'), 'cpu.cfs_quota_us', String(quota)],
      [CGROUPS, 'cpu.max', `${String(quota)} ${String(PERIOD_US)}`],
    ] as const) {
      const group = join(tree, name);
      try {
        mkdirSync(group);
        if (!existsSync(join(group, file))) throw new Error('of the other version');
        writeFileSync(join(group, file), text);
        const enter = ['/bin/sh', '-c', 'echo $$ > "$0" && exec "$@"', join(group, 'cgroup.procs')];
        if (spawnSync(enter[0] ?? '', [...enter.slice(1), 'true']).status !== 0) throw new Error('not ours to enter');
        return new SlowMachine(`a quota of ${String(share)} of a core`, group, enter);
      } catch {
        if (existsSync(group)) rmdirSync(group);
      }
    }
    return null;
  }

  /** A command that runs another one slowly. */
  slowed(command: readonly string[]): string[] {
    return [...this.prefix, ...command];
  }

  /** Restores the machine, once the slowed processes have ended. */
  async stop(): Promise<void> {
    for (const loop of this.loops) loop.kill('SIGKILL');
    while (this.group !== null && existsSync(this.group)) {
      try {
        rmdirSync(this.group);
      } catch {
        // A process in it has not exited yet.
        await sleep(POLL_MS);
      }
    }
  }
}
