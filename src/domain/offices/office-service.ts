import { KeptService } from '../../changelog/record-service.js';
import type { Judged } from '../../changelog/record-service.js';
import { idOf } from '../../database/query/references.js';
import type { References, Wants } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { Judge } from '../../foundation/records/input-validator.js';
import { Office } from './office.js';
import { OFFICE_CLEARABLE } from './office-input.js';
import type { RegisterOfficeInput } from './office-input.js';
import type { OfficeStore } from './office-store.js';

/** Registers and revises offices. */
export class OfficeService extends KeptService<Office, RegisterOfficeInput> {
  constructor(store: OfficeStore, references: References) {
    super({ construct: () => new Office(), kind: 'office', store, references, clearable: OFFICE_CLEARABLE });
  }

  protected override judge(judge: Judge, wants: Wants, input: RegisterOfficeInput): Judged<Office> {
    const titles = judge.texts(['titles'], input.titles, { needed: true, max: NAME_MAX });
    const body = wants.maybe('actor', ['body'], input.body);
    return { columns: () => ({ titles, bodyId: idOf(body) }) };
  }
}
