import { useEffect, useState } from 'preact/hooks';
import type { Headline, HeadlineStore } from '../../utils/stories/types.ts';
import { fill, type Shipped } from '../../utils/strings.ts';
import type { Voice } from '../reader/words.ts';
import { useFocusKept } from '../ui/focus.ts';
import { CaughtUp } from './CaughtUp.tsx';
import { Foot, type Notice } from './Foot.tsx';
import { Head } from './Head.tsx';
import { List } from './List.tsx';
import type * as Later from './later.ts';
import { caughtUpAt, itemsOf, type Listing, type Notes, type View } from './listing.ts';
import { PageLine } from './PageLine.tsx';
import type { Found, LineAction } from './page-line.ts';
import type { RowActs, Source } from './Row.tsx';
import { StatementLine, StatementPage } from './Statement.tsx';
import type { PageSite, SiteAct } from './site.ts';
import { statusOf } from './status.ts';
import { useStillness } from './stillness.ts';
import type { HeadlineWords } from './words.ts';

/** A search, and what was found so far. */
export interface Sought {
  query: string;
  /** All that match. */
  count: number;
  /** Those of them that can be shown already. */
  items: readonly Headline[];
}

/** What the popup shows. */
export interface PopupState {
  found: Found;
  /** The page's pop-ups; null where nothing is known of them, or the reader is open over the page. */
  site: PageSite | null;
  store: HeadlineStore;
  view: View;
  /** What the library told for this view; null until then. */
  listing: Listing | null;
  notes: Notes;
  /** Addresses of stories that came since the list was looked at last. */
  fresh: ReadonlySet<string>;
  /** Addresses of stories that are to be read aloud, as they were ticked. */
  ticked: readonly string[];
  /** The hubs by their ids, where there is more than one. */
  sources: Readonly<Record<string, Source>> | null;
  /** As many rows stand; more come when the last one nears. */
  rows: number;
  /** Where the list was left: so far it is scrolled at first. */
  top: number;
  search: Sought | null;
  notice: Notice | null;
  /** Nothing is marked and kept. */
  isPrivate: boolean;
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
  /** What comes after the first paint: further parts, and the words of the receipt, which are the reader's. */
  later: { parts: typeof Later; voice: Voice } | null;
}

/** What the popup can do. */
export interface PopupActs extends Required<RowActs> {
  onPage(action: NonNullable<LineAction>): void;
  onSite(act: SiteAct): void;
  onView(view: View): void;
  /** What is looked for now; null: the search is left. */
  onQuery(query: string | null): void;
  /** The list's end is near. */
  onMore(): void;
  onScroll(top: number): void;
  onAllRead(): void;
  /** Reads aloud what is ticked; where nothing is, this one. */
  onListen(headline?: Headline): void;
  onUntick(): void;
  onNoticeEnd(): void;
  onRetry(): void;
  onOptions(): void;
  onOffer(accepted: boolean): void;
}

interface PopupProps extends PopupState, PopupActs {
  words: HeadlineWords;
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

/** Arrow down, or J, leads from anything above the list into it. */
function enterList(event: KeyboardEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('.rows, .menu')) return;
  const row = document.querySelector<HTMLElement>('.row[tabindex="0"]');
  if (!row) return;
  event.preventDefault();
  row.focus();
}

/** Why a list that is there holds nothing. */
function Nothing({ view, listing, search, words }: Pick<PopupProps, 'view' | 'listing' | 'search' | 'words'>) {
  const query = search?.query.trim();
  if (query) return search?.count ? null : <p class="no-match">{fill(words.noMatch, { query })}</p>;
  if (!listing) return null;
  if (view.show === 'unread') return <CaughtUp words={words} />;
  if (view.show === 'saved') return <p class="no-match">{listing.lost ? words.savedLost : words.savedNone}</p>;
  return <p class="no-match">{fill(words.noneInTopic, { topic: view.topic ?? '' })}</p>;
}

/** How near to its end the list asks for more, in px. */
const near = 800;

