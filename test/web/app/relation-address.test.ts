import { describe, expect, it } from '@jest/globals';
import { formatAddress, parseAddress } from '../../../src/web/app/relation-address.js';

describe('the address of a relation', () => {
  it('is read as it was written', () => {
    const search =
      'from=1949-10-01&to=1991-12-26&view=list&event=cn-ru-ssc-19-2024&publishers=2-&text=a+b&kind=VISIT,SUMMIT&actor=china';
    const address = parseAddress(search);
    expect(address).toMatchObject({
      from: '1949-10-01',
      to: '1991-12-26',
      view: 'list',
      event: 'cn-ru-ssc-19-2024',
      publishers: '2-',
      text: 'a b',
      kind: ['VISIT', 'SUMMIT'],
      actor: ['china'],
      topic: [],
    });
    expect(parseAddress(formatAddress(address))).toEqual(address);
    expect(formatAddress(address)).toContain('kind=VISIT,SUMMIT');
  });

  it('leaves out what is malformed, empty or twice', () => {
    expect(parseAddress('from=1949&to=1949-13-01&view=map&event=%20&kind=VISIT,,VISIT&place=')).toMatchObject({
      from: null,
      to: null,
      view: null,
      event: null,
      kind: ['VISIT'],
      place: [],
    });
  });

  it('keeps parameters that it does not concern, and has none for what is not set', () => {
    const address = { ...parseAddress('event=a&view=list'), event: null };
    expect(formatAddress(address, 'lang=fr&event=a&view=list')).toBe('lang=fr&view=list');
  });
});
