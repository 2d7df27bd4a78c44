import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { anchorsOf, documents, readDocument } from '../support/markdown.js';
import { npmScriptsIn } from '../support/snippets.js';

const ALL = documents();
const exists = (path: string): boolean => existsSync(join(projectRoot(), path));
/** Source files by path. */
const SOURCES = ['src', 'test', 'migrations', 'schema', 'seed', 'bench', 'examples'].flatMap((folder) =>
  readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => !path.includes('node_modules')),
);

describe('the documents', () => {
  it.each(ALL)('$path links to existing targets', ({ path, text }) => {
    const links = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!exists(target)) return true;
      return anchor !== undefined && !anchorsOf(readDocument(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it.each(ALL)('$path names existing files and folders', ({ text }) => {
    const named = [...text.matchAll(/(?<![\w/])(?:src|test|migrations|bench|examples|schema|seed)\/[\w./-]*\w/g)]
      .map(([name]) => name)
      // `schema/gql/` is generated; a new relation's folder is the reader's own.
      .filter((name) => !/^(?:schema\/gql|seed\/france-germany)/.test(name));
    expect(named.filter((name) => !SOURCES.includes(name))).toEqual([]);
  });

  it.each(ALL)('$path draws existing files', ({ blocks }) => {
    for (const { text } of blocks.filter(({ language }) => language === 'mermaid')) {
      const named = [...text.matchAll(/[\w./-]+\.ts\b/g)].map(([name]) => name);
      expect(named.filter((name) => !SOURCES.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
    }
  });

  it.each(ALL)('$path names existing npm scripts', ({ text }) => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { scripts: object };
    expect(npmScriptsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('are all reached from the list in docs/README.md', () => {
    const list = readDocument('docs/README.md').text;
    for (const { path } of ALL.filter((document) => document.path.startsWith('docs/'))) {
      if (path !== 'docs/README.md') expect(list).toContain(`](${path.slice('docs/'.length)})`);
    }
  });
});
