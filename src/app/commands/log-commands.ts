import { defineCommand, withTimeline } from './command.js';

export const newEpochCommand = defineCommand({
  name: 'log new-epoch',
  synopsis: '',
  options: {},
  operandCount: 0,
  run: ({ settings }) =>
    withTimeline(settings(), async ({ changes }) => {
      await changes.startEpoch();
      return 'The log has a new epoch: clients with an older position must reload their data.\n';
    }),
});
