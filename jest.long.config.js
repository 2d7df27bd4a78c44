import config from './jest.config.js';

/** What takes longer than a developer waits: `npm run test:long`. */
/** @type {import('jest').Config} */
export default {
  ...config,
  testPathIgnorePatterns: [],
  testMatch: ['<rootDir>/test/long/**/*.test.ts'],
  // One at a time: some look at how long others wait, and take all that the machine has.
  maxWorkers: 1,
  reporters: ['default'],
};
