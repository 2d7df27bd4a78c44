import { judgeAliases } from '../actors/actor-service.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Series } from './series.js';
import type { RegisterSeriesInput } from './series-input.js';
import type { SeriesStore } from './series-store.js';

/** Registers series. */
export class SeriesService {
  constructor(
    private readonly series: SeriesStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterSeriesInput): Promise<Series> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      titles: judge.texts(['titles'], input.titles, { needed: true, max: NAME_MAX }),
      aliases: judgeAliases(judge, ['aliases'], input.aliases),
    };
    const parties = wants.many('actor', ['parties'], input.parties);
    const foundedBy = wants.maybe('event', ['foundedBy'], input.foundedBy);
    const succeeds = wants.maybe('series', ['succeeds'], input.succeeds);
    await wants.find(transaction);
    wants.distinct(parties);
    judge.conclude();
    const ties = { foundedById: idOf(foundedBy), succeedsId: idOf(succeeds) };
    const series = Object.assign(new Series(), judged, ties);
    await this.series.insert(transaction, series);
    await this.series.parties.insert(
      transaction,
      series.id,
      parties.map((party) => idOf(party)),
    );
    return series;
  }
}
