import { validateAliases } from '../actors/actor-validation.js';
import { joinTablePart } from '../../changelog/validated-input.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { validateCoverage } from '../../foundation/records/coverage.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Series } from './series.js';
import { SERIES_CLEARABLE } from './series-input.js';
import type { CreateSeriesInput } from './series-input.js';
import type { SeriesStore } from './series-store.js';

/** Creates and updates series. */
export class SeriesService extends RecordService<Series, CreateSeriesInput> {
  constructor(
    private readonly series: SeriesStore,
    references: References,
  ) {
    super({
      construct: () => new Series(),
      kind: 'series',
      store: series,
      references,
      clearable: SERIES_CLEARABLE,
      constraints: {
        series_has_no_cycle: { code: 'INVALID', path: ['succeeds'], message: 'the series would succeed itself' },
        series_succeeds_id_key: { code: 'ALREADY_EXISTS', path: ['succeeds'], message: 'another series succeeds it' },
      },
    });
  }

  protected override validate(
    validate: InputValidator,
    references: ReferenceBatch,
    input: CreateSeriesInput,
  ): ValidatedInput<Series> {
    const columns = {
      titles: validate.texts(['titles'], input.titles, { required: true, max: NAME_MAX }),
      aliases: validateAliases(validate, ['aliases'], input.aliases),
      coverage: validateCoverage(validate, input.coverage),
    };
    const parties = references.many('actor', ['parties'], input.parties);
    const foundedBy = references.maybe('event', ['foundedBy'], input.foundedBy);
    const succeeds = references.maybe('series', ['succeeds'], input.succeeds);
    return {
      check: () => {
        references.rejectDuplicates(parties);
      },
      columns: () => ({ ...columns, foundedById: idOf(foundedBy), succeedsId: idOf(succeeds) }),
      parts: [joinTablePart(this.series.parties, 'parties', parties)],
    };
  }
}
