/*
 * What the main thread does for each frame while one pans and zooms, by the browser's own trace: the processor time of
 * its tasks, so that other programs of the machine do not count.
 */

const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const EVERY_MS = 40;
const STEPS = 60;

/**
 * @typedef {object} Gestures
 * @property {(page: import('playwright-core').Page) => Promise<{ x: number, y: number }>} middle of what is moved
 * @property {(page: import('playwright-core').Page, at: { x: number, y: number }, step: number) => Promise<void>} zoom
 * @property {(page: import('playwright-core').Page, at: { x: number, y: number }, step: number) => Promise<void>} pan
 */

/** A wheel that zooms, in and out by turns. */
export async function wheel(page, _at, step) {
  await page.mouse.wheel(0, step % 20 < 10 ? -120 : 120);
}

/** A pointer that drags, to and fro. */
export async function drag(page, { x, y }, step) {
  await page.mouse.move(x + 150 * Math.sin(step / 8), y);
}

/** @returns times of the frames in which something was done, in milliseconds, in ascending order */
export async function measureGestures(page, devtools, gestures) {
  const at = await gestures.middle(page);
  await page.mouse.move(at.x, at.y);
  const zoom = await traced(devtools, () => steps(page, (step) => gestures.zoom(page, at, step)));
  await page.mouse.down();
  const pan = await traced(devtools, () => steps(page, (step) => gestures.pan(page, at, step)));
  await page.mouse.up();
  return { zoom, pan };
}

async function steps(page, gesture) {
  for (let step = 0; step < STEPS; step += 1) {
    await gesture(step);
    await page.waitForTimeout(EVERY_MS);
  }
}

async function traced(devtools, run) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  devtools.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: TRACED, excludedCategories: ['*'] };
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await run();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return framesOf(events);
}

/** What the main thread does belongs to the frame of the commit that comes next, at the end of the frame's own task. */
function framesOf(events) {
  // The page's own main thread is the one that handles the gestures.
  const input = events.find(
    ({ name, args }) => name === 'EventDispatch' && /^(?:wheel|mousemove|pointermove|click)$/.test(args?.data?.type),
  );
  if (!input) throw new Error('No gesture came to the page');
  const own = events.filter(({ pid, tid }) => pid === input.pid && tid === input.tid);
  const inOrder = (name) => own.filter((event) => event.name === name).toSorted((one, other) => one.ts - other.ts);
  const commits = inOrder('Commit');
  if (commits.length === 0) throw new Error('The trace has no frame');
  const times = commits.map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0, tdur = dur } of inOrder('RunTask')) {
    while (frame < commits.length && commits[frame].ts < ts) frame += 1;
    if (frame < commits.length) times[frame] += tdur / 1_000;
  }
  return times.toSorted((one, other) => one - other);
}

const ZOOMS = 500;
const WARM_UP = 50;

/** Memory and nodes after some zooms, and after 500 more. */
export async function measureMemory(page, devtools, gestures) {
  const at = await gestures.middle(page);
  await page.mouse.move(at.x, at.y);
  const zooms = async (count) => {
    for (let step = 0; step < count; step += 1) {
      await gestures.zoom(page, at, step);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await page.waitForTimeout(1_500);
  };
  await zooms(WARM_UP);
  const before = await memory(devtools);
  await zooms(ZOOMS);
  return { before, after: await memory(devtools) };
}

async function memory(devtools) {
  await devtools.send('Performance.enable');
  // What is weakly held goes with a second collection.
  for (let time = 0; time < 3; time += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
