import { raw } from 'sql-template-tag';
import type { ActorStore } from '../actors/actor-store.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { Carried } from '../database/carried.js';
import type { Selection } from '../foundation/selection.js';
import type { SourceStore } from '../sources/source-store.js';
import type { ParticipationStore } from './participation-store.js';

interface Stores {
  readonly participations: ParticipationStore;
  readonly actors: ActorStore;
  readonly citations: CitationStore;
  readonly sources: SourceStore;
}

/** What the statement of a page of events carries of what hangs on them: what almost every page asks for. */
export class EventCarrying {
  /** Made once for each of the few combinations, so that the statements' texts stay few. */
  private readonly made = new Map<string, Carried>();

  constructor(private readonly stores: Stores) {}

  /** What is to be carried for what is selected below a connection of events. */
  of(selection: Selection): Carried[] {
    const below = [selection.get('nodes'), selection.get('edges')?.get('node')].filter((nodes) => nodes !== undefined);
    const selects = (field: string): boolean => below.some((nodes) => nodes.has(field));
    const selectsIn = (field: string, inner: string): boolean => below.some((nodes) => nodes.get(field)?.has(inner));
    const { participations, actors, citations, sources } = this.stores;
    const carried: Carried[] = [];
    if (selects('participations')) {
      const withActors = selectsIn('participations', 'actor');
      carried.push(
        this.once(`participations ${String(withActors)}`, () => participations.carried(withActors ? actors : null)),
      );
    }
    if (selects('citations')) {
      const withSources = selectsIn('citations', 'source');
      carried.push(
        this.once(`citations ${String(withSources)}`, () =>
          citations.carried('event', raw('e.id'), withSources ? sources : null),
        ),
      );
    }
    return carried;
  }

  private once(name: string, make: () => Carried): Carried {
    let carried = this.made.get(name);
    if (!carried) this.made.set(name, (carried = make()));
    return carried;
  }
}
