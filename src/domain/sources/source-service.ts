import { identifierTaken, validateIdentifiers } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Source } from './source.js';
import { SOURCE_IDENTIFIERS } from './source-filter.js';
import { SOURCE_CLEARABLE } from './source-input.js';
import type { CreateSourceInput } from './source-input.js';
import type { SourceStore } from './source-store.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Creates and updates sources. */
export class SourceService extends RecordService<Source, CreateSourceInput> {
  constructor(store: SourceStore, references: References) {
    super({
      construct: () => new Source(),
      kind: 'source',
      store,
      references,
      clearable: SOURCE_CLEARABLE,
      constraints: {
        ...identifierTaken(SOURCE_IDENTIFIERS),
        source_has_no_cycle: {
          code: 'INVALID',
          path: ['repostOf'],
          message: 'the source would be a repost of itself',
        },
      },
    });
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateSourceInput,
  ): ValidatedInput<Source> {
    const columns = {
      kind: input.kind,
      titles: validator.texts(['titles'], input.titles, { max: NAME_MAX }),
      publisher: validator.text(['publisher'], input.publisher, NAME_MAX),
      language: validator.language(['language'], input.language),
      url: validator.url(['url'], input.url),
      archivedUrl: validator.url(['archivedUrl'], input.archivedUrl),
      publishedOn: validator.optionalDate(['publishedOn'], input.publishedOn),
      sha256: validator.matching(['sha256'], input.sha256, SHA256, 'a SHA-256 in 64 lower-case hexadecimal digits'),
    };
    const publishedBy = references.maybe('organization', ['publishedBy'], input.publishedBy);
    const repostOf = references.maybe('source', ['repostOf'], input.repostOf);
    const identifiers = validateIdentifiers(validator, this.references, 'source', SOURCE_IDENTIFIERS, input);
    return {
      check: identifiers.check,
      columns: () => ({ ...columns, publishedById: idOf(publishedBy), repostOfId: idOf(repostOf) }),
      parts: [identifiers.part],
      searchTerms: identifiers.searchTerms,
    };
  }
}
