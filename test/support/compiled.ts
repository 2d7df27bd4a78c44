import { until } from './follower.js';
import type { World } from './world.js';

/** Comes back when all is compiled that came twice: that is begun before the second answer is sent. */
export function compiled({ service }: World): Promise<void> {
  return until('nothing is compiled', () => service.turns().reading.running === 0);
}
