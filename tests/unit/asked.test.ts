import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLink } from '../../entrypoints/background/asked.ts';

test.each([
  [false, { url: 'https://example.org/a' }],
  [true, { url: 'https://example.org/a', windowId: 4 }],
])('a link opens also where its tab is gone by the time of the answer (private: %s)', async (incognito, second) => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockReset();
  create.mockRejectedValueOnce(new Error('No tab with id: 9')).mockRejectedValueOnce(new Error('enough seen'));
  void readLink('https://example.org/a', { id: 9, windowId: 4, index: 2, incognito } as chrome.tabs.Tab);
  await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2));
  expect(create.mock.calls).toEqual([
    [{ url: 'https://example.org/a', windowId: 4, index: 3, openerTabId: 9 }],
    [second],
  ]);
});
