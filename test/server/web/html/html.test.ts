import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { html } from '../../../../src/server/web/html/html.js';
import { jsonScript } from '../../../../src/server/web/html/json-script.js';

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]> &amp; &lt;',
  '$' + '{1 + 1} `x`',
];

describe('a template of HTML', () => {
  it.each(HOSTILE)('shows %j as text, in an element and in an attribute', (text) => {
    const { markup } = html`<p title="${text}">${text}</p>`;
    const [element, ...others] = parse(markup).querySelectorAll('*');
    expect(others).toEqual([]);
    expect(element?.textContent).toBe(text);
    expect(Object.keys(element?.attributes ?? {})).toEqual(['title']);
    expect(element?.getAttribute('title')).toBe(text);
    expect(markup.match(/[<>]/g)).toHaveLength(4);
  });

  it('leaves out null, false and undefined, and joins lists', () => {
    expect(html`${null}${false}${undefined}${[html`<b>1</b>`, '<', [2, null]]}`.markup).toBe('<b>1</b>&lt;2');
  });

  it('replaces what HTML does not allow, and drops what turns the direction', () => {
    expect(html`${'a\u0000b\u001bc\u007fd\u0085e\ufdd0f\uffffg\u{1fffe}h'}`.markup).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh',
    );
    expect(html`${'x\ud800y'}`.markup).toBe('x\ufffdy');
    expect(html`${'\u202eevil\u2066!'}`.markup).toBe('evil!');
    expect(html`${'a\tb\nc\u2028d'}`.markup).toBe('a\tb\nc\u2028d');
    expect(html`${'a\r\nb\rc\n\rd'}`.markup).toBe('a\nb\nc\n\nd');
  });
});

describe('a script element with JSON', () => {
  it.each([...HOSTILE, 'a\u2028b\u2029c', '\u202e', '\ud800', '\uffff\u{10ffff}\u0085\u0000'])(
    'says %j, and ends where it should',
    (text) => {
      const { markup } = jsonScript('application/ld+json', { text });
      const json = markup.slice('<script type="application/ld+json">'.length, -'</script>'.length);
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/[<>&\p{Cc}\p{Noncharacter_Code_Point}\u2028-\u202e\u2066-\u2069]/u);
      expect(json.isWellFormed()).toBe(true);
    },
  );
});
