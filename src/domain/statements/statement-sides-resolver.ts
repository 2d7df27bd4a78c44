import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { State } from '../actors/state.js';
import { sideOfCitation } from '../citations/citation-side.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { SideStore } from '../sources/side-store.js';
import { Statement } from './statement.js';
import type { StatementSideStore } from './statement-side-store.js';
import type { StatementStore } from './statement-store.js';

/** The sides that statements speak for. */
@Resolver(() => Statement)
export class StatementSidesResolver {
  constructor(
    private readonly statements: StatementStore,
    private readonly statementSides: StatementSideStore,
    private readonly citations: CitationStore,
    private readonly sides: SideStore,
  ) {}

  @FieldResolver(() => [State], {
    description:
      'The side or sides that it speaks for: the states that were entered, else those of its speakers. A speaker speaks for whom it represents, or for itself, or for the bodies whose offices it held then; a body for the state that it belongs to; a group for its members. Without speakers, the sides of its citations.',
  })
  async onBehalfOf(@Root() { id }: Statement, @Ctx() { loaders }: ReadContext): Promise<State[]> {
    const states = await loaders.of(this.statementSides.ofStatement).load(id);
    if (states.length > 0 || (await loaders.of(this.statements.speakers).load(id)).length > 0) return states;
    const citations = await loaders.of(this.citations.of('statement')).load(id);
    const cited = citations.map((citation) => sideOfCitation(loaders, this.sides, citation));
    const sides = (await Promise.all(cited)).filter((side) => side !== null);
    return [...new Map(sides.map((side) => [side.id, side])).values()];
  }
}
