/*
 * Estimates which part of a table's rows a pattern for the SQL function search_query finds: a tsquery with its parts
 * separated by spaces, in which ~word stands for words that begin with it, and for its stems.
 */

/** How common the lexemes of a column are. */
export interface LexemeShares {
  /** The most common lexemes, in order, each with the part of the rows that have it. */
  readonly common: readonly (readonly [lexeme: string, share: number])[];
  /** The share that any other lexeme is assumed to have. */
  readonly rare: number;
}

/** Starts of words that short also find so many rows by lexemes of which each is rare: numbers, for example. */
const SHARE_OF_START = [1, 0.1, 0.01] as const;

/** A stem is shorter than its word by at most so many letters, and no shorter than that. */
const ENDING_MAX = 5;
const STEM_MIN = 3;

/** The part of the rows that a pattern finds, from 0 to 1: rather too much than too little. */
export function patternShare(pattern: string, shares: LexemeShares): number {
  return new PatternReader(pattern.split(' '), shares).alternatives();
}

/** Reads a pattern from left to right; operators bind as in a tsquery: ! before <->, before &, before |. */
class PatternReader {
  private at = 0;

  constructor(
    private readonly parts: readonly string[],
    private readonly shares: LexemeShares,
  ) {}

  alternatives(): number {
    let share = this.all();
    while (this.takes('|')) share = Math.min(share + this.all(), 1);
    return share;
  }

  /** Words of one text are rarely independent of each other: all are found at most as often as the rarest. */
  private all(): number {
    let share = this.operand();
    while (this.takes('&') || /^<.*>$/.test(this.parts[this.at] ?? '')) {
      if (this.parts[this.at - 1] !== '&') this.at += 1;
      share = Math.min(share, this.operand());
    }
    return share;
  }

  private operand(): number {
    if (this.takes('!')) return 1 - this.operand();
    if (this.takes('(')) {
      const share = this.alternatives();
      this.takes(')');
      return share;
    }
    const part = this.parts[this.at] ?? '';
    this.at += 1;
    if (part.startsWith('~')) return this.shareOfWord(part.slice(1));
    const [, lexeme = '', isStart] = /^'(.*)'(:\*)?$/.exec(part) ?? [];
    return isStart === undefined ? this.shareOf(lexeme) : this.shareOfStart(lexeme);
  }

  private takes(part: string): boolean {
    if (this.parts[this.at] !== part) return false;
    this.at += 1;
    return true;
  }

  private shareOfWord(word: string): number {
    let ofStems = 0;
    for (let length = Math.max(STEM_MIN, word.length - ENDING_MAX); length <= word.length; length += 1)
      ofStems = Math.max(ofStems, this.known(`=${word.slice(0, length)}`) ?? 0);
    return Math.max(this.shareOfStart(word), ofStems);
  }

  private shareOfStart(start: string): number {
    const { common, rare } = this.shares;
    let share = SHARE_OF_START[start.length] ?? rare;
    for (let index = this.firstFrom(start); common[index]?.[0].startsWith(start); index += 1)
      share += common[index]?.[1] ?? 0;
    return Math.min(share, 1);
  }

  private shareOf(lexeme: string): number {
    return this.known(lexeme) ?? this.shares.rare;
  }

  private known(lexeme: string): number | undefined {
    const found = this.shares.common[this.firstFrom(lexeme)];
    return found?.[0] === lexeme ? found[1] : undefined;
  }

  /** The index of the first common lexeme that does not come before `lexeme`. */
  private firstFrom(lexeme: string): number {
    const { common } = this.shares;
    let [low, high] = [0, common.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((common[middle]?.[0] ?? '') < lexeme) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
