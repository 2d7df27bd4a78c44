import config from './jest.config.js';

/** What takes longer than a developer waits: `npm run test:long`. */
/** @type {import('jest').Config} */
export default {
  ...config,
  testPathIgnorePatterns: [],
  testMatch: ['<rootDir>/test/long/**/*.test.ts'],
  reporters: ['default'],
};
