import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.js';

/** A fenced code block of a document. */
export interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** A Markdown document of the project. */
export interface Document {
  /** Relative to the project's root. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const FOLDERS = ['.', 'docs', 'docs/decisions', 'examples'];

/** All documents of the project. */
export function documents(): Document[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(projectRoot(), folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readDocument(join(folder, name))),
  );
}

export function readDocument(path: string): Document {
  const text = readFileSync(join(projectRoot(), path), 'utf8');
  return { path, text, blocks: blocksOf(text, path) };
}

function blocksOf(text: string, path: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; lines: string[] } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const [, language] = /^```(\w*)/.exec(line) ?? [];
    if (open && language === undefined) open.lines.push(line);
    else if (open) {
      blocks.push({ line: open.line, language: open.language, text: open.lines.join('\n') });
      open = null;
    } else if (language !== undefined) open = { line: index + 1, language, lines: [] };
  }
  if (open) throw new Error(`${path}:${String(open.line)} is not closed`);
  return blocks;
}

/** The headings of a document as GitHub's anchors. */
export function anchorsOf({ text }: Document): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}
