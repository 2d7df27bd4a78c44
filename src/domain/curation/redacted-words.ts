import anyAscii from 'any-ascii';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { isRecord } from '../../foundation/records/values.js';
import { NAME_FIELDS } from './redactable-fields.js';

/** Fields of the parts of a value that are words. */
const WORD_FIELDS: ReadonlySet<string> = new Set(['text', 'note', 'credit', 'value', 'written']);

/** Shortest words that count: of a person's name, Li; of other texts, no articles and prepositions. */
const NAME_WORD_MIN = 2;
const WORD_MIN = 4;

/** What is left of a text that held words. */
export const MARK = '[redacted]';

const HAN = /\p{Script=Han}/u;

/** The texts in the value of a field. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    WORD_FIELDS.has(name) || typeof part === 'object' ? textsIn(part) : [],
  );
}

function asciiWords(text: string): string[] {
  return (
    anyAscii(text.normalize('NFKC'))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The words that are taken out of a record, and where else they are: in its slugs, in reasons, in idempotency keys. */
export class RedactedWords {
  private readonly words = new Set<string>();
  private readonly nameWords = new Set<string>();
  private readonly slugWords = new Set<string>();
  private readonly joinedNames = new Set<string>();
  private readonly shortest: number;

  /** `isOfActor`: the names are proper names. */
  constructor(private readonly isOfActor: boolean) {
    this.shortest = isOfActor ? NAME_WORD_MIN : WORD_MIN;
  }

  /** Adds the words of a field's value in a snapshot. */
  add(field: string, value: unknown): void {
    if (field === 'slug' && typeof value === 'string')
      for (const word of value.split('-')) if (word.length >= this.shortest) this.words.add(word);
    if (field === 'slug') return;
    const isName = NAME_FIELDS.has(field);
    for (const text of textsIn(value)) {
      for (const word of normalizeForSearch(text).split(' ')) this.addWord(word, isName);
      if (isName) {
        const ascii = asciiWords(text);
        for (const word of ascii) if (word.length >= this.shortest) this.slugWords.add(word);
        if (ascii.join('').length >= WORD_MIN) this.joinedNames.add(ascii.join(''));
      }
    }
  }

  /** Whether a slug holds words of the names. */
  areInSlug(slug: string): boolean {
    const joined = slug.replaceAll('-', '');
    return (
      slug.split('-').some((word) => this.slugWords.has(word)) ||
      [...this.joinedNames].some((name) => joined.includes(name))
    );
  }

  /** Whether a text holds words. */
  areIn(text: string): boolean {
    return contains(text, this.words);
  }

  /** Whether a text holds words of the names of an actor. */
  areNamedIn(text: string): boolean {
    return this.isOfActor && contains(text, this.nameWords);
  }

  private addWord(word: string, isName: boolean): void {
    if (HAN.test(word)) {
      // A run of characters without spaces: four of them are enough to know it by.
      for (let at = 0; at === 0 || at + WORD_MIN <= word.length; at += 1) {
        const run = word.slice(at, at + WORD_MIN);
        if (run.length < NAME_WORD_MIN) continue;
        this.words.add(run);
        if (isName) this.nameWords.add(run);
      }
      return;
    }
    if (word.length >= (isName ? this.shortest : WORD_MIN)) this.words.add(word);
    if (isName && word.length >= this.shortest) this.nameWords.add(word);
  }
}

function contains(text: string, words: ReadonlySet<string>): boolean {
  const folded = normalizeForSearch(text);
  return (
    folded.split(' ').some((word) => words.has(word)) || [...words].some((run) => HAN.test(run) && folded.includes(run))
  );
}
