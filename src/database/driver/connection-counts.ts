/** Size of the pool that serves requests. */
export const REQUEST_POOL_SIZE = 10;

/** Size of the change feed's pool: it uses one connection, and others while that one hangs without an error. */
export const FEED_POOL_SIZE = 4;

/** The LISTEN connection. */
export const LISTENING = 1;

/** Most connections of one instance. */
export const SERVICE_CONNECTIONS_MAX = REQUEST_POOL_SIZE + FEED_POOL_SIZE + LISTENING;
