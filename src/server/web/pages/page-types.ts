import type { PageType } from '../page/page-type.js';
import { ACTOR_PAGE } from './actor-page.js';
import { EMBED_PAGE } from './embed-page.js';
import { EVENT_PAGE } from './event-page.js';
import { OFFICE_PAGE } from './office-page.js';
import { ON_THIS_DAY_PAGE } from './on-this-day-page.js';
import { RECORD_REDIRECT } from './record-redirect.js';
import { RELATION_PAGE } from './relation-page.js';
import { SEARCH_PAGE } from './search-page.js';
import { SOURCE_PAGE } from './source-page.js';
import { START_PAGE } from './start-page.js';
import { PLACE_PAGE, SERIES_PAGE, TOPIC_PAGE } from './subject-pages.js';

/** All kinds of page. */
export const PAGE_TYPES: readonly PageType[] = [
  ...[START_PAGE, RELATION_PAGE, EMBED_PAGE, EVENT_PAGE, ACTOR_PAGE, OFFICE_PAGE, PLACE_PAGE, TOPIC_PAGE],
  ...[SERIES_PAGE, SOURCE_PAGE, SEARCH_PAGE, ON_THIS_DAY_PAGE, RECORD_REDIRECT],
];
