import { describe, expect, it } from '@jest/globals';
import { chartsOf } from '../../../src/web/graphiql/charts.js';

describe('the charts of a response', () => {
  it('are of its histograms and lists of counts, with the names of what is counted', () => {
    const timeline = {
      totalCount: 3,
      histogram: {
        buckets: [
          { start: '2020-01-01', end: '2020-12-31', count: 1 },
          { start: '2021-01-01', count: 0 },
        ],
      },
      countsByKind: [{ kind: 'VISIT', count: 2 }],
      topActors: [{ actor: { slug: 'x', name: 'X' }, count: 3 }],
      counts: [{ keys: [{ label: 'May' }, { label: 'Visit' }], count: 1, share: 0.5 }],
    };
    expect(chartsOf({ relation: { timeline } })).toEqual([
      {
        name: 'relation.timeline.histogram',
        kind: 'histogram',
        bars: [
          { label: '2020-01-01', count: 1 },
          { label: '2021-01-01', count: 0 },
        ],
      },
      { name: 'relation.timeline.countsByKind', kind: 'counts', bars: [{ label: 'VISIT', count: 2 }] },
      { name: 'relation.timeline.topActors', kind: 'counts', bars: [{ label: 'X', count: 3 }] },
      { name: 'relation.timeline.counts', kind: 'counts', bars: [{ label: 'May, Visit', count: 1 }] },
    ]);
  });

  it('are of the total counts of several lists, or of one that is the whole response', () => {
    expect(chartsOf({ a: { totalCount: 1 }, b: { totalCount: 2, nodes: [{ slug: 'x' }] } })).toEqual([
      {
        name: 'totalCount',
        kind: 'counts',
        bars: [
          { label: 'a', count: 1 },
          { label: 'b', count: 2 },
        ],
      },
    ]);
    expect(chartsOf({ a: { totalCount: 1 } })).toHaveLength(1);
  });

  it('are none of other lists, and of none', () => {
    const nodes = [{ slug: 'x' }];
    for (const data of [
      null,
      { a: { totalCount: 5, nodes } },
      { nodes: [{ timeline: { totalCount: 1 } }] },
      { h: { buckets: [] } },
    ])
      expect(chartsOf(data)).toEqual([]);
  });
});
