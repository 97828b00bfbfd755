import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Files that take minutes, begun first: at the end one of them would run alone, and the other core would wait for it. */
const long = /e2e\/(?:sanitizer|frames|stories|conditions|must-not-break)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(!long.test(moduleId));
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Two projects: `unit` needs no browser; `e2e` drives the built extension in real Chromium and real Firefox. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // One environment a worker, a context a file: in half the time.
          pool: 'vmThreads',
          setupFiles: ['tests/unit/setup.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // Browser tests mostly wait: four files at a time, also on two cores, and after the unit tests. Nothing asserts wall
          // time, so the limits are generous.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A browser on a busy machine loses a key or a tab now and then. What is about never seeing something gets no second try.
          retry: 1,
        },
      },
    ],
  },
});
