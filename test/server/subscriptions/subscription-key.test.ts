import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { digestSelection } from '../../../src/server/subscriptions/subscription-key.js';
import type { SelectionDigest } from '../../../src/server/subscriptions/subscription-key.js';

function selected(query: string, name?: string): SelectionDigest {
  const document = parse(query);
  const definition = getOperationAST(document, name);
  if (!definition) throw new Error('no operation');
  return digestSelection({ document, definition });
}

const PLAIN = 'subscription { changes { position event { title } } }';

describe('the key of a subscription', () => {
  it.each([
    ['comments', `# one\n${PLAIN} # two`],
    ['white space and commas', 'subscription{changes{position,event{title}}}'],
    ['its name', PLAIN.replace('{', 'Named {')],
    ['its filter', PLAIN.replace('changes', 'changes(after: "7", kinds: [EVENT])')],
    [
      'variables of its filter',
      'subscription ($after: String = "7") { changes(after: $after) { position event { title } } }',
    ],
    ['unused fragments', `${PLAIN} fragment A on Event { title }`],
  ])('is the same whatever %s', (_what, query) => {
    expect(selected(query)).toEqual(selected(PLAIN));
  });

  it('is the same in whatever order its fragments come, next to other operations', () => {
    const used = 'subscription S { changes { ...A } }';
    const a = 'fragment A on Change { event { ...B } }';
    const b = 'fragment B on Event { title(language: $l) }';
    const other = 'query Q { events(filter: { text: $unused }) { nodes { id } } }';
    const one = selected(`${used} ${a} ${b}`, 'S');
    expect(selected(`${b} ${other} ${a} ${used}`, 'S')).toEqual(one);
    expect(one.variables).toEqual(['l']);
  });

  it.each([
    ['another field', 'subscription { changes { position event { title slug } } }'],
    ['another alias', 'subscription { changes { position event { t: title } } }'],
    ['another alias of the root field', 'subscription { c: changes { position event { title } } }'],
    ['another argument', 'subscription { changes { position event { title(language: "zh") } } }'],
    ['a directive', 'subscription { changes { position event @skip(if: true) { title } } }'],
  ])('differs by %s', (_what, query) => {
    expect(selected(query).digest).not.toBe(selected(PLAIN).digest);
  });

  it('differs by the default of a variable', () => {
    const by = (language: string): string =>
      selected(`subscription ($l: LanguageTag = "${language}") { changes { event { title(language: $l) } } }`).digest;
    expect(by('zh')).not.toBe(by('fr'));
  });
});
