/** A page that is hidden for longer does not follow: it catches up when someone looks again. */
const HIDDEN_MS = 5 * 60_000;

interface Surroundings {
  readonly setOnline: (isOnline: boolean) => void;
  readonly setWatched: (isWatched: boolean) => void;
}

/** Tells whether there is a network, and someone who looks; returns what ends it. */
export function watchSurroundings({ setOnline, setWatched }: Surroundings): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    setWatched(false);
  };
  const check = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') setWatched(true);
    else timer = setTimeout(hide, HIDDEN_MS);
  };
  const network = (): void => {
    setOnline(navigator.onLine);
  };
  document.addEventListener('visibilitychange', check, { signal });
  // A page with an open connection is not kept for Back and Forward.
  addEventListener('pagehide', hide, { signal });
  addEventListener('pageshow', check, { signal });
  addEventListener('online', network, { signal });
  addEventListener('offline', network, { signal });
  check();
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
