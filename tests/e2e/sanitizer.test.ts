import { describe, expect, test } from 'vitest';
import { findingsIn } from '../bench/trust/drive.ts';
import { browserNames } from './browsers.ts';

// All of them in `npm run test:full` and in `npm run bench -- trust`; every sixth in between.
const every = process.env.CLEARSTORY_FULL ? 1 : 6;

describe.each(browserNames)('hostile markup in %s', name => {
  test('runs as the page wrote it, and does nothing once sanitized', async () => {
    const found = await findingsIn(name, every);
    // The control: if hardly any ran raw, the zeros below would mean nothing.
    expect(found.ranRaw).toBeGreaterThan(found.vectors * 0.35);
    expect(found).toMatchObject({ ranClean: 0, threw: 0, asked: 0, storiesRead: found.clobbers });
  }, 600_000);
});
