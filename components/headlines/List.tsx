import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Headline } from '../../utils/stories/types.ts';
import type { Shipped } from '../../utils/strings.ts';
import { CaughtUp } from './CaughtUp.tsx';
import type { Notes } from './listing.ts';
import { Row, type RowActs, type Source } from './Row.tsx';
import type { HeadlineWords } from './words.ts';

interface ListProps extends RowActs {
  items: readonly Headline[];
  notes: Notes;
  fresh: ReadonlySet<string>;
  /** Addresses of stories that are to be read aloud. */
  ticked: readonly string[];
  sources: Readonly<Record<string, Source>> | null;
  /** From this place on everything was opened. */
  caughtUpAt: number | null;
  pictures: Readonly<Record<string, string>>;
  now: number;
  query: string;
  words: HeadlineWords;
  language: Shipped;
  /** Reads aloud what is ticked, or else this one. Not in a private window. */
  onListen?(headline: Headline): void;
}

/** Where a key moves the focus to in a list of `count`, or null when the key is not ours. */
export function nextIndex(key: string, index: number, count: number): number | null {
  const [down, up] = [index + 1, index - 1];
  const to = { ArrowDown: down, j: down, ArrowUp: up, k: up, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/** The latest stories. One Tab stop; the arrows, J and K, Home and End walk through it; O, M, S, X and L are about the story that has the focus. */
export function List(props: ListProps) {
  const { items, notes, fresh, sources, ticked, pictures, words, onOpen, onRead, onSave, onTick } = props;
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const reachable = Math.max(
    0,
    items.findIndex(({ url }) => url === reached),
  );
  const acts: Readonly<Record<string, (headline: Headline) => void>> = {
    o: headline => onOpen(headline, 'here'),
    m: headline => onRead?.(headline, (notes[headline.url]?.standing ?? 'unread') === 'unread'),
    s: headline => onSave?.(headline, !notes[headline.url]?.saved),
    x: headline => onTick?.(headline),
    l: headline => props.onListen?.(headline),
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const to = nextIndex(key, reachable, items.length);
    if (to === null && !Object.hasOwn(acts, key)) return;
    event.preventDefault();
    if (to === null) acts[key]!(items[reachable]!);
    else list.current?.querySelectorAll<HTMLElement>('.row')[to]?.focus();
  };
  return (
    <ul class="rows" ref={list} aria-label={words.list} onKeyDown={keys}>
      {items.map((headline, index) => (
        <Fragment key={headline.url}>
          {index === props.caughtUpAt && (
            <li>
              <CaughtUp words={words} />
            </li>
          )}
          <Row
            headline={headline}
            note={notes[headline.url]}
            fresh={fresh.has(headline.url) && (notes[headline.url]?.standing ?? 'unread') === 'unread'}
            ticked={ticked.includes(headline.url)}
            source={sources?.[headline.hub]}
            picture={pictures[headline.url]}
            now={props.now}
            query={props.query}
            words={words}
            language={props.language}
            reachable={index === reachable}
            onOpen={onOpen}
            onRead={onRead}
            onSave={onSave}
            onTick={onTick}
            onReach={setReached}
          />
        </Fragment>
      ))}
    </ul>
  );
}
