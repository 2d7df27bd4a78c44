import { afterEach, describe, expect, it } from '@jest/globals';
import { valid } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { documents } from '../support/markdown.js';
import { hasSnippets, runSnippets } from '../support/snippets.js';
import { World } from '../support/world.js';

/** README.md has a test of its own; recipes in TypeScript are run in test/domain/following/clients.long.test.ts. */
const DOCUMENTS = documents().filter(({ path }) => path !== 'README.md');

describe('the documents', () => {
  let world: World | null = null;
  afterEach(async () => {
    await world?.stop();
    world = null;
  });

  it.each(DOCUMENTS.filter(hasSnippets))('$path shows the service’s real responses', async (document) => {
    world = await World.start('seeded');
    await runSnippets(world, document);
  });

  it.each(DOCUMENTS)('$path has code only in languages that a test covers', ({ blocks }) => {
    for (const { language, text } of blocks) {
      expect(['graphql', 'json', 'sh', 'text', 'js', 'ts', 'mermaid', 'nginx', 'yaml', 'html']).toContain(language);
      if (language === 'html') expect(valid(text)).toBe(true);
      if (language === 'yaml') expect(parseYaml(text)).toBeTruthy();
      if (language === 'nginx') expect(text.split('{')).toHaveLength(text.split('}').length);
      // test/domain/following/clients.long.test.ts finds a recipe by its name.
      if (language === 'js' || language === 'ts') expect(text).toMatch(/^\/\/ \S+\.[jt]s\n/);
    }
  });
});
