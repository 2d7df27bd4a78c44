import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/record-service.js';
import type { CitationStore } from '../citations/citation-store.js';
import { citationsPart, judgeCitations } from '../citations/citing.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import type { RecordTenureInput } from './office-input.js';
import { Tenure } from './tenure.js';
import type { TenureStore } from './tenure-store.js';

/** Records who held which office, and revises, retracts and reinstates it. */
export class TenureService extends RecordService<Tenure, RecordTenureInput> {
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

  protected override judge(judge: InputValidator, wants: ReferenceBatch, input: RecordTenureInput): ValidatedInput<Tenure> {
    const period = judge.date(['period'], input.period);
    const person = wants.one('person', ['person'], input.person);
    const office = wants.one('office', ['office'], input.office);
    const citations = judgeCitations({ judge, wants, path: ['citations'], inputs: input.citations, needed: true });
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
