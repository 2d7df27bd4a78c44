import { times } from './attacker.js';
import type { Attacker, Reply } from './attacker.js';

/** One kind of request in an attack. */
export interface Blow {
  readonly what: string;
  /** How each is refused, and the maximum number of each refusal from an address in a rate window. */
  readonly refusals: Readonly<Record<string, number>>;
  /** What else the response must contain, where the refusal alone does not identify the guard. */
  readonly says?: RegExp;
  /** How many are refused, where others are not. */
  readonly refused?: number;
  /** All have ended after this time. */
  readonly withinMs?: number;
  readonly strike: (attacker: Attacker) => Promise<readonly Reply[]>;
}

/** An attack: what is sent, by attackers with an address each. */
export interface Attack {
  readonly name: string;
  readonly blows: readonly Blow[];
  /** Sent once, all at the same time: each takes time of its own. */
  readonly isSlow?: boolean;
}

export type Guard = Omit<Blow, 'strike' | 'what'> & { readonly what: string };

const ALL = Infinity;
const BY_HTTP = 40;
const BY_OTHERS = 20;

/** A blow whose requests are all refused in the same way. */
export function blow(
  what: string,
  rejection: string,
  count: number,
  send: (attacker: Attacker, number: number) => Promise<Reply>,
  more: Partial<Guard> = {},
): Blow {
  return {
    what,
    refusals: { [rejection]: ALL },
    refused: count,
    strike: (attacker) => times(count, (number) => send(attacker, number)),
    ...more,
  };
}

/**
 * Sends an operation over every transport, each time as another text. `make` receives a number that makes the texts
 * differ.
 */
export function everyWay(
  what: string,
  rejection: string,
  payload: (number: number) => {
    readonly query: string;
    readonly variables?: object;
    readonly [more: string]: unknown;
  },
  { httpStatus = 400, ...more }: Partial<Guard> & { httpStatus?: number } = {},
): Blow[] {
  return [
    blow(
      `${what}, by POST`,
      `${String(httpStatus)} ${rejection}`,
      BY_HTTP,
      (attacker, number) => attacker.post(JSON.stringify(payload(number))),
      more,
    ),
    blow(
      `${what}, by Server-Sent Events`,
      `200 ${rejection}`,
      BY_OTHERS,
      (attacker, number) =>
        attacker.post(JSON.stringify(payload(BY_HTTP + number)), { accept: 'text/event-stream' }, '/graphql/stream'),
      more,
    ),
    {
      what: `${what}, by WebSocket`,
      // What was started gets a response, possibly with errors.
      refusals: { [`${httpStatus === 200 ? 'next' : 'error'} ${rejection}`]: ALL },
      refused: BY_OTHERS,
      strike: async (attacker) => {
        const wire = attacker.open();
        await wire.connected();
        return wire.operations(Array.from({ length: BY_OTHERS }, (_, number) => payload(BY_HTTP + BY_OTHERS + number)));
      },
      ...more,
    },
  ];
}
