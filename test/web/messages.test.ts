import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { projectRoot } from '../../src/config/project-root.js';

const WEB = join(projectRoot(), 'src/web');
const LANGUAGES = ['en', 'fr', 'ru', 'zh'];

/** The texts of a language, by key. */
function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (value: object, prefix: string): void => {
    for (const [name, part] of Object.entries(value) as [string, object | string][]) {
      if (typeof part === 'string') texts.set(prefix + name, part);
      else visit(part, `${prefix}${name}.`);
    }
  };
  visit(JSON.parse(readFileSync(join(WEB, 'messages', `${language}.json`), 'utf8')) as object, '');
  return texts;
}

interface Placeholder {
  readonly name: string;
  readonly isPlural: boolean;
  /** Plural categories, without exact values such as =0. */
  readonly categories: readonly string[];
}

function placeholdersOf(elements: readonly MessageFormatElement[]): Placeholder[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
      case TYPE.tag:
        return [];
      case TYPE.plural:
      case TYPE.select: {
        const categories = Object.keys(element.options).filter((option) => !option.startsWith('='));
        const inner = Object.values(element.options).flatMap((option) => placeholdersOf(option.value));
        return [{ name: element.value, isPlural: element.type === TYPE.plural, categories }, ...inner];
      }
      default:
        return [{ name: element.value, isPlural: false, categories: [] }];
    }
  });
}

const placeholders = (text: string): Placeholder[] => placeholdersOf(parse(text, { ignoreTag: true }));
const namesIn = (text: string): string[] => [...new Set(placeholders(text).map(({ name }) => name))].sort();
const english = textsOf('en');

describe.each(LANGUAGES)('the interface’s texts in %s', (language) => {
  const texts = textsOf(language);

  it('are complete, none is empty, and each takes the values that the English one takes', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    const taken = (all: ReadonlyMap<string, string>): [string, string[]][] =>
      [...english.keys()].map((key) => [key, namesIn(all.get(key) ?? '')]);
    expect(taken(texts)).toEqual(taken(english));
  });

  it('have each plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    // CLDR's "many" of French is for millions in words.
    const needed = pluralCategories.filter((category) => language !== 'fr' || category !== 'many');
    const incomplete = [...texts].filter(([, text]) =>
      placeholders(text).some(
        ({ isPlural, categories }) => isPlural && needed.some((category) => !categories.includes(category)),
      ),
    );
    expect(incomplete).toEqual([]);
  });
});

describe('each text', () => {
  const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(WEB, name), 'utf8'))
    .join('\n');

  it('is used', () => {
    const dynamic = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = [...english.keys()].filter(
      (key) => !sources.includes(`'${key}'`) && !dynamic.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
