import type { headlines } from '../../locales/en.json';
import type { Words } from '../../utils/strings.ts';

/** The words of the popup, in the language of the interface. */
export type HeadlineWords = Words<keyof typeof headlines>;
