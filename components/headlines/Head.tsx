import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Headline } from '../../utils/stories/types.ts';
import type { Shipped } from '../../utils/strings.ts';
import { Icon, Mark } from '../ui/icons.tsx';
import type * as Later from './later.ts';
import { topicsOf, type View } from './listing.ts';
import { Topics } from './Topics.tsx';
import type { HeadlineWords } from './words.ts';

interface HeadProps {
  near: readonly Headline[];
  view: View;
  /** What is looked for; null: no search. */
  query: string | null;
  found: number;
  menu: boolean;
  later: typeof Later | null;
  words: HeadlineWords;
  language: Shipped;
  onMenu(open: boolean): void;
  onView(view: View): void;
  onQuery(query: string | null): void;
  onAllRead?(): void;
  /** Reads aloud what is ticked; absent where nothing is. */
  onListen?(): void;
}

const titles = { all: 'title', unread: 'showUnread', saved: 'showSaved' } as const;

/** What the list is of: its title, the search, the topics, and the menu behind the dots. */
export function Head({ later, words, language, view, query, menu, ...props }: HeadProps) {
  const { onMenu, onView, onQuery, onAllRead } = props;
  const searchButton = useRef<HTMLButtonElement>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const wasSearching = useRef(false);
  useEffect(() => {
    // Whoever leaves the search was in its field, which is gone.
    if (wasSearching.current && query === null && document.activeElement === document.body)
      searchButton.current?.focus();
    wasSearching.current = query !== null;
  }, [query === null]);
  const leaveMenu = () => onMenu(false);
  const beforeMenu = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const before = beforeMenu.current;
    beforeMenu.current = menu ? document.activeElement : null;
    // Whoever leaves the menu was in it, and goes on where they were before.
    if (menu || !before || document.activeElement !== document.body) return;
    const isPlace = before !== document.body && before.isConnected;
    ((isPlace ? before : menuButton.current) as HTMLElement | null)?.focus({ preventScroll: true });
  }, [menu]);
  const topics = topicsOf(props.near, view.topic);
  return (
    <>
      <header class="popup-head">
        <Mark size={20} />
        <h1>{query === null ? words[titles[view.show]] : words.search}</h1>
        {(props.near.length > 0 || view.show !== 'all') && (
          <>
            <button
              type="button"
              class="act icon"
              ref={searchButton}
              aria-label={query === null ? words.searchOpen : words.searchClose}
              aria-keyshortcuts="/"
              onClick={() => onQuery(query === null ? '' : null)}
            >
              <Icon name={query === null ? 'search' : 'close'} />
            </button>
            <button
              type="button"
              class="act icon"
              ref={menuButton}
              aria-label={words.more}
              title={words.moreKeys}
              aria-expanded={menu}
              onClick={() => onMenu(!menu)}
            >
              <Icon name="more" />
            </button>
          </>
        )}
        {menu && later && (
          <later.Menu
            view={view}
            words={words}
            onAllRead={
              onAllRead &&
              (() => {
                leaveMenu();
                onAllRead();
              })
            }
            onListen={props.onListen}
            onShow={show => onView({ ...view, show })}
            onLeave={leaveMenu}
          />
        )}
      </header>
      {query !== null && later && (
        <later.Search
          query={query}
          found={props.found}
          words={words}
          language={language}
          onQuery={onQuery}
          onLeave={() => onQuery(null)}
        />
      )}
      {query === null && topics.length > 1 && (
        <Topics topics={topics} chosen={view.topic} words={words} onChoose={topic => onView({ ...view, topic })} />
      )}
    </>
  );
}
