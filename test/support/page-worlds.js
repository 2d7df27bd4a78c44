/*
 * Relations that are hard to show well, written through the API: by tests of the page, its screenshots, and its bench.
 */

/** Slugs of the relations. */
export const WORLDS = {
  /** One event. */
  single: 'atlantis-lemuria',
  /** None. */
  none: 'atlantis-mu',
  /** Titles of 500 characters, with and without spaces. */
  long: 'atlantis-avalon',
  /** Names from right to left. */
  rightToLeft: 'atlantis-saba',
  /** Events of the years 1 and 9999. */
  extremes: 'atlantis-thule',
  /** Retracted ones only. */
  retracted: 'atlantis-hyperborea',
};

const LONG = 'On the long negotiations about the fisheries, the lighthouses and the customs of the outer islands; '
  .repeat(6)
  .slice(0, 500)
  .trimEnd();
const UNBROKEN = 'Fischereirechtsverhandlungskommissionsabschlussbericht'.repeat(10).slice(0, 500);
const LONG_CHINESE = '关于外岛渔业、灯塔与关税的长期谈判以及双方随后达成的各项谅解'.repeat(17).slice(0, 500);

const text = (en, others = {}) => Object.entries({ en, ...others }).map(([language, text]) => ({ language, text }));

const STATES = {
  atlantis: text('Atlantis', { fr: 'Atlantide', ru: 'Атлантида', zh: '亚特兰蒂斯' }),
  lemuria: text('Lemuria'),
  mu: text('Mu'),
  avalon: text('The United Commonwealth of the Western Isles of Avalon and of Its Dependencies beyond the Sea'),
  saba: [
    { language: 'ar', text: 'مملكة سبأ' },
    { language: 'he', text: 'ממלכת שבא' },
  ],
  thule: text('Thule'),
  hyperborea: text('Hyperborea'),
};

const PERSONS = {
  solon: text('Solon'),
  bilqis: [{ language: 'ar', text: 'بلقيس ملكة سبأ' }],
  makeda: [{ language: 'he', text: 'מלכת שבא' }],
};

/** By relation. */
const EVENTS = {
  single: [{ slug: 'only-treaty', kind: 'TREATY_SIGNATURE', date: '1950-02-14', titles: text('The only treaty') }],
  none: [],
  long: [
    { slug: 'long-words', kind: 'CONSULTATION', date: '1971-05-03', titles: text(LONG) },
    { slug: 'long-unbroken', kind: 'AGREEMENT', date: '1971-06', titles: [{ language: 'de', text: UNBROKEN }] },
    { slug: 'long-chinese', kind: 'MEETING', date: '1972', titles: [{ language: 'zh', text: LONG_CHINESE }] },
  ],
  rightToLeft: [
    {
      slug: 'arabic-title',
      kind: 'VISIT',
      date: '1999-03-01',
      titles: [{ language: 'ar', text: 'زيارة ملكة سبأ إلى أتلانتس (3 آذار 1999)' }],
      participations: [{ actor: 'bilqis', role: 'GUEST', onBehalfOf: 'saba' }],
    },
    {
      slug: 'hebrew-title',
      kind: 'MEETING',
      date: '2001-04-02/2001-04-05',
      titles: [{ language: 'he', text: 'פגישה של מלכת שבא עם Solon באטלנטיס' }],
      participations: [{ actor: 'makeda', role: 'PARTICIPANT', onBehalfOf: 'saba' }],
    },
  ],
  extremes: [
    { slug: 'year-one', kind: 'FOUNDING', date: '0001', titles: text('In the first year') },
    { slug: 'first-day', kind: 'MEETING', date: '0001-01-01', titles: text('On the first day') },
    { slug: 'last-day', kind: 'MEETING', date: '9999-12-31', titles: text('On the last day') },
    { slug: 'year-last', kind: 'OTHER', date: '9999?', titles: text('In the last year, perhaps') },
  ],
  retracted: [{ slug: 'never-was', kind: 'VISIT', date: '1960-10-01', titles: text('A visit that never was') }],
};

/**
 * Writes these relations.
 *
 * @param {string} url of the service
 * @param {string} token an editor's or the admin's
 */
export async function writePageWorlds(url, token) {
  const mutate = async (mutation, input) => {
    const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { userErrors { path message } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    const faults = errors ?? data.payload.userErrors;
    if (faults.length > 0) throw new Error(`${mutation} ${input.slug ?? input.id}: ${JSON.stringify(faults)}`);
  };
  await mutate('createSource', { slug: 'chronicle', kind: 'PRESS', publisher: 'The Chronicle', language: 'en' });
  for (const [slug, names] of Object.entries(STATES)) await mutate('createState', { slug, names });
  for (const [slug, names] of Object.entries(PERSONS)) await mutate('createPerson', { slug, names });
  for (const [name, slug] of Object.entries(WORLDS)) {
    await mutate('createRelation', { slug, parties: slug.split('-') });
    for (const event of EVENTS[name]) {
      await mutate('createEvent', { ...event, relations: [slug], citations: [{ source: 'chronicle' }] });
      const retraction = { id: event.slug, expectedVersion: 1, reason: 'It was made up.' };
      if (name === 'retracted') await mutate('retractEvent', retraction);
    }
  }
}
