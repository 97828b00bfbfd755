import type { Headline } from '../../utils/stories/types.ts';
import type { Shipped } from '../../utils/strings.ts';
import type { Note } from './listing.ts';
import { pieces } from './search.ts';
import { toldOf } from './told.ts';
import type { HeadlineWords } from './words.ts';

/** Where a story is wanted: in the tab under the popup, or in a new one. */
export type Place = 'here' | 'tab';

/** A hub as a row names it. */
export interface Source {
  name: string;
  colour: string;
}

/** What can be done with a story of the list. */
export interface RowActs {
  onOpen(headline: Headline, place: Place): void;
  /** Mark it as read or as unread. Not in a private window. */
  onRead?(headline: Headline, read: boolean): void;
  /** Keep it for later, or no longer. Not in a private window. */
  onSave?(headline: Headline, saved: boolean): void;
  /** Tick it to be read aloud, or no longer. Not in a private window. */
  onTick?(headline: Headline): void;
}

interface RowProps extends RowActs {
  headline: Headline;
  /** Undefined while nothing is known of it. */
  note: Note | undefined;
  /** It came since the list was looked at last. */
  fresh: boolean;
  ticked: boolean;
  /** Its hub, where there is more than one. */
  source: Source | undefined;
  /** The address of its kept picture; '' when it has none that can be had, undefined while that is not known. */
  picture: string | undefined;
  now: number;
  /** What is looked for in the title. */
  query: string;
  words: HeadlineWords;
  language: Shipped;
  /** The one row that Tab reaches; the arrows move on from it. */
  reachable: boolean;
  onReach(url: string): void;
}

/** Titles are told apart by their letters: the hub's feed names one language for all of them. */
export const languageOf = (title: string) => (/\p{Script=Khmer}/u.test(title) ? 'km' : 'en');

/** Empty: unread. Part lit: begun. Full and muted: read. Pale while that is not known. */
const panes = { unread: 'new', half: 'half', seen: 'none', read: 'read' } as const;

function Acts({ headline, note, ticked, words, onRead, onSave, onTick }: RowProps) {
  const opened = note !== undefined && note.standing !== 'unread';
  const saved = note?.saved ?? false;
  return (
    <span class="row-acts">
      <button type="button" tabIndex={-1} onClick={() => onSave!(headline, !saved)}>
        {saved ? words.unsave : words.save}
      </button>
      <button type="button" tabIndex={-1} onClick={() => onRead!(headline, !opened)}>
        {opened ? words.markUnread : words.markRead}
      </button>
      <button type="button" tabIndex={-1} onClick={() => onTick!(headline)}>
        {ticked ? words.untick : words.tick}
      </button>
    </span>
  );
}

/** One story of the list. The whole row is its link; what else can be done with it stands beside, for the pointer. */
export function Row(props: RowProps) {
  const { headline, note, fresh, ticked, source, picture, query, words, reachable, onOpen, onReach } = props;
  const open = (event: MouseEvent) => {
    // Shift+click is the browser's own: a new window. The right button asks for the menu.
    if (event.shiftKey || event.button === 2) return;
    event.preventDefault();
    onOpen(headline, event.ctrlKey || event.metaKey || event.button === 1 ? 'tab' : 'here');
  };
  const standing = note?.standing;
  const opened = standing === 'read' ? words.haveRead : standing === 'seen' ? words.seen : null;
  const pictured = picture ?? (headline.image ? null : '');
  const told = toldOf(props);
  return (
    // Of its buttons, too: keys are about the story where somebody is.
    <li
      class={opened ? 'opened' : undefined}
      data-ticked={ticked || undefined}
      onFocusCapture={() => onReach(headline.url)}
    >
      <a
        class="row"
        href={headline.url}
        data-id={headline.id}
        tabIndex={reachable ? 0 : -1}
        onClick={open}
        onAuxClick={open}
      >
        <i
          class={standing ? `pane ${panes[standing]}` : 'pane'}
          style={standing === 'half' ? { '--lit': `${Math.round(note!.share * 100)}%` } : undefined}
        />
        <span class="row-text">
          <span class="row-title" lang={languageOf(headline.title)}>
            {pieces(headline.title, query).map((piece, index) =>
              index % 2 ? <mark key={index}>{piece}</mark> : piece,
            )}
          </span>
          {opened && <span class="aside"> {opened}. </span>}
          {ticked && <span class="aside"> {words.ticked}. </span>}
          {(told.length > 0 || source || fresh) && (
            <span class="row-told">
              {fresh && <b>{words.fresh}</b>}
              {source && (
                <span class="row-source">
                  <i class="hub-pane" data-hub-colour={source.colour} />
                  {source.name}
                </span>
              )}
              {told.map(text => (
                <span key={text}>{text}</span>
              ))}
            </span>
          )}
        </span>
        {/* Its place is kept while it is on its way, so that nothing moves when it comes. */}
        {pictured === null && <span class="row-picture" />}
        {pictured && <img class="row-picture" src={pictured} alt="" width={78} height={58} />}
      </a>
      {note && props.onRead && <Acts {...props} />}
    </li>
  );
}
