import { digits, fill, type Shipped } from '../../utils/strings.ts';
import type { HeadlineWords } from './words.ts';

interface TickedProps {
  count: number;
  words: HeadlineWords;
  language: Shipped;
  onListen(): void;
  onUntick(): void;
}

/** Stories that are ticked, and what that is for. */
export function Ticked({ count, words, language, onListen, onUntick }: TickedProps) {
  return (
    <section class="ticked-line" aria-label={words.tickedName}>
      <p role="status">{count === 1 ? words.tickedOne : fill(words.tickedMany, { n: digits(count, language) })}</p>
      <button type="button" class="link strong" aria-keyshortcuts="L" onClick={onListen}>
        {words.listenTicked}
      </button>
      <button type="button" class="link" onClick={onUntick}>
        {words.untickAll}
      </button>
    </section>
  );
}
