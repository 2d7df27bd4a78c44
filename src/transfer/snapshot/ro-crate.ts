/** A file of a snapshot, as its metadata describe it. */
export interface DescribedFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its media type. */
  readonly encodingFormat: string;
  /** Absent of the list of digests, which has those of all other files. */
  readonly digest?: { readonly bytes: number; readonly sha256: string };
}

/** What a snapshot is of. */
export interface DescribedSnapshot {
  readonly name: string;
  readonly description: string;
  /** The position in the log, and the log's epoch. */
  readonly position: string;
  readonly epoch: string;
  /** When what is in it was last changed, in ISO 8601. */
  readonly changedAt: string;
  /** The address of the licence of the data. */
  readonly licence: string;
  readonly software: { readonly name: string; readonly version: string; readonly url: string };
  readonly files: readonly DescribedFile[];
}

/** The name of the metadata file (RO-Crate 1.2, 3.1). */
export const METADATA_FILE = 'ro-crate-metadata.json';

type Entity = Readonly<Record<string, unknown>>;

const to = (id: string): Entity => ({ '@id': id });

/** The metadata of a snapshot: RO-Crate 1.2, as flattened and compacted JSON-LD. The same snapshot is the same text. */
export function roCrate(snapshot: DescribedSnapshot): string {
  const { name, description, position, epoch, changedAt, licence, software, files } = snapshot;
  const softwareId = `${software.url}#${software.version}`;
  const graph: Entity[] = [
    {
      ...{ '@id': METADATA_FILE, '@type': 'CreativeWork', conformsTo: to('https://w3id.org/ro/crate/1.2') },
      about: to('./'),
    },
    {
      ...{ '@id': './', '@type': 'Dataset', name, description, datePublished: changedAt, version: position },
      ...{ license: to(licence), identifier: [to('#position'), to('#epoch')] },
      ...{ mentions: to('#export'), hasPart: files.map((file) => to(file.name)) },
    },
    { '@id': licence, '@type': 'CreativeWork', name: 'Licence of the data', url: licence },
    ...files.map((file) => ({
      ...{ '@id': file.name, '@type': 'File', name: file.title, description: file.description },
      encodingFormat: file.encodingFormat,
      ...(file.digest && { contentSize: String(file.digest.bytes), sha256: file.digest.sha256 }),
    })),
    {
      ...{ '@id': '#position', '@type': 'PropertyValue', propertyID: 'position', value: position },
      name: 'Position in the log of changes',
    },
    {
      '@id': '#epoch',
      '@type': 'PropertyValue',
      propertyID: 'epoch',
      value: epoch,
      name: 'Epoch of the log of changes',
    },
    {
      ...{ '@id': '#export', '@type': 'CreateAction', name: 'Export of the timeline', endTime: changedAt },
      ...{ instrument: to(softwareId), result: to('./') },
    },
    {
      ...{ '@id': softwareId, '@type': 'SoftwareApplication', name: software.name },
      ...{ url: software.url, softwareVersion: software.version },
    },
  ];
  const crate = { '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph };
  return `${JSON.stringify(crate, null, 2)}\n`;
}
