/** Statuses of HTTP are below this. */
const STATUSES = 600;

/** Counts a request by its method and its answer's status. */
export type CountRequest = (method: string, status: number) => void;

/** How many requests each route was sent. Counting one is an addition to a number that is at hand. */
export class RequestCounts {
  private readonly routes = new Map<string, Map<string, Float64Array>>();

  /** What counts the requests of a route. */
  of(route: string): CountRequest {
    let methods = this.routes.get(route);
    if (!methods) this.routes.set(route, (methods = new Map<string, Float64Array>()));
    const counted = methods;
    return (method, status) => {
      let counts = counted.get(method);
      if (!counts) counted.set(method, (counts = new Float64Array(STATUSES)));
      counts[status] = (counts[status] ?? 0) + 1;
    };
  }

  /** All that was counted. */
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
