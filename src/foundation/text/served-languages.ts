import type { LanguagePriorityList } from './language-priority-list.js';

/** Preferred languages that are noted for one response: its header stays short. */
const PREFERRED_MAX = 10;

interface BestServed {
  language: string;
  rank: number;
}

/**
 * The languages that a response was negotiated to, for its Content-Language (RFC 9110, 8.5): for each language that is
 * preferred for any of its fields, the best one in which a text was available. A text that was only available in a less
 * preferred language does not make the response one for readers of that language.
 */
export class ServedLanguages {
  private readonly bestByPreferred = new Map<string, BestServed>();

  /** Notes that a text in `language`, a tag, was chosen by `list`. */
  add(list: LanguagePriorityList, language: string): void {
    const best = this.bestByPreferred.get(list.first);
    if (best?.language === language) return;
    const rank = list.rank(language);
    if (!best) {
      if (this.bestByPreferred.size < PREFERRED_MAX) this.bestByPreferred.set(list.first, { language, rank });
    } else if (rank < best.rank) {
      best.language = language;
      best.rank = rank;
    }
  }

  /** The value of Content-Language; null if no text was chosen by its language. */
  header(): string | null {
    const languages = new Set([...this.bestByPreferred.values()].map(({ language }) => language));
    return languages.size === 0 ? null : [...languages].join(', ');
  }
}
