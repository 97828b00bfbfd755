import { useRef, useState } from 'preact/hooks';
import type { Headline } from '../../utils/stories/types.ts';
import type { Shipped } from '../../utils/strings.ts';
import { type Place, Row } from './Row.tsx';
import type { HeadlineWords } from './words.ts';

interface ListProps {
  items: readonly Headline[];
  pictures: Readonly<Record<string, string>>;
  now: number;
  query: string;
  words: HeadlineWords;
  language: Shipped;
  onOpen(headline: Headline, place: Place): void;
}

/** Where a key moves the focus to in a list of `count`, or null when the key is not ours. */
export function nextIndex(key: string, index: number, count: number): number | null {
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/** The latest stories. One Tab stop; the arrows, Home and End walk through it. */
export function List({ items, pictures, now, query, words, language, onOpen }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const reachable = Math.max(
    0,
    items.findIndex(({ url }) => url === reached),
  );
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = nextIndex(event.key, reachable, items.length);
    if (to === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('.row')[to]?.focus();
  };
  return (
    <ul class="rows" ref={list} aria-label={words.list} onKeyDown={walk}>
      {items.map((headline, index) => (
        <Row
          key={headline.url}
          headline={headline}
          picture={pictures[headline.url]}
          now={now}
          query={query}
          words={words}
          language={language}
          reachable={index === reachable}
          onOpen={onOpen}
          onReach={setReached}
        />
      ))}
    </ul>
  );
}
