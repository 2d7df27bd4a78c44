import type { LocalizedText } from '../app/localized-text.js';

/** Measures a text in a font, in pixels: by a canvas in the browser. */
export type Measure = (text: string, font: string) => number;

/** Beyond so many texts, all are measured anew: a caretaker of memory, not of speed. */
const CACHED_MAX = 20_000;
/** No label is longer: longer texts are cut before they are measured. */
const CHARACTERS_MAX = 120;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Widths of texts and texts cut to widths, each computed once. */
export class TextWidths {
  readonly #widths = new Map<string, number>();
  readonly #cuts = new Map<string, string>();
  readonly #parts = new Map<string, readonly string[]>();
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  width(text: string, font: string): number {
    const key = font + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size >= CACHED_MAX) this.#widths.clear();
      width = this.#measure(text, font);
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The text, cut at a word (in Chinese and Japanese, at a character) and with an ellipsis if it is longer than `max` pixels. */
  fit({ text, language }: LocalizedText, max: number, font: string): string {
    const key = `${String(max)}|${font}|${text}`;
    let cut = this.#cuts.get(key);
    if (cut === undefined) {
      if (this.#cuts.size >= CACHED_MAX) this.#cuts.clear();
      cut = isolated(this.#cut(text.slice(0, CHARACTERS_MAX), max, font, language, text.length > CHARACTERS_MAX));
      this.#cuts.set(key, cut);
    }
    return cut;
  }

  #cut(text: string, max: number, font: string, language: string, isCut: boolean): string {
    if (!isCut && this.width(text, font) <= max) return text;
    const parts = this.#partsOf(text, language);
    let low = 1;
    let high = parts.length - 1;
    const ended = (count: number): string =>
      `${parts
        .slice(0, count)
        .join('')
        .replace(/[\s–,;:(-]+$/, '')}…`;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#measure(ended(middle), font) <= max) low = middle;
      else high = middle - 1;
    }
    const cut = ended(low);
    return this.#measure(cut, font) <= max ? cut : this.#cutInWord(parts[0] ?? '', max, font);
  }

  /** Where it can be cut; of a text that is cut to several widths, found once. */
  #partsOf(text: string, language: string): readonly string[] {
    let parts = this.#parts.get(text);
    if (parts === undefined) {
      if (this.#parts.size >= CACHED_MAX) this.#parts.clear();
      parts = /^(?:zh|ja)\b/.test(language) ? charactersOf(text) : text.split(/(?<=[\s–-])/);
      this.#parts.set(text, parts);
    }
    return parts;
  }

  /** A word that is longer than the room. */
  #cutInWord(word: string, max: number, font: string): string {
    const characters = charactersOf(word);
    while (characters.length > 1 && this.#measure(`${characters.join('')}…`, font) > max) characters.pop();
    return `${characters.join('')}…`;
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** A text with letters that run from right to left, in a direction of its own: the ellipsis is then at its end. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
