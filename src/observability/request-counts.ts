/** HTTP status codes are below this. */
const STATUS_LIMIT = 600;

/** Counts a request by its method and its response status. */
export type CountRequest = (method: string, status: number) => void;

/** Number of requests per route, method and status. Counting a request only increments a number. */
export class RequestCounts {
  private readonly routes = new Map<string, Map<string, Float64Array>>();

  /** Returns the function that counts the requests of a route. */
  of(route: string): CountRequest {
    let methods = this.routes.get(route);
    if (!methods) this.routes.set(route, (methods = new Map<string, Float64Array>()));
    const byMethod = methods;
    return (method, status) => {
      let counts = byMethod.get(method);
      if (!counts) byMethod.set(method, (counts = new Float64Array(STATUS_LIMIT)));
      counts[status] = (counts[status] ?? 0) + 1;
    };
  }

  /** All counts that are not zero. */
  *all(): Generator<{ readonly labels: Record<'route' | 'method' | 'status', string>; readonly count: number }> {
    for (const [route, methods] of this.routes) {
      for (const [method, counts] of methods) {
        for (const [status, count] of counts.entries()) {
          if (count > 0) yield { labels: { route, method, status: String(status) }, count };
        }
      }
    }
  }
}
