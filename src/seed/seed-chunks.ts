/** A part of a seed file that is a valid seed file by itself. */
export interface Chunk {
  readonly text: string;
  /** The line of the file at which the text begins; one line earlier if the text begins with a repeated key. */
  readonly firstLine: number;
}

/** Length in UTF-16 code units from which a chunk ends after the current item. */
const CHUNK_LENGTH = 200_000;

const KEY = /^[A-Za-z][\w-]*:\s*(?:#.*)?$/;
const ITEM = /^( *)-(?: |$)/;

/** Files that can't be split without parsing: several documents, directives, and anchors that other parts may use. */
const UNSPLITTABLE = /^(?:---|\.\.\.|%)|(?:^|[\s[{,])[&*][^\s]/m;

/**
 * Splits a long file between items of its lists, so that parsing takes bounded time and memory at once: a parsed file
 * takes about thirty times the memory of its text. Returns one chunk for a file that is short, or that does not consist
 * of `key:` lines and items below them at one indentation. If a chunk is not valid YAML, the caller parses the whole
 * file.
 */
export function chunksOf(text: string): Chunk[] {
  const unsplit: Chunk[] = [{ text, firstLine: 1 }];
  if (text.length <= CHUNK_LENGTH || UNSPLITTABLE.test(text)) return unsplit;
  const chunks: Chunk[] = [];
  const keys = new Set<string>();
  let [key, indent, lines, length, firstLine] = ['', null as string | null, [] as string[], 0, 1];
  for (const [index, line] of text.split('\n').entries()) {
    const item = ITEM.exec(line)?.[1];
    if (KEY.test(line)) {
      const name = line.slice(0, line.indexOf(':'));
      // A duplicate key is an error, which the parser finds only if both keys are in one chunk.
      if (keys.has(name)) return unsplit;
      keys.add(name);
      [key, indent] = [line, null];
    } else if (/^[^\s#-]/.test(line) || (item !== undefined && key === '')) {
      return unsplit;
    } else if (item !== undefined) {
      const isFirst = indent === null;
      indent ??= item;
      // A chunk must not end with a key that has no item.
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
