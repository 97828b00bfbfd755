// What reading the hub costs, on the demo hub, in Chromium. Needs `npm run build:all`; the reader-open testbed where it is there.
import { launch, until } from '../e2e/browsers.ts';
import { pages, startHub } from '../hub/server.ts';
import type { Figures } from './figures.ts';
import { open } from './hub/open.ts';
import { pipeline } from './hub/pipeline.ts';
import { popup, storyTitles, withFloor } from './hub/popup.ts';
import { scriptCost } from './hub/script-cost.ts';
import { sizes } from './hub/sizes.ts';

const output = process.env.CLEARSTORY_OUT ?? '.output';

export default async function bench(): Promise<Figures> {
  const hub = await startHub();
  const floor = withFloor(`${output}/chrome-mv3`, storyTitles.slice(0, 10));
  const bare = await launch('chrome', { hubPort: hub.port, extension: false });
  const session = await launch('chrome', { hubPort: hub.port, extension: floor.folder });
  try {
    const seed = pages.find(({ id }) => id === 'seed')!;
    await until('ten headlines', () =>
      session.inExtension(async () => {
        const { headlines } = (await chrome.storage.local.get('headlines')) as { headlines?: { items: unknown[] } };
        return (headlines?.items.length ?? 0) >= 10;
      }),
    );
    return {
      ...sizes(output),
      ...(await pipeline((await bare.newPage()).browser(), hub.origin)),
      ...(await scriptCost((await session.newPage()).browser(), new URL(seed.path, hub.origin).href, 'a story')),
      ...(await scriptCost((await session.newPage()).browser(), hub.origin, 'a list')),
      ...(await popup(session)),
      ...open(output),
    };
  } finally {
    await session.close();
    await bare.close();
    await hub.close();
    floor.remove();
  }
}
