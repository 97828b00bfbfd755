import { fold, sampleOf, tidy } from './text.ts';

/** A block's first words, as the receipt says them; of a picture its file's name. */
export function wordsOf(block: Element): string {
  const words = sampleOf(tidy(block.textContent ?? ''));
  if (words) return words;
  const picture = block.matches('img') ? block : block.querySelector('img');
  return (
    picture
      ?.getAttribute('src')
      ?.replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** What such words have in common from page to page: letters, and that there were digits. Empty where there is neither. */
export const keyOf = (words: string): string => fold(words).replace(/\d+/g, '0');
