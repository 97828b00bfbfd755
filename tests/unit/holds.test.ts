import { expect, test } from 'vitest';
import { hold, remembered } from '../../entrypoints/background/holds.ts';

test('a page that is loaded again the moment its reader was left hears that it was', async () => {
  const slow = new Promise<boolean>(resolve => setTimeout(() => resolve(true), 20));
  void hold(1, 'https://hub.example/story', true, slow);
  expect(await remembered(1, 'https://hub.example/story')).toEqual({ held: true, unswept: false });
  expect(await remembered(2, 'https://hub.example/story')).toEqual({ held: false, unswept: false });
  void hold(1, 'https://hub.example/story', false, slow);
  expect(await remembered(1, 'https://hub.example/story')).toMatchObject({ held: false });
});
