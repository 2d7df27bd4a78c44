import type { Html } from '../html/html.js';

/** What a page is about, in another format. */
export interface PageDocument {
  readonly path: string;
  readonly mediaType: string;
  readonly label: string;
}

/** What a page says, without the frame that all pages share. */
export interface PageContent {
  /** Its title without that of the site. */
  readonly title: string;
  readonly description: string;
  /** Its canonical path, with the parameters that make it another page. */
  readonly path: string;
  /** Its own path, if its canonical one is that of a page which has more. */
  readonly ownPath?: string;
  readonly body: Html;
  /** Nodes of linked data about it. */
  readonly graph: readonly object[];
  /** Its type in Open Graph. */
  readonly type: 'website' | 'article' | 'profile';
  /** URL of an image of it. */
  readonly image?: string | null;
  /** When what it describes was recorded and last changed. */
  readonly recordedAt?: Date;
  readonly updatedAt?: Date;
  /** Paths of its neighbours in a list of pages. */
  readonly previous?: string | null;
  readonly next?: string | null;
  /** What it is about in other formats. */
  readonly documents?: readonly PageDocument[];
  /** Whether search engines should list it. Default: true. */
  readonly isIndexed?: boolean;
  /** Whether it is shown in a frame of another site, which has a navigation of its own. Default: false. */
  readonly isFramed?: boolean;
}

/** What answers a request for a page. */
export type PageOutcome =
  | { readonly status: 200 | 410; readonly content: PageContent }
  /** The path of the present address. */
  | { readonly status: 301; readonly path: string }
  | { readonly status: 404 };

/** A page that is found. */
export function found(content: PageContent): PageOutcome {
  return { status: 200, content };
}
