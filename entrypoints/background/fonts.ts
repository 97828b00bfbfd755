import { browser } from '../../utils/browser.ts';
import { fonts } from '../../utils/fonts.ts';

/** The bytes of a shipped font in base64: a content script cannot fetch our own files, and messages carry text. */
export async function fontBytes(name: string): Promise<string> {
  if (!fonts.some(font => font.name === name)) throw new Error('no such font');
  const response = await fetch(browser.runtime.getURL(`fonts/${name}`));
  return (await response.bytes()).toBase64();
}
