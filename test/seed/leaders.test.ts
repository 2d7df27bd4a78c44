import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

const LANGUAGES = ['en', 'fr', 'ru', 'zh'];

/** Days without a holder, by office: from the end of one tenure to the beginning of the next. */
const VACANCIES: Readonly<Record<string, readonly string[]>> = {
  'prc-president': ['1968-10-31/1983-06-18'],
  'prc-premier': ['1976-01-08/1976-02-02'],
  'ccp-chairman': ['1976-09-09/1976-10-07'],
  'ussr-premier': ['1991-08-22/1991-08-24'],
  'cpsu-general-secretary': ['1953-03-05/1953-09', '1982-11-10/1982-11-12', '1984-02-09/1984-02-13'],
  'rf-foreign-minister': ['1996-01-05/1996-01-09'],
  'scrf-secretary': ['1993-05-10/1993-06', '1999-08-09/1999-11-15'],
};

/** Who held an office or acted in it at the same time, by office, as person and person. */
const OVERLAPS: Readonly<Record<string, readonly string[]>> = {
  'prc-acting-president': ['dong-biwu, soong-ching-ling'],
  'prc-foreign-minister': ['chen-yi, ji-pengfei'],
  'rf-president': ['boris-yeltsin, viktor-chernomyrdin'],
  'rf-prime-minister': ['andrei-belousov, mikhail-mishustin'],
};

interface Held {
  readonly person: string;
  readonly office: string;
  readonly edtf: string;
  readonly extent: string;
  readonly note: string | null;
}

interface Office {
  readonly slug: string;
  readonly status: string | undefined;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
  readonly held: readonly Held[];
}

/** What an event or a statement says of an office that someone held. */
interface Mention {
  readonly where: string;
  readonly person: string;
  readonly office: string;
  readonly earliest: string;
  readonly latest: string;
}

interface Named {
  readonly slug: string;
}

