import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../utils/strings.ts';
import { type Found, type LineAction, pageLine } from './page-line.ts';
import type { HeadlineWords } from './words.ts';

interface PageLineProps {
  found: Found;
  host: string;
  words: HeadlineWords;
  onAct(action: NonNullable<LineAction>): void;
}

/** The popup's first line: the switch of the page under it. It takes the focus once it has something to say. */
export function PageLine({ found, host, words, onAct }: PageLineProps) {
  const line = pageLine(found);
  const ref = useRef<HTMLElement | null>(null);
  const known = found.kind !== 'looking';
  const text = words[line.text];
  useEffect(() => {
    // Whoever is already somewhere else in the popup stays there.
    if (known && (document.activeElement === document.body || !document.activeElement)) ref.current?.focus();
  }, [known, line.does]);
  const hold = (element: HTMLElement | null) => {
    ref.current = element;
  };
  return (
    <section class="page-line" aria-label={words.thisPage}>
      {line.does ? (
        <button type="button" class="page-act" ref={hold} onClick={() => onAct(line.does!)}>
          {text}
        </button>
      ) : (
        <p class={known ? 'page-said' : 'page-said waiting'} tabIndex={-1} ref={hold}>
          {text}
        </p>
      )}
      {line.why && <p class="page-why">{fill(words[line.why], { host })}</p>}
    </section>
  );
}
