import { describe, expect, it } from '@jest/globals';
import { decoded, detectEncoding } from '../../../src/transfer/import/text-encoding.js';

const CHINESE = '国家;会谈\n中国;两国领导人举行会谈，并签署联合声明\n俄罗斯;外交部长访问北京\n';
const RUSSIAN = 'страна;встреча\nКитай;Главы государств провели переговоры\n';

/** Texts as other programs write them, byte by byte. */
const WRITTEN: readonly (readonly [encoding: string, text: string, bytes: string])[] = [
  [
    'gb18030',
    CHINESE,
    'b9fabcd23bbbe1ccb80ad6d0b9fa3bc1bdb9fac1ecb5bcc8cbbed9d0d0bbe1ccb8a3acb2a2c7a9caf0c1aabacfc9f9c3f70ab6edc2decbb93bcde2bdbbb2bfb3a4b7c3cecab1b1bea90a',
  ],
  [
    'windows-1251',
    RUSSIAN,
    'f1f2f0e0ede03be2f1f2f0e5f7e00acae8f2e0e93bc3ebe0e2fb20e3eef1f3e4e0f0f1f2e220eff0eee2e5ebe820efe5f0e5e3eee2eef0fb0a',
  ],
  [
    'utf-16be',
    RUSSIAN,
    'feff0441044204400430043d0430003b0432044104420440043504470430000a041a0438044204300439003b0413043b04300432044b00200433043e044104430434043004400441044204320020043f0440043e04320435043b04380020043f0435044004350433043e0432043e0440044b000a',
  ],
  [
    'utf-16le',
    CHINESE,
    'fffefd56b65b3b001a4f088c0a002d4efd563b00244efd568698fc5bba4e3e4e4c881a4f088c0cff765e7e7b727f54800854f0580e660a00c44f577faf653b001659a44ee8907f95bf8bee951753ac4e0a00',
  ],
  ['utf-16le', 'a;b\n1;2\n', '61003b0062000a0031003b0032000a00'],
  ['utf-16be', 'a;b\n1;2\n', '0061003b0062000a0031003b0032000a'],
  [
    'utf-8',
    CHINESE,
    'efbbbfe59bbde5aeb63be4bc9ae8b0880ae4b8ade59bbd3be4b8a4e59bbde9a286e5afbce4babae4b8bee8a18ce4bc9ae8b088efbc8ce5b9b6e7adbee7bdb2e88194e59088e5a3b0e6988e0ae4bf84e7bd97e696af3be5a496e4baa4e983a8e995bfe8aebfe997aee58c97e4baac0a',
  ],
  [
    'utf-8',
    RUSSIAN,
    'd181d182d180d0b0d0bdd0b03bd0b2d181d182d180d0b5d187d0b00ad09ad0b8d182d0b0d0b93bd093d0bbd0b0d0b2d18b20d0b3d0bed181d183d0b4d0b0d180d181d182d0b220d0bfd180d0bed0b2d0b5d0bbd0b820d0bfd0b5d180d0b5d0b3d0bed0b2d0bed180d18b0a',
  ],
];

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 5) yield await Promise.resolve(bytes.subarray(at, at + 5));
}

describe('the encoding of a table', () => {
  it.each(WRITTEN)('is found out: %s', async (encoding, text, hex) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(detectEncoding(bytes, true)).toBe(encoding);
    // A character may be cut by the end of what is read at once.
    let read = '';
    for await (const part of decoded(inPieces(bytes), encoding)) read += part;
    expect(read).toBe(text);
  });

  it('is not guessed where it could be another', () => {
    expect(detectEncoding(Buffer.from('caf\u00e9;na\u00efve', 'latin1'), true)).toBeNull();
  });
});
