import { judgeAliases, judgeWikidataId } from '../actors/actor-service.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Place } from './place.js';
import type { RegisterPlaceInput } from './place-input.js';
import type { PlaceStore } from './place-store.js';

const COUNTRY_CODE = /^[A-Z]{3}$/;

/** Registers places. */
export class PlaceService {
  constructor(
    private readonly places: PlaceStore,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterPlaceInput): Promise<Place> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      kind: input.kind,
      names: judge.texts(['names'], input.names, { needed: true, max: NAME_MAX }),
      aliases: judgeAliases(judge, ['aliases'], input.aliases),
      countryCode: judge.matching(['countryCode'], input.countryCode, COUNTRY_CODE, 'a code of three capitals'),
      wikidataId: judgeWikidataId(judge, input.wikidataId),
    };
    const within = wants.maybe('place', ['within'], input.within);
    const state = wants.maybe('state', ['state'], input.state);
    await wants.find(transaction);
    judge.conclude();
    const place = Object.assign(new Place(), judged, { withinId: idOf(within), stateId: idOf(state) });
    await this.places.insert(transaction, place);
    return place;
  }
}
