import { canonicalLanguage } from './language.js';
import { DISTANCE_MAX, languageDistance } from './language-distance.js';

const DEFAULT_LANGUAGE = 'en';

/** Languages whose rank is cached in one list; records have texts in a few dozen at most. */
const RANKS_MAX = 200;

/** Languages that a reader prefers, best first (RFC 4647, 2.3: a language priority list), then English. */
export class LanguagePriorityList {
  private readonly ranks = new Map<string, number>();
  private readonly bestOfLists = new WeakMap<readonly string[], string>();
  private readonly ranges: readonly string[];
  /** The most preferred language. */
  readonly first: string;

  /** Ill-formed ranges and `*` are skipped. */
  constructor(ranges: readonly string[]) {
    const wellFormed = ranges.map(canonicalLanguage).filter((range) => range !== null);
    this.ranges = [...new Set([...wellFormed, DEFAULT_LANGUAGE])];
    this.first = this.ranges[0] ?? DEFAULT_LANGUAGE;
  }

  /**
   * The rank of a text's language, a canonical tag: 0 is best; Infinity if none of the preferred languages matches. Any
   * match of one language ranks before any match of a less preferred one.
   */
  rank(tag: string): number {
    const cached = this.ranks.get(tag);
    if (cached !== undefined) return cached;
    const rank = this.computeRank(tag);
    if (this.ranks.size < RANKS_MAX) this.ranks.set(tag, rank);
    return rank;
  }

  /** The best of a constant list of languages; its first if none matches. */
  bestOf(tags: readonly [string, ...string[]]): string {
    let best = this.bestOfLists.get(tags);
    if (best === undefined) {
      best = tags.reduce((one, other) => (this.rank(other) < this.rank(one) ? other : one));
      this.bestOfLists.set(tags, best);
    }
    return best;
  }

  private computeRank(tag: string): number {
    for (const [index, range] of this.ranges.entries()) {
      const distance = languageDistance(range, tag);
      if (distance !== null) return index * DISTANCE_MAX + distance;
    }
    return Infinity;
  }
}
