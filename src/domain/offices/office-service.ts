import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { validateCoverage } from '../../foundation/records/coverage.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Office } from './office.js';
import { OFFICE_CLEARABLE } from './office-input.js';
import type { CreateOfficeInput } from './office-input.js';
import type { OfficeStore } from './office-store.js';

/** Creates and updates offices. */
export class OfficeService extends RecordService<Office, CreateOfficeInput> {
  constructor(store: OfficeStore, references: References) {
    super({ construct: () => new Office(), kind: 'office', store, references, clearable: OFFICE_CLEARABLE });
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: CreateOfficeInput,
  ): ValidatedInput<Office> {
    const titles = validator.texts(['titles'], input.titles, { required: true, max: NAME_MAX });
    const coverage = validateCoverage(validator, input.coverage);
    const body = references.maybe('actor', ['body'], input.body);
    return { columns: () => ({ titles, coverage, bodyId: idOf(body) }) };
  }
}
