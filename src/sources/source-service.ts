import type { Transaction } from '../database/database.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Source } from './source.js';
import type { RegisterSourceInput } from './source-input.js';
import type { SourceStore } from './source-store.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Registers sources. */
export class SourceService {
  constructor(private readonly sources: SourceStore) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterSourceInput): Promise<Source> {
    const judge = new Judge();
    const source = Object.assign(new Source(), {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      kind: input.kind,
      titles: judge.texts(['titles'], input.titles, { max: NAME_MAX }),
      publisher: judge.text(['publisher'], input.publisher, NAME_MAX),
      language: judge.language(['language'], input.language),
      url: judge.url(['url'], input.url),
      publishedOn: input.publishedOn ? judge.date(['publishedOn'], input.publishedOn) : null,
      sha256: judge.matching(['sha256'], input.sha256, SHA256, 'a SHA-256 in 64 lower-case hexadecimal digits'),
    });
    judge.conclude();
    await this.sources.insert(transaction, source);
    return source;
  }
}
