import { createDomain } from '../../src/app/domain.js';
import { ENTITIES } from '../../src/app/entities.js';
import { describeEntities } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import { NO_RECORDS, SeedChecker } from '../../src/seed/seed-checker.js';
import type { SeedCheck } from '../../src/seed/seed-checker.js';
import { formatProblem } from '../../src/seed/seed-problem.js';
import type { SeedProblem } from '../../src/seed/seed-problem.js';
import { SeedRoot } from './seed-root.js';

/** A checker that compares folders with an empty database, without PostgreSQL. */
export async function openSeedChecker(): Promise<SeedChecker> {
  const database = new Database(await describeEntities(ENTITIES));
  const { references, seedKinds: kinds, inputType } = createDomain(database, { adminToken: null, isPublic: true });
  return new SeedChecker({ database: NO_RECORDS, references, kinds, inputType });
}

/** A check whose problems are texts, without the folder's name. */
type CheckedFolder = Omit<SeedCheck, 'errors' | 'warnings'> & {
  readonly errors: string[];
  readonly warnings: string[];
};

/** Folders that a test writes to have them checked. */
export class CheckedFolders {
  readonly root = new SeedRoot();
  private count = 0;

  private constructor(readonly checker: SeedChecker) {}

  static async create(): Promise<CheckedFolders> {
    return new CheckedFolders(await openSeedChecker());
  }

  /** Checks a folder of these files, with folders that are loaded before it. */
  async check(files: SeedFiles, before: readonly SeedFiles[] = [], by = this.checker): Promise<CheckedFolder> {
    this.count += 1;
    const [place, ...earlier] = [files, ...before].map((content, index) => {
      const name = index === 0 ? `checked-${String(this.count)}` : `before-${String(this.count)}-${String(index)}`;
      this.root.write(name, content);
      return { root: this.root.path, name };
    });
    if (!place) throw new Error('a folder is always given');
    const { errors, warnings, ...result } = await by.check(place, earlier, new AbortController().signal);
    const unnamed = (problems: readonly SeedProblem[]): string[] =>
      problems.map((problem) =>
        formatProblem(problem)
          .replaceAll(`${place.name}/`, '')
          .replaceAll(/before-\d+-/g, 'before-'),
      );
    return { ...result, errors: unnamed(errors), warnings: unnamed(warnings) };
  }

  remove(): void {
    this.root.remove();
  }
}

type SeedFiles = Readonly<Record<string, string>>;

/** The flawless seed with another text in one place. */
export function changeFlawlessSeed(from: string, to: string): string {
  if (!FLAWLESS_SEED.includes(from)) throw new Error(`not in the seed: ${from}`);
  return FLAWLESS_SEED.replace(from, to);
}

/** A seed in two languages in which there is nothing to warn of. */
export const FLAWLESS_SEED = `states:
  - { slug: atlantis, names: { en: Atlantis, fr: Atlantide }, iso3166Alpha3: ATA }
  - { slug: lemuria, names: { en: Lemuria, fr: Lémurie } }
  - { slug: mu, names: { en: Mu, fr: Mou } }
organizations:
  - { slug: court, kind: STATE_BODY, names: { en: Court of Atlantis, fr: Cour d’Atlantide }, parent: atlantis }
  - { slug: gazette, kind: NEWSPAPER, names: { en: The Gazette } }
  - { slug: herald, kind: NEWSPAPER, names: { fr: Le Héraut } }
persons:
  - { slug: solon, names: { en: Solon, fr: Solon l’Ancien } }
  - { slug: draco, names: { en: Draco, fr: Dracon } }
groups:
  - { slug: the-two, names: { en: the two, fr: les deux }, members: [atlantis, lemuria] }
sources:
  - { slug: gazette-1, kind: PRESS, publisher: The Gazette, publishedBy: gazette, language: en, publishedOn: '0360' }
  - { slug: herald-1, kind: PRESS, titles: { fr: Un traité }, publisher: Le Héraut, publishedBy: herald, language: fr, publishedOn: '0360' }
places:
  - { slug: land, kind: COUNTRY, names: { en: The land, fr: Le pays } }
  - { slug: harbour, kind: CITY, names: { en: Harbour, fr: Port }, within: land, location: { latitude: 1, longitude: 2 } }
offices:
  - { slug: archon, titles: { en: Archon of Atlantis, fr: Archonte d’Atlantide }, body: court, coverage: { status: COMPLETE, from: '0350-01-01' } }
tenures:
  - { person: solon, office: archon, period: '0350-01-01/0355-06-01', extent: TERM, citations: [{ source: gazette-1 }] }
  - { person: draco, office: archon, period: '0355-06-01/..', extent: TERM, citations: [{ source: gazette-1 }] }
relations:
  - { slug: atlantis-lemuria, parties: [atlantis, lemuria] }
series:
  - { slug: talks, titles: { en: Talks, fr: Entretiens }, parties: [atlantis, lemuria], coverage: { status: COMPLETE, to: '0361-12-31' } }
successions:
  - { successor: lemuria, predecessor: mu, date: '0300', citations: [{ source: gazette-1 }] }
events:
  - slug: talks-1
    kind: CONSULTATION
    titles: { en: First talks, fr: Premiers entretiens }
    summaries: { en: They met for the first time., fr: Ils se rencontrèrent pour la première fois. }
    date: '0351-05'
    places: [harbour]
    relations: [atlantis-lemuria]
    series: talks
    ordinal: 1
    confidence: HIGH
    participations:
      - { actor: solon, role: HOST, onBehalfOf: atlantis, offices: [archon] }
      - { actor: lemuria, role: GUEST }
    citations: [{ source: gazette-1 }, { source: herald-1 }]
  - slug: talks-2
    kind: CONSULTATION
    titles: { en: Second talks, fr: Deuxièmes entretiens }
    date: '0361'
    relations: [atlantis-lemuria]
    series: talks
    ordinal: 2
    participations:
      - { actor: draco, role: HOST, offices: [archon] }
      - { actor: mu, role: GUEST }
    citations: [{ source: gazette-1 }]
statements:
  - slug: said
    speakers: [{ actor: draco, offices: [archon] }]
    madeAt: talks-2
    paraphrases: { en: It was so., fr: Il en fut ainsi. }
    citations: [{ source: gazette-1 }]
`;
