/** A made table of events between states, as a CSV, and the mapping that makes events of it. */
export const MADE_MAPPING = `
lookups:
  state: { ATL: atlantis, LEM: lemuria, MUU: mu }
  relation: { ATL-LEM: atlantis-lemuria, ATL-MUU: atlantis-mu }
  kind: { '04': MEETING, '05': AGREEMENT, '19': OTHER }
skip:
  - column: Code
    in: ['99']
items:
  - events:
      slug: 'made-{Id}'
      kind: { column: Code, lookup: kind }
      titles: { en: '{First} and {Second}, no. {Id}' }
      date: { column: Day, date: yyyyMMdd }
      relations: [{ template: '{First}-{Second}', lookup: relation }]
      participations:
        - { actor: { column: First, lookup: state }, role: PARTICIPANT }
        - { actor: { column: Second, lookup: state }, role: PARTICIPANT }
        - actor: { column: Guest }
          when: [{ column: Guest, isEmpty: false }]
          role: GUEST
      citations:
        - source: the-paper
          locator: { page: { column: Page, number: true } }
`;

export const MADE_COLUMNS = 'Id,Day,Code,First,Second,Guest,Page';

/** A row of the table by its number, from 1. Each hundredth one has a fault. */
export function madeRow(number: number, isFaulty = number % 100 === 0): string {
  const day = `${String(1950 + (number % 70))}${String(1 + (number % 12)).padStart(2, '0')}${String(number % 29).padStart(2, '0')}`;
  const second = number % 2 === 0 ? 'LEM' : 'MUU';
  const code = ['04', '05', '19'][number % 3] ?? '';
  const guest = number % 5 === 0 ? 'ann' : '';
  return [number, day, isFaulty ? '77' : code, 'ATL', second, guest, 1 + (number % 300)].join(',');
}
