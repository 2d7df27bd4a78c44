import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { OwnWrites } from '../../src/changelog/own-writes.js';
import { Role, Viewer } from '../../src/foundation/graphql/viewer.js';
import { LogPosition } from '../../src/foundation/records/log-position.js';

it('the last write of a viewer stays the last when an earlier one is named again', () => {
  const writes = new OwnWrites();
  const ada = new Viewer('ada', Role.EDITOR, 'ada', { id: null, relationIds: null, expiresAtMs: null });
  const [first, second, restored] = [
    new LogPosition(1n, 5n, 1),
    new LogPosition(1n, 9n, 2),
    new LogPosition(2n, 3n, 3),
  ] as const;
  writes.note(ada, second);
  writes.note(ada, first);
  writes.noteOfPeer({ holder: ada.holder, position: first });
  expect(writes.of(ada)).toBe(second);
  writes.note(ada, restored);
  writes.note(ada, second);
  expect(writes.of(ada)).toBe(restored);
});
