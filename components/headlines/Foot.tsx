import { useEffect, useState } from 'preact/hooks';
import { digits, fill, type Shipped } from '../../utils/strings.ts';
import type { HeadlineWords } from './words.ts';

/** What was just done, and can be undone. */
export interface Notice {
  text: 'readOne' | 'readMany' | 'unreadOne' | 'savedOne' | 'unsavedOne' | 'readNone' | 'notKept';
  n?: number;
  undo: (() => void) | null;
}

interface FootProps {
  notice: Notice | null;
  /** How the list stands. */
  stands: string;
  saved: boolean;
  words: HeadlineWords;
  language: Shipped;
  onSaved(): void;
  onOptions(): void;
  onNoticeEnd(): void;
}

/** So long a notice stays, in ms, unless somebody is at it. */
const stays = 8_000;

function Said({
  notice,
  words,
  language,
  onNoticeEnd,
}: Pick<FootProps, 'words' | 'language' | 'onNoticeEnd'> & { notice: Notice }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onNoticeEnd, stays);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing; it stays while somebody is at it
    <span onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
      {fill(words[notice.text], { n: digits(notice.n ?? 1, language) })}{' '}
      {notice.undo && (
        <button
          type="button"
          class="link strong"
          onClick={notice.undo}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {words.undo}
        </button>
      )}
    </span>
  );
}

/** The popup's last line: how the list stands or what was just done; saved stories and options. */
export function Foot({ notice, stands, saved, words, language, onSaved, onOptions, onNoticeEnd }: FootProps) {
  return (
    <footer class="popup-foot">
      <p role="status">
        {notice ? <Said notice={notice} words={words} language={language} onNoticeEnd={onNoticeEnd} /> : stands}
      </p>
      <button type="button" class={saved ? 'act on' : 'act'} aria-pressed={saved} onClick={onSaved}>
        {words.showSaved}
      </button>
      <button type="button" class="act" onClick={onOptions}>
        {words.options}
      </button>
    </footer>
  );
}
