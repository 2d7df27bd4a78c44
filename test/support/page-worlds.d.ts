/** Slugs of relations that are hard to show well. */
export const WORLDS: Readonly<Record<'single' | 'none' | 'long' | 'rightToLeft' | 'extremes' | 'retracted', string>>;

/** Writes these relations through the API. */
export function writePageWorlds(url: string, token: string): Promise<void>;
