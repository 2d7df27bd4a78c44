import JestRunner from 'jest-runner';

/** Runs its tests one after the other, with no other beside them. */
export default class AloneRunner extends JestRunner {
  isSerial = true;
}
