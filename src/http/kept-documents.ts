import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document takes some ten kilobytes: Apollo's own store would keep as many as make 30 MiB of JSON, ten times that here. */
const DOCUMENTS_MAX = 2_000;

/** Documents, parsed and validated, by the hashes of their texts; those not used go first. A KeyValueCache of Apollo's. */
export class KeptDocuments {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_MAX });

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.documents.delete(key));
  }
}
