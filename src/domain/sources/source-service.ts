import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/record-service.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Source } from './source.js';
import { SOURCE_CLEARABLE } from './source-input.js';
import type { RegisterSourceInput } from './source-input.js';
import type { SourceStore } from './source-store.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Registers and revises sources. */
export class SourceService extends RecordService<Source, RegisterSourceInput> {
  constructor(store: SourceStore, references: References) {
    super({ construct: () => new Source(), kind: 'source', store, references, clearable: SOURCE_CLEARABLE });
  }

  protected override judge(judge: InputValidator, _wants: ReferenceBatch, input: RegisterSourceInput): ValidatedInput<Source> {
    const columns = {
      kind: input.kind,
      titles: judge.texts(['titles'], input.titles, { max: NAME_MAX }),
      publisher: judge.text(['publisher'], input.publisher, NAME_MAX),
      language: judge.language(['language'], input.language),
      url: judge.url(['url'], input.url),
      publishedOn: judge.maybeDate(['publishedOn'], input.publishedOn),
      sha256: judge.matching(['sha256'], input.sha256, SHA256, 'a SHA-256 in 64 lower-case hexadecimal digits'),
    };
    return { columns: () => columns };
  }
}
