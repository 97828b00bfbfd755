import { expect, test } from 'vitest';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, plain } from './scene.ts';

const story = pages.find(({ id }) => id === 'seed')!;
const list = pages.find(({ kind }) => kind === 'list')!;

inEachBrowser(
  'the first run',
  scene => {
    test('gives the hub’s open tabs the reader, and says once what happens', async () => {
      const { session } = scene;
      const open = await scene.visit(story.path);
      const other = await scene.visit(list.path);
      await session.install();
      await scene.untilOpen(open, true);
      const text = await session.inReader(open, root => root!.textContent ?? '');
      expect(plain(text)).toContain(plain(story.truth!.blocks.at(-1)!));
      const welcome = session.extensionUrl('welcome.html');
      await until('the first-run tab', async () => (await session.addresses()).includes(welcome));
      expect((await session.addresses()).filter(url => url === welcome)).toHaveLength(1);
      expect((await scene.describe(other)).kind).toBe('other');
      await scene.read(story.path);
    });
  },
  { later: true },
);
