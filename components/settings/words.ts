import type { options, welcome } from '../../locales/en.json';
import type { Words } from '../../utils/strings.ts';

/** The words of the options page, in the language of the interface. */
export type OptionWords = Words<keyof typeof options>;

/** The words of the first-run tab. */
export type WelcomeWords = Words<keyof typeof welcome>;
