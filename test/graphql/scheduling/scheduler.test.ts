import { describe, expect, it } from '@jest/globals';
import { OperationTypeNode, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../../src/app/domain.js';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';
import { CostCalculator } from '../../../src/graphql/limits/cost.js';
import { OperationScheduler, SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';

const page = (first: number): string => `{ relation(id: "china-russia") { timeline(first: ${String(first)}) { nodes {
  title date { edtf display } places { name }
  participations { role actor { name } offices { title } }
  citations { source { label url } assertedBy { name } } } } } }`;

describe('the scheduler', () => {
  it('treats a page of 20 with every field as cheap, and one of 100 as expensive', async () => {
    const costs = new CostCalculator(await createSchema(), 50_000);
    const cost = (first: number): number => {
      const document = parse(page(first));
      const [operation] = document.definitions as OperationDefinitionNode[];
      if (operation?.operation !== OperationTypeNode.QUERY) throw new Error('no query');
      return costs.costOf(document, operation, {}).requested;
    };
    expect(cost(20)).toBeLessThan(SCHEDULER_DEFAULTS.expensiveFromCost);
    expect(cost(100)).toBeGreaterThanOrEqual(SCHEDULER_DEFAULTS.expensiveFromCost);
    const turns = new OperationScheduler();
    const enter = (first: number): Promise<() => void> =>
      turns.awaitTurn({ client: 'a' }, { cost: cost(first), isScanning: false });
    const leave = await Promise.all([enter(20), enter(100)]);
    expect(turns.stats()).toMatchObject({ cheap: { running: 1 }, expensive: { running: 1 } });
    for (const one of leave) one();
    expect(turns.stats()).toMatchObject({ cheap: { running: 0 }, expensive: { running: 0 } });
  });

  it('drops the turns of disconnected clients', async () => {
    const turns = new OperationScheduler({
      ...SCHEDULER_DEFAULTS,
      expensive: { slots: 1, waitingMax: 1, timeoutMs: 60_000 },
    });
    const expensive = { cost: SCHEDULER_DEFAULTS.expensiveFromCost, isScanning: false };
    const leave = await turns.awaitTurn({ client: 'a' }, expensive);
    const going = new Cancellation();
    const waiting = turns.awaitTurn({ client: 'b', cancellation: going }, expensive);
    expect(turns.stats().expensive).toEqual({ running: 1, waiting: 1 });
    going.cancel(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(turns.stats().expensive).toEqual({ running: 1, waiting: 0 });
    leave();
    expect(turns.stats().expensive).toEqual({ running: 0, waiting: 0 });
  });
});
