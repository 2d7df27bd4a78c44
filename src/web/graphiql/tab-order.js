/**
 * The example operations in the order of their tabs: from one event to lists, counts, search, and what sources and the
 * log say. Those that are not named here come last, by name.
 */
export const TAB_ORDER = [
  'who-led-a-consultation',
  'year-2024',
  'leader-meetings-by-year',
  'decades-at-a-glance',
  'search-any-script',
  'who-held-an-office',
  'consultation-chairs',
  'life-of-a-treaty',
  'network-around-an-event',
  'how-a-state-came-to-be',
  'what-each-side-said',
  'disputed-dates',
  'resting-on-one-source',
  'known-from-one-publisher',
  'what-changed-lately',
  'follow-a-relation',
];
