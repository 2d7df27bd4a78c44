import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, print, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { projectRoot } from '../../../src/config/project-root.js';
import { withExampleTabs } from '../../../src/web/graphiql/stored-tabs.js';
import { TAB_ORDER } from '../../../src/web/graphiql/tab-order.js';
import { fileNameOf, titleOf } from '../../../src/web/graphiql/titles.js';

const OPERATIONS = join(projectRoot(), 'schema', 'operations');

describe('the tabs of GraphiQL', () => {
  it.each([
    ['LifeOfATreaty', 'Life of a treaty'],
    ['Year2024', 'Year 2024'],
    ['my_own_query', 'My own query'],
    ['eventsOfTheUN', 'Events of the UN'],
    ['ABCList', 'ABC list'],
    [null, 'Untitled'],
    ['_', 'Untitled'],
  ])('have titles in words: %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });

  it('give downloads their names', () => {
    expect([fileNameOf('Life of a treaty'), fileNameOf('…'), fileNameOf('年 2024')]).toEqual([
      'life-of-a-treaty',
      'result',
      '年-2024',
    ]);
  });

  it('have an order that names existing operations, each once, and all of them', () => {
    const files = readdirSync(OPERATIONS).map((name) => name.replace('.graphql', ''));
    expect([...TAB_ORDER].sort()).toEqual(files.sort());
  });

  it('begin with the query of the README', () => {
    const readme = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
    const [, query = ''] = /--data-urlencode 'query=(\{.*?\n\})'/s.exec(readme) ?? [];
    const operation = readFileSync(join(OPERATIONS, `${String(TAB_ORDER[0])}.graphql`), 'utf8');
    const withoutName = (document: DocumentNode): string =>
      print(visit(document, { OperationDefinition: (node) => ({ ...node, name: undefined }) }));
    expect(withoutName(parse(operation))).toBe(withoutName(parse(query)));
  });

  it('are the examples until there are others, and then those, with titles in words', () => {
    const stored = new Map<string, string>();
    const inner = { getItem: (name: string) => stored.get(name) ?? null };
    const storage = withExampleTabs(inner, [{ operationName: 'LifeOfATreaty', text: 'query LifeOfATreaty { a }' }]);
    const tabs = (): unknown => JSON.parse(storage.getItem('graphiql:tabState') ?? '');
    const examples = { activeTabIndex: 0, tabs: [{ title: 'Life of a treaty', query: 'query LifeOfATreaty { a }' }] };
    expect(tabs()).toMatchObject(examples);
    const own = [
      { title: 'OwnQuery', query: 'query OwnQuery { a }', operationName: 'OwnQuery' },
      { title: '<untitled>', query: '{ a }', operationName: null },
      { title: 'x', query: '# none\nsubscription NewsOfMine { a }' },
    ];
    stored.set('graphiql:tabState', JSON.stringify({ activeTabIndex: 1, tabs: own }));
    expect(tabs()).toMatchObject({
      activeTabIndex: 1,
      tabs: [{ title: 'Own query' }, { title: 'Untitled' }, { title: 'News of mine' }],
    });
    for (const damaged of ['no JSON', '{}', 'null']) {
      stored.set('graphiql:tabState', damaged);
      expect(tabs()).toMatchObject(examples);
    }
    expect(storage.getItem('graphiql:query')).toBeNull();
  });
});
