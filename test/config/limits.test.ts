import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/config/limits.js';
import { projectRoot } from '../../src/config/project-root.js';
import type { SettingsError } from '../../src/config/settings.js';
import { readSettings } from '../../src/config/settings.js';

describe('the limits', () => {
  it.each(Object.entries(LIMITS))('%s takes what it may be, and nothing else', (name, { variable, least, most }) => {
    for (const value of [least, most]) {
      expect(readSettings({ [variable]: String(value) }).limits[name as keyof typeof LIMITS]).toBe(value);
    }
    for (const wrong of [String(least - 1), String(most + 1), '1.5', 'many']) {
      expect(() => readSettings({ [variable]: wrong })).toThrow(`${variable}=${wrong}: is a whole number`);
    }
  });

  it('stand in README as they are', () => {
    const readme = readFileSync(join(projectRoot(), 'README.md'), 'utf8').replace(/ {2,}/g, ' ');
    for (const { variable, meaning, default: defaultValue } of Object.values(LIMITS)) {
      expect(readme).toContain(`| \`${variable}\` | ${meaning} | \`${String(defaultValue)}\` |`);
    }
  });

  it('have faults told all at once', () => {
    const wrong = { COST_MAX: '0', TRUSTED_PROXIES: '10.0.0.1, everyone, 0.0.0.0/0, 10.0.0.0/33', GRAPHIQL: 'maybe' };
    let problems: readonly string[] = [];
    try {
      readSettings(wrong);
    } catch (error) {
      ({ problems } = error as SettingsError);
    }
    expect(problems.map((fault) => fault.split(':')[0])).toEqual([
      'COST_MAX=0',
      'TRUSTED_PROXIES=everyone',
      'TRUSTED_PROXIES=0.0.0.0/0',
      'TRUSTED_PROXIES=10.0.0.0/33',
      'GRAPHIQL=maybe',
    ]);
  });
});
