/** A part of a file of lists that is a file of lists by itself. */
export interface Chunk {
  readonly text: string;
  /** Which line of the file the first line of the text is; one before the file where the text begins with a repeated key. */
  readonly firstLine: number;
}

/** From which length on, in UTF-16 code units, a chunk ends with the item at hand. */
const CHUNK_LENGTH = 200_000;

const KEY = /^[A-Za-z][\w-]*:\s*(?:#.*)?$/;
const ITEM = /^( *)-(?: |$)/;

/** What can't be cut without being parsed: several documents, directives, and anchors, which other parts may refer to. */
const UNCUTTABLE = /^(?:---|\.\.\.|%)|(?:^|[\s[{,])[&*][^\s]/m;

/**
 * Cuts a long file between items of its lists, so that neither the time nor the memory to parse it grows with its length:
 * a parsed file takes some thirty times its text. One chunk for a file that is short, or not laid out as `key:` and items
 * below it at one indentation. Where a chunk turns out to be no YAML, the file is to be parsed whole.
 */
export function chunksOf(text: string): Chunk[] {
  const whole: Chunk[] = [{ text, firstLine: 1 }];
  if (text.length <= CHUNK_LENGTH || UNCUTTABLE.test(text)) return whole;
  const chunks: Chunk[] = [];
  const keys = new Set<string>();
  let [key, indent, lines, length, firstLine] = ['', null as string | null, [] as string[], 0, 1];
  for (const [index, line] of text.split('\n').entries()) {
    const item = ITEM.exec(line)?.[1];
    if (KEY.test(line)) {
      const name = line.slice(0, line.indexOf(':'));
      // A key that comes twice is a fault, which a parser sees only where it sees both.
      if (keys.has(name)) return whole;
      keys.add(name);
      [key, indent] = [line, null];
    } else if (/^[^\s#-]/.test(line) || (item !== undefined && key === '')) {
      return whole;
    } else if (item !== undefined) {
      const isFirst = indent === null;
      indent ??= item;
      // A chunk does not end with a key that has no item.
      if (item === indent && !isFirst && length > CHUNK_LENGTH) {
        chunks.push({ text: lines.join('\n'), firstLine });
        [lines, length, firstLine] = [[key], 0, index];
      }
    }
    lines.push(line);
    length += line.length + 1;
  }
  chunks.push({ text: lines.join('\n'), firstLine });
  return chunks;
}
