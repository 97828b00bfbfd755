import readerCss from '../../components/reader/reader.css?inline';
import { reader as en } from '../../locales/en.json';
import { reader as km } from '../../locales/km.json';
import type { Dress } from '../../utils/messages.ts';
import hiding from '../../utils/page/hiding.css?inline';

/** Style and words of the reader view: a quarter of its bytes, asked for while the story page is still loading. */
export const dress: Omit<Dress, 'position'> = { css: readerCss, hiding, words: { en, km } };
