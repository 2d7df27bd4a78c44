import type { SeedView } from './seed-view.js';

/** The states that actors stand for, as far as the folders say it. */
export class Sides {
  private readonly predecessors = new Map<string, Set<string>>();

  constructor(private readonly view: SeedView) {
    for (const { input } of view.all('successions')) this.addPredecessor(input.successor, input.predecessor);
    for (const { input } of view.all('states')) {
      for (const { predecessor } of input.succeeds ?? []) this.addPredecessor(input.slug, predecessor);
    }
  }

  /** A state and all that it succeeds, by way of others too. */
  lineOf(state: string): ReadonlySet<string> {
    const line = new Set([this.stateOf(state)]);
    // Iterating over a set includes the values that are added meanwhile.
    for (const one of line) for (const predecessor of this.predecessors.get(one) ?? []) line.add(predecessor);
    return line;
  }

  /**
   * The states of an actor: itself, those of its members, or the one that it belongs to; null: the folders don't say.
   */
  statesOf(actor: string): ReadonlySet<string> | null {
    const states = new Set<string>();
    const actors = new Set([actor]);
    // Iterating over a set includes the values that are added meanwhile.
    for (const one of actors) {
      const found = this.view.find('actor', one);
      if (!found) return null;
      const { parent, members } = found.input as { parent?: string | null; members?: readonly string[] | null };
      if (found.list === 'states') states.add(this.stateOf(one));
      else for (const other of [...(members ?? []), parent]) if (typeof other === 'string') actors.add(other);
    }
    return states;
  }

  /** The states of offices: those of the bodies that they belong to. */
  statesOfOffices(offices: readonly string[]): ReadonlySet<string> | null {
    return union(
      offices.map((reference) => {
        const office = this.view.findIn('offices', 'office', reference);
        const body = office?.input.body;
        return typeof body === 'string' ? this.statesOf(body) : office ? new Set<string>() : null;
      }),
    );
  }

  private addPredecessor(successor: string, predecessor: string): void {
    const state = this.stateOf(successor);
    this.predecessors.set(state, (this.predecessors.get(state) ?? new Set<string>()).add(this.stateOf(predecessor)));
  }

  /** The slug of a state that may be given by its code. */
  private stateOf(reference: string): string {
    return this.view.findIn('states', 'state', reference)?.input.slug ?? reference;
  }
}

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const states = new Set<string>();
  for (const set of sets) {
    if (!set) return null;
    for (const state of set) states.add(state);
  }
  return states;
}
