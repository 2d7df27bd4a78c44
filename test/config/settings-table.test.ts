import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMER_NAMES } from '../../src/config/former-names.js';
import { projectRoot } from '../../src/config/project-root.js';
import { settingsDocument } from '../../src/config/settings-document.js';
import { isSetting, SETTINGS_TABLE, settingsOf } from '../../src/config/settings-table.js';
import type { SettingsTable } from '../../src/config/settings-table.js';
import type { SettingsError } from '../../src/config/settings.js';
import { readSettings } from '../../src/config/settings.js';

const read = (...path: string[]): string => readFileSync(join(projectRoot(), ...path), 'utf8');

/** The settings that are integers, each with the path of its member. */
function integers(table: SettingsTable, parents: readonly string[] = []) {
  return Object.entries(table).flatMap(([member, entry]): { path: string; variable: string; values: number[] }[] => {
    const path = [...parents, member];
    if (!isSetting(entry)) return integers(entry, path);
    const { variable, type } = entry;
    return type.range ? [{ path: path.join('.'), variable, values: [type.range.min, type.range.max] }] : [];
  });
}

describe('the table of settings', () => {
  it.each(integers(SETTINGS_TABLE))('$variable accepts the integers of its range only', (row) => {
    const { path, variable, values } = row;
    for (const value of values) expect(readSettings({ [variable]: String(value) })).toHaveProperty(path, value);
    const [min = 0, max = 0] = values;
    for (const wrong of [String(min - 1), String(max + 1), '1.5', '1e1', '0x1', 'many']) {
      expect(() => readSettings({ [variable]: wrong })).toThrow(
        `${variable}=${wrong}: must be an integer from ${String(min)} to ${String(max)}`,
      );
    }
  });

  it('names each variable once, and no former name', () => {
    const variables = settingsOf().map(({ variable }) => variable);
    expect(new Set(variables).size).toBe(variables.length);
    expect(variables.filter((variable) => variable in FORMER_NAMES)).toEqual([]);
    expect(Object.values(FORMER_NAMES).filter((name) => !variables.includes(name))).toEqual([]);
  });

  it('reports all problems at once', () => {
    const wrong = { MAX_COST: '0', TRUSTED_PROXIES: '10.0.0.1, everyone, 0.0.0.0/0, 10.0.0.0/33', GRAPHIQL: 'maybe' };
    let problems: readonly string[] = [];
    try {
      readSettings(wrong);
    } catch (error) {
      ({ problems } = error as SettingsError);
    }
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'MAX_COST=0',
      'TRUSTED_PROXIES=everyone',
      'TRUSTED_PROXIES=0.0.0.0/0',
      'TRUSTED_PROXIES=10.0.0.0/33',
      'GRAPHIQL=maybe',
    ]);
  });

  it('matches docs/configuration.md', () => {
    expect(settingsDocument()).toBe(read('docs', 'configuration.md'));
  });

  it('has every variable that docker-compose.yml passes on', () => {
    const variables = settingsOf().map(({ variable }) => variable);
    const [, passed = ''] = /environment:\n((?: {6}.*\n)+)/.exec(read('docker-compose.yml')) ?? [];
    const names = [...passed.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => name === undefined || !variables.includes(name))).toEqual([]);
  });

  it.each(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'docker-compose.yml', 'Dockerfile'])(
    'has no former name in %s',
    (file) => {
      const words = read(file).match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
      expect(words.filter((word) => word in FORMER_NAMES)).toEqual([]);
    },
  );
});
