import type { CitationStore } from '../citations/citation-store.js';
import { judgeCitations } from '../citations/citing.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Status } from '../foundation/lifecycle.js';
import { Office } from './office.js';
import type { RecordTenureInput, RegisterOfficeInput } from './office-input.js';
import type { OfficeStore } from './office-store.js';
import { Tenure } from './tenure.js';
import type { TenureStore } from './tenure-store.js';

/** Registers offices and records who held them. */
export class OfficeService {
  constructor(
    private readonly offices: OfficeStore,
    private readonly tenures: TenureStore,
    private readonly citations: CitationStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterOfficeInput): Promise<Office> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      titles: judge.texts(['titles'], input.titles, { needed: true, max: NAME_MAX }),
    };
    const body = wants.maybe('actor', ['body'], input.body);
    await wants.find(transaction);
    judge.conclude();
    const office = Object.assign(new Office(), judged, { bodyId: idOf(body) });
    await this.offices.insert(transaction, office);
    return office;
  }

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async recordTenure(transaction: Transaction, input: RecordTenureInput): Promise<Tenure> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const notes = judge.texts(['notes'], input.notes);
    const period = judge.date(['period'], input.period);
    const person = wants.one('person', ['person'], input.person);
    const office = wants.one('office', ['office'], input.office);
    const citations = judgeCitations({ judge, wants, path: ['citations'], inputs: input.citations, needed: true });
    await wants.find(transaction);
    judge.conclude();
    const tenure = Object.assign(new Tenure(), firstVersion(notes), {
      status: Status.PUBLISHED,
      personId: idOf(person),
      officeId: idOf(office),
      period,
      extent: input.extent,
    });
    await this.tenures.insert(transaction, tenure);
    await this.citations.insert(transaction, citations.ownedBy('tenure', tenure.id));
    return tenure;
  }
}
