import { general } from '../../utils/article/general.ts';
import { read } from '../../utils/article/index.ts';
import type { Reading } from '../../utils/article/types.ts';

/** Reads the story on any page as the extension does (`utils/page/read-own.ts`), with everything at hand from the start. */
export function readAny(document: Document, url: string | URL): Reading {
  const reading = read(document, url, null);
  return 'refusal' in reading && reading.refusal === 'needs-general'
    ? read(document, url, general)
    : (reading as Reading);
}
