import { expect, test } from 'vitest';
import { hold, noteOpened, remembered } from '../../entrypoints/background/holds.ts';
import { api } from '../../utils/api.ts';

test('a page that is loaded again the moment its reader was left hears that it was', async () => {
  const slow = new Promise<boolean>(resolve => setTimeout(() => resolve(true), 20));
  void hold(1, 'https://hub.example/story', true, slow);
  expect(await remembered(1, 'https://hub.example/story')).toMatchObject({ held: true, unswept: false });
  expect(await remembered(2, 'https://hub.example/story')).toMatchObject({ held: false, unswept: false });
  void hold(1, 'https://hub.example/story', false, slow);
  expect(await remembered(1, 'https://hub.example/story')).toMatchObject({ held: false });
});

test('once a story was opened, pages of its site hear that the next one may be wanted', async () => {
  await api().storage.session.clear();
  expect(await remembered(1, 'https://hub.example/next')).toMatchObject({ reads: false });
  await noteOpened('https://hub.example/story#part');
  expect(await remembered(1, 'https://hub.example/next')).toMatchObject({ reads: true });
  expect(await remembered(1, 'https://other.example/next')).toMatchObject({ reads: false });
});
