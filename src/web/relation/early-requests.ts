import { initialLanguage } from '../app/chosen-language.js';
import { pageSettings, serviceUrl } from '../app/page-settings.js';
import { parseAddress } from '../app/relation-address.js';
import { startRequest } from '../app/started-requests.js';
import { filterOf } from '../finding/event-filter.js';
import type { Wanted } from './plan-parts.js';
import { planRequests } from './request-plan.js';
import { requestsOf } from './requests-of-plan.js';
import type { Outcome, Request } from './requests.js';
import { spanOf } from './span.js';
import { NARROW, viewOf } from './view.js';

/** The slug of a relation in a path below the base. */
const PATH = /^\/relations\/([^/]+)(?:\/embed)?\/?$/;

/**
 * Asks for what the timeline of the present address will ask for, before the code that draws it is there. What follows from an
 * answer is asked at once.
 */
export function startTimelineRequests(): void {
  const wanted = wantedAt(location);
  if (wanted === null) return;
  const sent = new Set<string>();
  const outcomes = new Map<string, Outcome>();
  const send = (): void => {
    for (const request of requestsOf(planRequests(wanted, outcomes))) {
      if (sent.has(request.key)) continue;
      sent.add(request.key);
      void answerOf(request).then((data) => {
        if (data === null) return;
        outcomes.set(request.key, { data, error: null });
        send();
      });
    }
  };
  send();
}

function wantedAt({ pathname, search }: Location): Wanted | null {
  const [, slug] = PATH.exec(pathname.slice(pageSettings.base.length)) ?? [];
  const address = parseAddress(search);
  if (slug === undefined || viewOf(address, matchMedia(NARROW).matches) !== 'timeline') return null;
  return {
    relation: decodeURIComponent(slug),
    language: initialLanguage(search),
    filter: filterOf(address),
    span: spanOf(address, null),
    width: innerWidth,
    isLate: false,
  };
}

/** The data of an answer without errors; null for any other, which the client will see by itself. */
async function answerOf({ name, document, variables }: Request): Promise<unknown> {
  try {
    const body = { operationName: name, query: document as unknown as string, variables };
    const response = await startRequest(serviceUrl('/graphql'), body);
    if (!response.ok) return null;
    const { data, errors } = (await response.clone().json()) as { readonly data?: unknown; readonly errors?: unknown };
    return errors === undefined ? (data ?? null) : null;
  } catch {
    return null;
  }
}
