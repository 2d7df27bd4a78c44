/** Connections of the pool by which requests are answered. */
export const REQUEST_POOL_SIZE = 10;

/** Connections by which the feed looks at the log: one, and others while it has been cut off in silence. */
export const FEED_POOL_SIZE = 4;

/** The one that listens. */
const LISTENING = 1;

/** Connections that a service has at most. */
export const SERVICE_CONNECTIONS_MAX = REQUEST_POOL_SIZE + FEED_POOL_SIZE + LISTENING;
