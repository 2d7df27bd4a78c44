import { parseJson } from './seed-json.js';
import { parseJsonLines } from './seed-json-lines.js';
import type { SeedItem } from './seed-item.js';
import type { SeedProblem } from './seed-problem.js';
import { parseYaml } from './seed-yaml.js';

/** Parses one file, by the ending of its name; adds errors to the problems. Calls `pause` often. */
export async function parseSeedFile(
  name: string,
  text: string,
  problems: SeedProblem[],
  pause: () => Promise<void>,
): Promise<SeedItem[]> {
  if (name.endsWith('.json')) return parseJson(name, text, problems, pause);
  if (name.endsWith('.jsonl')) return parseJsonLines(name, text, problems, pause);
  return parseYaml(name, text, problems, pause);
}
