import type { Headline } from '../../utils/stories/types.ts';
import type { Shipped } from '../../utils/strings.ts';
import { pieces } from './search.ts';
import { ago, capital } from './time.ts';
import type { HeadlineWords } from './words.ts';

/** Where a story is wanted: in the tab under the popup, or in a new one. */
export type Place = 'here' | 'tab';

interface RowProps {
  headline: Headline;
  /** The address of its kept picture; '' when it has none that can be had, undefined while that is not known. */
  picture: string | undefined;
  now: number;
  /** What is looked for in the title. */
  query: string;
  words: HeadlineWords;
  language: Shipped;
  /** The one row that Tab reaches; the arrows move on from it. */
  reachable: boolean;
  onOpen(headline: Headline, place: Place): void;
  onReach(url: string): void;
}

/** Titles are told apart by their letters: the hub's feed names one language for all of them. */
const languageOf = (title: string) => (/\p{Script=Khmer}/u.test(title) ? 'km' : 'en');

/** One story of the list. The whole row is its link. */
export function Row({ headline, picture, now, query, words, language, reachable, onOpen, onReach }: RowProps) {
  const open = (event: MouseEvent) => {
    // Shift+click is the browser's own: a new window. The right button asks for the menu.
    if (event.shiftKey || event.button === 2) return;
    event.preventDefault();
    onOpen(headline, event.ctrlKey || event.metaKey || event.button === 1 ? 'tab' : 'here');
  };
  const pictured = picture ?? (headline.image ? null : '');
  const told = [
    headline.published ? capital(ago(Date.parse(headline.published), now, words, language)) : '',
    headline.topics[0] ?? '',
  ].filter(Boolean);
  return (
    <li>
      <a
        class="row"
        href={headline.url}
        data-id={headline.id}
        tabIndex={reachable ? 0 : -1}
        onClick={open}
        onAuxClick={open}
        onFocus={() => onReach(headline.url)}
      >
        <span class="row-text">
          <span class="row-title" lang={languageOf(headline.title)}>
            {pieces(headline.title, query).map((piece, index) =>
              index % 2 ? <mark key={index}>{piece}</mark> : piece,
            )}
          </span>
          {told.length > 0 && <span class="row-told">{told.join(' · ')}</span>}
        </span>
        {/* Its place is kept while it is on its way, so that nothing moves when it comes. */}
        {pictured === null && <span class="row-picture" />}
        {pictured && <img class="row-picture" src={pictured} alt="" width={78} height={58} />}
      </a>
    </li>
  );
}
