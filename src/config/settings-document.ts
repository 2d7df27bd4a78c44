import { SETTING_GROUPS } from './setting.js';
import type { Setting } from './setting.js';
import { settingsOf } from './settings-table.js';

const HEADER = `# Configuration

<!-- Generated from src/config/settings-table.ts by \`npm run docs:emit\`. Do not edit. -->

Entente is configured by environment variables. They are read once, at start. A variable that is empty counts as not set. The entries of a list are separated by commas or spaces.

If a value is invalid, the service does not start. It names every invalid variable with the reason and exits with status 78.
`;

const COLUMNS = ['Variable', 'Meaning', 'Type', 'Default'];

/** Returns docs/configuration.md: every setting with its meaning, its type and its default. */
export function settingsDocument(): string {
  const settings = settingsOf();
  const sections = Object.entries(SETTING_GROUPS).map(
    ([group, introduction]) =>
      `\n## ${group}\n\n${introduction}\n\n${tableOf(settings.filter((setting) => setting.group === group))}`,
  );
  return HEADER + sections.join('');
}

function tableOf(settings: readonly Setting<unknown>[]): string {
  const rows = settings.map(({ variable, meaning, type, default: value, defaultMeaning }) => [
    `\`${variable}\``,
    meaning,
    type.description,
    defaultMeaning ?? `\`${textOf(value)}\``,
  ]);
  const widths = COLUMNS.map((column, index) =>
    Math.max(...[[...COLUMNS], ...rows].map((row) => row[index]?.length ?? 0), column.length),
  );
  const lines = [COLUMNS, widths.map((width) => '-'.repeat(width)), ...rows];
  return lines.map((row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |\n`).join('');
}

/** A value as it is written in the environment. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return Array.isArray(value) ? value.join(',') : String(value);
}
