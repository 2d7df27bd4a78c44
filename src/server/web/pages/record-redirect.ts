import { pageType } from '../page/page-type.js';
import { pathOfRecord, REFERENCE_FIELDS } from '../parts/paths.js';
import type { RecordReference } from '../parts/paths.js';

/** Leads from a global id, at any record's address, to the page of that record. */
export const RECORD_REDIRECT = pageType<{ node: RecordReference | null }>({
  route: '/records/:reference',
  query: `query RecordRedirect($reference: ID!) { node(id: $reference) { ${REFERENCE_FIELDS} } }`,
  respond({ node }) {
    const path = node && pathOfRecord(node);
    return path === null ? { status: 404 } : { status: 301, path };
  },
});