interface EventsRead {
  readonly events: {
    readonly nodes: readonly object[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

interface Participating {
  readonly actor: Named & { readonly __typename: string };
  readonly onBehalfOf: Named | null;
  readonly offices: readonly Named[];
}

/** The first and the last day that one end of a period can mean. */
function daysOf(end: string): readonly [string, string] {
  const date = end.replaceAll(/[~?]/g, '');
  if (date === '..') return ['9999-12-31', '9999-12-31'];
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day === undefined) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return [`${date}-01`, `${date}-${String(last)}`];
  }
  return [date, date];
}

const startOf = ({ edtf }: Held): string => edtf.split('/')[0] ?? '';
const endOf = ({ edtf }: Held): string => edtf.split('/').at(-1) ?? '';
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const mayInclude = (held: Held, earliest: string, latest: string): boolean =>
  daysOf(startOf(held))[0] <= latest && earliest <= daysOf(endOf(held))[1];

const OFFICES = `{ offices(first: 100) { nodes { slug coverage { status from to note(language: "en") }
  tenures(first: 100) { nodes { person { slug } period { edtf } extent note(language: "en") } } } } }`;
const EVENTS = `query ($after: String) { events(first: 100, after: $after, order: OLDEST_FIRST) {
  pageInfo { hasNextPage endCursor }
  nodes { slug date { earliest latest } participations { role actor { slug __typename } onBehalfOf { slug } offices { slug } }
    statements(first: 100) { nodes { slug speakers { actor { slug } offices { slug } } } } } } }`;
const ON_A_DAY = `query ($office: ID!, $day: Date!) { office(id: $office) { coverage { status from to }
  tenures(on: $day) { nodes { person { slug } note(language: "en") } } } }`;

describe('the offices of the seed', () => {
  let world: World;
  let offices: Office[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the query says
  const events: any[] = [];
  const mentions: Mention[] = [];

  beforeAll(async () => {
    world = await World.start('seeded');
    const { offices: listed } = await world.get(OFFICES);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the query says
    offices = listed.nodes.map(({ slug, coverage, tenures }: any) => ({
      ...{ slug, status: coverage?.status, from: coverage?.from, to: coverage?.to, note: coverage?.note },
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the query says
      held: tenures.nodes.map(({ person, period, extent, note }: any) => ({
        ...{ person: person.slug, office: slug, edtf: period.edtf, extent, note },
      })),
    }));
    for (let after: string | null = null, more = true; more;) {
      const { events: page } = (await world.get(EVENTS, { variables: { after } })) as EventsRead;
      events.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    for (const { slug, date, participations, statements } of events) {
      const add = (where: string, { actor, offices: held }: { actor: Named; offices: readonly Named[] }): void => {
        for (const office of held)
          mentions.push({
            ...{ where, person: actor.slug, office: office.slug, earliest: date.earliest, latest: date.latest },
          });
      };
      for (const participation of participations) add(slug, participation);
      for (const statement of statements.nodes) for (const speaker of statement.speakers) add(statement.slug, speaker);
    }
  });
  afterAll(async () => {
    await world.stop();
  });

  const complete = (): Office[] => offices.filter(({ status }) => status === 'COMPLETE');

  async function on(office: string, day: string): Promise<string> {
    const { coverage, tenures } = (await world.get(ON_A_DAY, { variables: { office, day } })).office;
    if (tenures.nodes.length > 0)
      return tenures.nodes
        .map(({ person, note }: { person: Named; note: string | null }) =>
          note?.startsWith('Acting') === true ? `${person.slug}, acting` : person.slug,
        )
        .join('; ');
    const isIncluded = (coverage?.from ?? '') <= day && day <= (coverage?.to ?? '9999-12-31');
    return coverage?.status === 'COMPLETE' && isIncluded ? 'vacant' : 'not known';
  }

  it('each say how far their holders are known', () => {
    expect(offices.filter(({ status }) => status === undefined)).toEqual([]);
    expect(complete().map(({ slug }) => slug)).toEqual(expect.arrayContaining(Object.keys(VACANCIES)));
  });

  it('are held as long as they claim, without a gap that is not explained', () => {
    const vacancies: Record<string, string[]> = {};
    for (const { slug, from, to, held } of complete()) {
      const [first, ...others] = held;
      if (!first) throw new Error(`${slug} has no tenures`);
      const last = others.reduce(
        (one, other) => (daysOf(endOf(other))[1] >= daysOf(endOf(one))[1] ? other : one),
        first,
      );
      const [start, end] = [daysOf(startOf(first)), daysOf(endOf(last))];
      expect([slug, start[0] <= (from ?? '') && (from ?? '') <= start[1]]).toEqual([slug, true]);
      expect([slug, to === null ? endOf(last) : end[1] >= to]).toEqual([slug, to === null ? '..' : true]);
      let latest = first;
      for (const next of held.slice(1)) {
        if (endOf(latest) !== '..' && daysOf(startOf(next))[0] > nextDay(daysOf(endOf(latest))[1]))
          (vacancies[slug] ??= []).push(`${endOf(latest)}/${startOf(next)}`);
        if (daysOf(endOf(next))[1] >= daysOf(endOf(latest))[1]) latest = next;
      }
    }
    expect(vacancies).toEqual(VACANCIES);
    for (const slug of Object.keys(VACANCIES))
      expect(offices.find((office) => office.slug === slug)?.note).toBeTruthy();
  });

  it('have two holders at a time only where that is explained, and nobody has one holding twice', () => {
    const overlaps: Record<string, string[]> = {};
    for (const { slug, held } of complete()) {
      for (const [index, one] of held.entries()) {
        for (const other of held.slice(index + 1)) {
          const isApart = daysOf(startOf(other))[1] >= daysOf(endOf(one))[0];
          if (!isApart) (overlaps[slug] ??= []).push([one.person, other.person].sort().join(', '));
        }
      }
    }
    expect(overlaps).toEqual(OVERLAPS);
    for (const { held } of offices) {
      for (const one of held) {
        const again = held.filter(
          (other) => other !== one && other.person === one.person && startOf(other) === startOf(one),
        );
        expect(again).toEqual([]);
      }
    }
  });

  it('were held by those of whom an event or a statement says so, on its day', () => {
    expect(mentions.length).toBeGreaterThan(250);
    const held = offices.flatMap((office) => office.held);
    const without = mentions.filter(
      ({ person, office, earliest, latest }) =>
        !held.some((one) => one.person === person && one.office === office && mayInclude(one, earliest, latest)),
    );
    expect(without).toEqual([]);
  });

  it('are named by who acts in an event, if they are offices of state or party that were certainly held', () => {
    const leading = new Set(complete().map(({ slug }) => slug));
    const held = offices.filter(({ slug }) => leading.has(slug)).flatMap((office) => office.held);
    const silent = events.flatMap(({ slug, date, participations }) =>
      participations
        .filter(
          ({ actor, onBehalfOf, offices: named }: Participating) =>
            actor.__typename === 'Person' &&
            onBehalfOf !== null &&
            named.length === 0 &&
            held.some(
              (one) =>
                one.person === actor.slug &&
                daysOf(startOf(one))[1] <= date.earliest &&
                date.latest <= daysOf(endOf(one))[0],
            ),
        )
        .map(({ actor }: Participating) => `${slug}: ${actor.slug}`),
    );
    expect(silent).toEqual([]);
  });

  it('tell who acted: Putin after the resignation of Yeltsin', async () => {
    expect(await on('rf-president', '2000-03-01')).toBe('vladimir-putin, acting');
    expect(await on('rf-prime-minister', '2000-03-01')).toBe('vladimir-putin');
    expect(await on('scrf-secretary', '2007-12-01')).toBe('valentin-sobolev, acting');
    expect(await on('prc-premier', '1976-03-01')).toBe('hua-guofeng, acting');
  });

  it('tell who led both parties and governments between 1953 and 1964', async () => {
    const who = async (day: string): Promise<string[]> =>
      Promise.all(
        ['cpsu-general-secretary', 'ussr-premier', 'ccp-chairman', 'prc-premier'].map((office) => on(office, day)),
      );
    expect(await who('1953-06-01')).toEqual(['vacant', 'georgy-malenkov', 'mao-zedong', 'not known']);
    expect(await on('prc-gac-premier', '1953-06-01')).toBe('zhou-enlai');
    expect(await who('1956-06-01')).toEqual(['nikita-khrushchev', 'nikolai-bulganin', 'mao-zedong', 'zhou-enlai']);
    expect(await who('1960-07-16')).toEqual(['nikita-khrushchev', 'nikita-khrushchev', 'mao-zedong', 'zhou-enlai']);
    expect(await who('1964-12-31')).toEqual(['leonid-brezhnev', 'alexei-kosygin', 'mao-zedong', 'zhou-enlai']);
  });

  it('tell what was vacant: the presidency of the PRC in 1970', async () => {
    expect(await on('prc-president', '1970-07-01')).toBe('vacant');
    expect(await on('prc-acting-president', '1970-07-01')).toBe('soong-ching-ling; dong-biwu');
    expect(await on('prc-president', '1980-07-01')).toBe('vacant');
    expect(await on('prc-npcsc-chairman', '1980-07-01')).toBe('ye-jianying');
  });

  it('have holders with names and descriptions in four languages', async () => {
    const slugs = [...new Set(offices.flatMap(({ held }) => held.map(({ person }) => person)))];
    expect(slugs.length).toBeGreaterThan(90);
    for (const slug of slugs) {
      const { actor } = await world.get(
        `{ actor(id: "${slug}") { names { language } ... on Person { descriptions { language } } } }`,
      );
      const languages = (texts: { language: string }[]): string[] => texts.map(({ language }) => language).sort();
      expect([slug, languages(actor.names)]).toEqual([slug, LANGUAGES]);
      expect([slug, languages(actor.descriptions)]).toEqual([slug, LANGUAGES]);
    }
  });
});
