import JestRunner from 'jest-runner';

/** Runs its tests one after the other, with none in parallel. */
export default class AloneRunner extends JestRunner {
  isSerial = true;
}
