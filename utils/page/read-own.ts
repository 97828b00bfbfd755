import { read } from '../article/index.ts';
import type { Reading } from '../article/types.ts';
import { bringGeneral } from './own-scripts.ts';

/** Reads, in a page of ours, the story on another: by an exact site rule alone, and with everything where that asks for it. */
export async function readOwn(page: Document, url: string | URL): Promise<Reading> {
  const reading = read(page, url, null);
  return 'refusal' in reading && reading.refusal === 'needs-general'
    ? read(page, url, await bringGeneral())
    : (reading as Reading);
}
