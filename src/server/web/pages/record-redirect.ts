import { parseReference } from '../../../foundation/records/global-id.js';
import { pageType } from '../page/page-type.js';
import { pathOfRecord, REFERENCE_FIELDS } from '../parts/paths.js';
import type { RecordReference } from '../parts/paths.js';

/** The field that reads a record, by its type. Unlike `node`, it leads on from a record that was merged. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ State: 'actor', Organization: 'actor', Person: 'actor', Group: 'actor' },
  ...{ Event: 'event', Office: 'office', Place: 'place', Topic: 'topic', Series: 'series', Source: 'source' },
};
const OTHER = 'node';
const ALL = [...new Set(Object.values(FIELDS)), OTHER];

/** Leads from a global id, at any record's address, to the page of that record. */
export const RECORD_REDIRECT = pageType<Readonly<Record<string, RecordReference | null>>>({
  route: '/records/:reference',
  query: `query RecordRedirect($reference: ID!, ${ALL.map((field) => `$${field}: Boolean = false`).join(', ')}) {
    ${ALL.map((field) => `${field}(id: $reference) @include(if: $${field}) { ... on Node { ${REFERENCE_FIELDS} } }`).join(' ')}
  }`,
  variables({ reference }) {
    const parsed = parseReference(reference);
    if (parsed?.by !== 'id') return null;
    const read = FIELDS[parsed.type] ?? OTHER;
    return Object.fromEntries(ALL.map((field) => [field, field === read]));
  },
  respond(data) {
    const [record] = Object.values(data);
    const path = record ? pathOfRecord(record) : null;
    return path === null ? { status: 404 } : { status: 301, path };
  },
});