/** The popup: this page's switch, the latest stories, and how they stand. */
export function Popup(props: PopupProps) {
  const { words, language, store, tooSoon, view, listing, notes, search, later } = props;
  const scroller = useStillness(`${view.show} ${view.topic} ${search?.query}`, props.top);
  const [menu, setMenu] = useState(false);
  useFocusKept(['.put-away'], ['.row[tabindex="0"]', '.page-act, .page-said']);
  const listed = itemsOf(store.items, view, listing, notes);
  const items = search?.query.trim() ? search.items : listed;
  const status = statusOf(props, words, language);
  const empty = store.items.length === 0 && view.show === 'all';
  const keep = !props.isPrivate;
  // What is ticked is remembered from other windows.
  const ticked = keep ? props.ticked : [];
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const act = {
      ArrowDown: () => enterList(event),
      // The browser closes the popup on an Esc that nobody took.
      ...(menu && { Escape: () => setMenu(false) }),
      ...(!typing && {
        j: () => enterList(event),
        '/': () => !empty && props.onQuery(search?.query ?? ''),
        '?': () => setMenu(!menu),
        z: () => props.notice?.undo?.(),
      }),
    }[event.key];
    if (!act) return;
    if (event.key === '/' || event.key === 'Escape') event.preventDefault();
    act();
  };
  // On the document: until the first line takes the focus, nothing of ours has it.
  useEffect(() => {
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  });
  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller.current!;
    props.onScroll(scrollTop);
    const more = items.length > props.rows || (!search && listing?.more) || (search && search.count > items.length);
    if (more && scrollHeight - scrollTop - clientHeight < near) props.onMore();
  };
  const told = status.statement && { statement: status.statement, tooSoon, words, onRetry: props.onRetry };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the menu leaves it, as Esc does
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div class="popup" onClick={({ target }) => menu && !(target as Element).closest('.popup-head') && setMenu(false)}>
      <PageLine found={props.found} host={props.hub.host} words={words} onAct={props.onPage} />
      {props.site && later && (
        <later.parts.PutAway site={props.site} words={words} voice={later.voice} onAct={props.onSite} />
      )}
      {props.offer && <Offer words={words} onOffer={props.onOffer} />}
      <Head
        near={store.items}
        view={view}
        query={search?.query ?? null}
        found={search?.count ?? 0}
        menu={menu}
        later={later?.parts ?? null}
        words={words}
        language={language}
        onMenu={setMenu}
        onView={props.onView}
        onQuery={props.onQuery}
        onAllRead={keep ? props.onAllRead : undefined}
        onListen={ticked.length > 0 ? () => props.onListen() : undefined}
      />
      <main class="popup-list" ref={scroller} onScroll={scrolled}>
        <div aria-live="polite">
          {told && (empty ? <StatementPage {...told} waiting={!told.statement.retry} /> : <StatementLine {...told} />)}
        </div>
        {!empty && items.length === 0 && <Nothing view={view} listing={listing} search={search} words={words} />}
        {items.length > 0 && (
          <List
            items={items.slice(0, props.rows)}
            notes={notes}
            fresh={props.fresh}
            ticked={ticked}
            sources={props.sources}
            caughtUpAt={search || view.show !== 'all' ? null : caughtUpAt(items, notes)}
            pictures={props.pictures}
            now={props.now}
            query={search?.query ?? ''}
            words={words}
            language={language}
            onOpen={props.onOpen}
            onRead={keep ? props.onRead : undefined}
            onSave={keep ? props.onSave : undefined}
            onTick={keep ? props.onTick : undefined}
            onListen={keep ? props.onListen : undefined}
          />
        )}
      </main>
      {later && ticked.length > 0 && (
        <later.parts.Ticked
          count={ticked.length}
          words={words}
          language={language}
          onListen={() => props.onListen()}
          onUntick={props.onUntick}
        />
      )}
      <Foot
        notice={props.notice}
        stands={status.foot}
        saved={view.show === 'saved'}
        words={words}
        language={language}
        onSaved={() => props.onView({ ...view, show: view.show === 'saved' ? 'all' : 'saved' })}
        onOptions={props.onOptions}
        onNoticeEnd={props.onNoticeEnd}
      />
    </div>
  );
}
