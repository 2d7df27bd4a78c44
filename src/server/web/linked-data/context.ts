/**
 * The terms of the linked data, inline so that nothing has to be loaded: schema.org, PROV-O for provenance, EDTF for
 * dates that are not exact, and the Organization Ontology for offices.
 */
export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  org: 'http://www.w3.org/ns/org#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  archivedAt: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  license: { '@type': '@id' },
  'prov:generatedAtTime': { '@type': 'xsd:dateTime' },
} as const;

/** A document of linked data with these nodes. */
export function withContext(graph: readonly object[]): object {
  return { '@context': CONTEXT, '@graph': graph };
}
