import { api } from '../../utils/api.ts';
import { fonts } from '../../utils/fonts.ts';

const read = new Map<string, Promise<string>>();

/**
 * The bytes of a shipped font in base64: a content script cannot fetch our own files, and messages carry text. Read once in the
 * worker's short life.
 */
export function fontBytes(name: string): Promise<string> {
  const bytes = read.get(name) ?? readFont(name);
  read.set(name, bytes);
  bytes.catch(() => read.delete(name));
  return bytes;
}

async function readFont(name: string): Promise<string> {
  if (!fonts.some(font => font.name === name)) throw new Error('no such font');
  const response = await fetch(api().runtime.getURL(`fonts/${name}`));
  return (await response.bytes()).toBase64();
}
