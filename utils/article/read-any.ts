import { general } from './general.ts';
import { read } from './index.ts';
import type { Reading } from './types.ts';

/** Reads the story on any page, with everything at hand. */
export const readAny = (document: Document, url: string | URL): Reading => read(document, url, general);
