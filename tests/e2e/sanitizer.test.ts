import { describe, expect, test } from 'vitest';
import { inFrames } from '../bench/trust/frames.ts';
import { throughReader } from '../bench/trust/reader.ts';
import { vectors } from '../bench/trust/vectors.ts';
import { browserNames } from './browsers.ts';
import { third } from './share.ts';

// All of them, and the sanitizer by itself, in `npm run test:full` and in `npm run bench -- trust`; a third, another one each day,
// in between.
const some = third(vectors, ([name]) => name);

describe.each(browserNames)('hostile markup in %s', name => {
  test.runIf(process.env.CLEARSTORY_FULL)(
    'runs as the page wrote it, and does nothing once sanitized',
    async () => {
      const found = await inFrames(name, some);
      // The control: if hardly any ran raw, the zeros below would mean nothing.
      expect(found.ranRaw).toBeGreaterThan(found.vectors * 0.35);
      expect(found).toMatchObject({ ranClean: 0, threw: 0, asked: 0, storiesRead: found.clobbers });
    },
    900_000,
  );

  test('does nothing as a story of the hub, through the reader', { retry: 0, timeout: 900_000 }, async () => {
    const found = await throughReader(name, some, process.env.CLEARSTORY_FULL !== undefined);
    expect(found.ranInRoot).toBeGreaterThan(found.controls * 0.25);
    expect(found).toMatchObject({ ran: [], asked: [], silent: [], clobbersTold: found.clobbers });
  });
});
