import { general } from './general.ts';
import { read } from './index.ts';
import type { Reading } from './types.ts';

/** Reads the story on any page as the extension does: by an exact site rule alone, and with everything at hand where that asks for it. */
export function readAny(document: Document, url: string | URL): Reading {
  const reading = read(document, url, null);
  return 'refusal' in reading && reading.refusal === 'needs-general'
    ? read(document, url, general)
    : (reading as Reading);
}
