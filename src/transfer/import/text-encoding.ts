/** How many bytes at the start of a file decide in which encoding it is. */
export const SAMPLE_BYTES = 65_536;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Of two bytes of UTF-16, the part of pairs in which the one for ASCII's high byte is zero, at least. */
const ZEROS_OF_UTF_16 = 0.3;

/** Part of the non-ASCII bytes or pairs of an encoding that are letters as usual in its languages, at least. */
const USUAL = 0.7;

/**
 * The encoding of a text, found out by its first bytes: by a byte order mark, by the zeros of UTF-16, or as UTF-8 if it is
 * valid. Otherwise GB18030 or windows-1251, if most of it are common Chinese characters or Cyrillic letters; null if it is
 * none of these. `isWhole`: there is no more of it.
 */
export function detectEncoding(sample: Uint8Array, isWhole: boolean): string | null {
  for (const [encoding, bytes] of BYTE_ORDER_MARKS)
    if (bytes.every((byte, index) => sample[index] === byte)) return encoding;
  const [even, odd] = [0, 1].map((start) => zeroPart(sample, start));
  if ((odd ?? 0) > ZEROS_OF_UTF_16) return 'utf-16le';
  if ((even ?? 0) > ZEROS_OF_UTF_16) return 'utf-16be';
  if (isValid(sample, 'utf-8', isWhole)) return 'utf-8';
  // First: two Cyrillic letters of windows-1251 are a valid pair of GB18030 as well, but hardly a common character.
  if (isValid(sample, 'gb18030', isWhole) && commonChinesePart(sample) >= USUAL) return 'gb18030';
  return cyrillicPart(sample) >= USUAL ? 'windows-1251' : null;
}

/** Whether a name is that of an encoding. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** Decodes a text piece by piece, without its byte order mark. Throws a TypeError for bytes that are not valid. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function zeroPart(sample: Uint8Array, start: number): number {
  let zeros = 0;
  for (let index = start; index < sample.length; index += 2) if (sample[index] === 0) zeros += 1;
  return sample.length === 0 ? 0 : zeros / (sample.length / 2);
}

function isValid(sample: Uint8Array, encoding: string, isWhole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** Part of the pairs of bytes that are among the 3,755 most common characters (GB 2312, level 1) or punctuation. */
function commonChinesePart(sample: Uint8Array): number {
  let [pairs, common] = [0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    const lead = sample[index] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) common += 1;
    index += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** Part of the non-ASCII bytes that are letters of windows-1251, or its quotation marks, dashes and numero sign. */
function cyrillicPart(sample: Uint8Array): number {
  const others = new Set([0xa8, 0xb8, 0xab, 0xbb, 0x93, 0x94, 0x96, 0x97, 0xb9, 0xa0]);
  let [all, letters] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    all += 1;
    // Letters with accents, as of windows-1252, have letters of ASCII beside them.
    const isMixed = isAsciiLetter(sample[index - 1]) || isAsciiLetter(sample[index + 1]);
    if ((byte >= 0xc0 && !isMixed) || others.has(byte)) letters += 1;
  }
  return all === 0 ? 0 : letters / all;
}

function isAsciiLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
