/** What the service says of itself in the page's HTML. */
export interface PageSettings {
  /** Path prefix of all addresses, without a slash at its end; empty for none. */
  readonly base: string;
  /** Origins of images that may be shown; others are links. */
  readonly imageOrigins: readonly string[];
  /** Whether the page is shown in a frame of another site. */
  readonly isEmbedded: boolean;
}

function readSettings(): PageSettings {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="entente"]');
  const base = meta?.dataset.base ?? '';
  return {
    base,
    imageOrigins: (meta?.dataset.imageOrigins ?? '').split(' ').filter((origin) => origin !== ''),
    isEmbedded: /\/relations\/[^/]+\/embed\/?$/.test(location.pathname),
  };
}

export const pageSettings: PageSettings = readSettings();

/** The absolute address of a path of the service, such as `/graphql`. */
export function serviceUrl(path: string): string {
  return `${location.origin}${pageSettings.base}${path}`;
}
