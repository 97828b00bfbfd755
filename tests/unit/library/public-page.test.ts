// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { publicPage } from '../../../entrypoints/background/pages.ts';

const address = 'https://thebettercambodia.com/story/';
/** “Мир” in the encodings that pages were written in before UTF-8, and in UTF-8. */
const [windows, koi, utf] = ['\xcc\xe8\xf0', '\xed\xc9\xd2', '\xd0\x9c\xd0\xb8\xd1\x80'];
const page = (head: string, word: string) => Uint8Array.from(`${head}<p>${word}`, letter => letter.charCodeAt(0));

beforeEach(() => {
  fakeBrowser.reset();
});

test.each([
  ['its head alone', 'text/html', page('<meta charset="windows-1251">', windows)],
  ['the older form', 'text/html', page('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', koi)],
  ['its header, whatever its head says', 'text/html; charset=windows-1251', page('<meta charset="koi8-r">', windows)],
  ['a header in single quotes', "text/html;charset='windows-1251'", page('', windows)],
  ['a header that no browser knows', 'text/html; charset=utf8mb4', page('<meta charset="utf-8">', utf)],
  ['a head that cannot be', 'text/html', page('<meta charset="utf-16">', utf)],
  ['its mark', 'text/html; charset=windows-1251', page('\xef\xbb\xbf', utf)],
  ['nothing', 'text/html', page('', utf)],
])('a page is read in the letters that it is written in: by %s', async (_, type, bytes) => {
  vi.stubGlobal('fetch', async () => new Response(bytes, { headers: { 'Content-Type': type } }));
  expect((await publicPage(address))?.html).toMatch(/<p>Мир$/);
});
