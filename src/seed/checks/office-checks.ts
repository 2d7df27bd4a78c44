import { groupBy } from '../../foundation/graphql/group-by.js';
import type { SeedProblem } from '../seed-problem.js';
import { periodOf } from './periods.js';
import type { SeedView, ViewedItem } from './seed-view.js';

interface InOffice {
  readonly actor: string;
  readonly offices?: readonly string[] | null;
}

/** Offices in which someone takes part in an event or speaks, and that no tenure says the person held then. */
export function officeWarnings(view: SeedView): SeedProblem[] {
  const tenures = groupBy(view.all('tenures'), ({ input }) => `${input.person}/${input.office}`);
  const periods = new Map(
    [...tenures].map(([key, held]) => [
      key,
      held.map(({ input }) => periodOf(input.period)).filter((period) => period !== null),
    ]),
  );
  const warningsOf = (
    item: ViewedItem,
    list: string,
    actors: readonly InOffice[] | null | undefined,
    date: string | null | undefined,
  ): SeedProblem[] => {
    const then = typeof date === 'string' ? periodOf(date) : null;
    if (!then) return [];
    return (actors ?? []).flatMap(({ actor, offices }, index) =>
      (offices ?? []).flatMap((office, at) => {
        if (view.find('actor', actor) === undefined || view.find('office', office) === undefined) return [];
        const isHeld = (periods.get(`${actor}/${office}`) ?? []).some(
          ({ startsFrom, endsBy }) => startsFrom <= then.endsBy && then.startsFrom <= endsBy,
        );
        const message = `no tenure says that ${actor} held ${office} then (${String(date)})`;
        return isHeld ? [] : [item.warning([list, index, 'offices', at], message)];
      }),
    );
  };
  return [
    ...view
      .own('events')
      .flatMap((event) => warningsOf(event, 'participations', event.input.participations, event.input.date)),
    ...view.own('statements').flatMap((statement) => {
      const madeAt = view.findIn('events', 'event', statement.input.madeAt);
      return warningsOf(statement, 'speakers', statement.input.speakers, statement.input.date ?? madeAt?.input.date);
    }),
  ];
}
