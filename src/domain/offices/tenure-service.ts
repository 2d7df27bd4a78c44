import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { CitationStore } from '../citations/citation-store.js';
import { citationsPart, validateCitations } from '../citations/citation-validation.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import type { CreateTenureInput } from './office-input.js';
import { Tenure } from './tenure.js';
import type { TenureStore } from './tenure-store.js';

/** Creates, updates, retracts and reinstates tenures. */
export class TenureService extends RecordService<Tenure, CreateTenureInput> {
  constructor(
    store: TenureStore,
    private readonly citations: CitationStore,
    references: References,
  ) {
    super({ construct: () => new Tenure(), kind: 'tenure', store, references, clearable: [] });
  }

  protected override hasStatus(): boolean {
    return true;
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateTenureInput,
  ): ValidatedInput<Tenure> {
    const period = validator.date(['period'], input.period);
    const person = references.one('person', ['person'], input.person);
    const office = references.one('office', ['office'], input.office);
    const citations = validateCitations({
      validator,
      references,
      path: ['citations'],
      inputs: input.citations,
      required: true,
    });
    return {
      columns: () => ({
        personId: idOf(person),
        officeId: idOf(office),
        period: period as HistoricalDate,
        extent: input.extent,
      }),
      parts: [citationsPart(this.citations, 'tenure', ['citations'], [citations])],
    };
  }
}
