// One sample: a contender on a fresh page in a renderer process of its own.

const bars = 1000;

/** How long a new page is left alone, in ms, so that what the browser does after loading is not measured. */
const settling = 100;

/** From the start of evaluation to the painted bar: milliseconds, and those of them that the main thread worked. */
export async function measureFirstBar(page, address) {
  const meter = await open(page, address);
  const [first, firstWork] = await meter.worked(() => page.evaluate(() => window.bench.firstBar()));
  await assertDrawn(page, 1);
  await meter.close();
  return {first, firstWork};
}

/** A thousand bars, then a thousand more: milliseconds, work, and the bytes of JavaScript heap that each of the first holds. */
export async function measureThousand(page, address) {
  const meter = await open(page, address);
  await page.evaluate(() => window.bench.load());
  const insert = () => page.evaluate((count) => window.bench.insert(count), bars);
  const before = await meter.heap();
  const [cold, coldWork] = await meter.worked(insert);
  const after = await meter.heap();
  const [warm, warmWork] = await meter.worked(insert);
  await assertDrawn(page, 2 * bars);
  await meter.close();
  return {cold, coldWork, warm, warmWork, heap: (after - before) / bars};
}

async function open(page, address) {
  await page.goto(address);
  const meter = await meterOf(page);
  await page.waitForTimeout(settling);
  return meter;
}

/** What the DevTools protocol knows of the page: heap in use, and processor time of the main thread. */
async function meterOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const read = async (metric) => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find(({name}) => name === metric).value;
  };
  return {
    /** Bytes, after everything that nobody holds has been collected. */
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      return read('JSHeapUsedSize');
    },
    /** What the work resolves to, and the milliseconds that the main thread's tasks took of the processor meanwhile. */
    async worked(work) {
      const before = await read('TaskDuration');
      const result = await work();
      return [result, 1000 * ((await read('TaskDuration')) - before)];
    },
    close: () => session.detach(),
  };
}

async function assertDrawn(page, expected) {
  const {bars, drawn} = await page.evaluate(() => window.bench.count());
  if (bars !== expected || drawn !== expected) {
    throw new Error(`of ${expected} bars ${bars} stand in the page and ${drawn} show six buttons`);
  }
}
