import { useRef, useState } from 'preact/hooks';
import type { Headline, HeadlineStore } from '../../utils/stories/types.ts';
import { fill, type Shipped } from '../../utils/strings.ts';
import type { Voice } from '../reader/words.ts';
import { Icon, Mark } from '../ui/icons.tsx';
import { List } from './List.tsx';
import { PageLine } from './PageLine.tsx';
import { PutAway } from './PutAway.tsx';
import type { Found, LineAction } from './page-line.ts';
import type { Place } from './Row.tsx';
import { Search } from './Search.tsx';
import { StatementLine, StatementPage } from './Statement.tsx';
import { matching } from './search.ts';
import type { PageSite, SiteAct } from './site.ts';
import { statusOf } from './status.ts';
import { useStillness } from './stillness.ts';
import type { HeadlineWords } from './words.ts';

/** What the popup shows. */
export interface PopupState {
  found: Found;
  /** The page's pop-ups; null where nothing is known of them, or the reader is open over the page. */
  site: PageSite | null;
  store: HeadlineStore;
  /** Addresses of stored pictures, by the story's address. */
  pictures: Readonly<Record<string, string>>;
  now: number;
  online: boolean;
  allowed: boolean;
  asking: boolean;
  tooSoon: boolean;
  /** The reader went back so often that the automatic reader may not be wanted. */
  offer: boolean;
  hub: { name: string; host: string };
}

/** What the popup can do. */
export interface PopupActs {
  onPage(action: NonNullable<LineAction>): void;
  onSite(act: SiteAct): void;
  onOpen(headline: Headline, place: Place): void;
  onRetry(): void;
  onOptions(): void;
  onOffer(accepted: boolean): void;
}

interface PopupProps extends PopupState, PopupActs {
  words: HeadlineWords;
  /** The words of the receipt, which are the reader's. */
  voice: Voice;
  language: Shipped;
}

function Offer({ words, onOffer }: Pick<PopupProps, 'words' | 'onOffer'>) {
  return (
    <aside class="statement-line">
      {words.offer}{' '}
      <button type="button" class="link strong" onClick={() => onOffer(true)}>
        {words.offerYes}
      </button>{' '}
      <button type="button" class="link" onClick={() => onOffer(false)}>
        {words.offerNo}
      </button>
    </aside>
  );
}

/** Arrow down leads from anything above the list into it. */
function enterList(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.key !== 'ArrowDown' || !(target instanceof Element) || target.closest('.rows')) return;
  const row = (currentTarget as Element).querySelector<HTMLElement>('.row[tabindex="0"]');
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** The popup: this page's switch, the latest stories, and how they stand. */
export function Popup(props: PopupProps) {
  const { words, language, store, tooSoon } = props;
  const scroller = useStillness();
  const [query, setQuery] = useState<string | null>(null);
  const searchButton = useRef<HTMLButtonElement>(null);
  const items = matching(store.items, query ?? '');
  const status = statusOf(props, words, language);
  const empty = store.items.length === 0;
  const leaveSearch = () => {
    setQuery(null);
    searchButton.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === '/' && !typing && !empty) {
      event.preventDefault();
      setQuery('');
    } else enterList(event);
  };
  const told = status.statement && { statement: status.statement, tooSoon, words, onRetry: props.onRetry };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way into the list from anywhere; the list itself has the other keys
    <div class="popup" onKeyDown={keys}>
      <PageLine found={props.found} host={props.hub.host} words={words} onAct={props.onPage} />
      {props.site && <PutAway site={props.site} words={words} voice={props.voice} onAct={props.onSite} />}
      {props.offer && <Offer words={words} onOffer={props.onOffer} />}
      <header class="popup-head">
        <Mark size={20} />
        <h1>{query === null ? words.title : words.search}</h1>
        {!empty && (
          <button
            type="button"
            class="act icon"
            ref={searchButton}
            aria-label={query === null ? words.searchOpen : words.searchClose}
            onClick={() => (query === null ? setQuery('') : leaveSearch())}
          >
            <Icon name={query === null ? 'search' : 'close'} />
          </button>
        )}
      </header>
      {query !== null && (
        <Search
          query={query}
          found={items.length}
          words={words}
          language={language}
          onQuery={setQuery}
          onLeave={leaveSearch}
        />
      )}
      <main class="popup-list" ref={scroller}>
        <div aria-live="polite">
          {told && (empty ? <StatementPage {...told} waiting={!told.statement.retry} /> : <StatementLine {...told} />)}
        </div>
        {!empty && items.length === 0 && <p class="no-match">{fill(words.noMatch, { query: query!.trim() })}</p>}
        {items.length > 0 && (
          <List
            items={items}
            pictures={props.pictures}
            now={props.now}
            query={query ?? ''}
            words={words}
            language={language}
            onOpen={props.onOpen}
          />
        )}
      </main>
      <footer class="popup-foot">
        <p aria-live="polite">{status.foot}</p>
        <button type="button" class="act" onClick={props.onOptions}>
          {words.options}
        </button>
      </footer>
    </div>
  );
}
