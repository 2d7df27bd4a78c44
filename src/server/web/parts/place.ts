import type { NamedItem } from './fragments.js';

/** A place, as the page of an event needs it. */
export interface Place extends NamedItem {
  readonly kind: string;
  readonly countryCode: string | null;
  readonly wikidataId: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
}
