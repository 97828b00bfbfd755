import type { readerPage } from '../../locales/en.json';
import type { LeftThere } from '../../utils/page/stored-page.ts';
import { digits, fill, type Shipped, type Words } from '../../utils/strings.ts';

/** One story of a list that is read aloud, and what came of it. */
export interface PlaylistItem {
  url: string;
  title: string;
  /** `noVoice`: no voice speaks its language. */
  state: 'waiting' | 'now' | 'heard' | 'noVoice' | LeftThere;
}

export type PlaylistWords = Words<keyof typeof readerPage>;

interface PlaylistProps {
  items: readonly PlaylistItem[];
  words: PlaylistWords;
  language: Shipped;
  /** Read this one now. */
  onPlay(at: number): void;
}

/** What a state is called; waiting says nothing. */
const said = {
  waiting: null,
  now: 'listNow',
  heard: 'listHeard',
  noVoice: 'listNoVoice',
  gone: 'listGone',
  condition: 'condition',
  cut: 'cut',
  none: 'listNone',
} as const satisfies Record<PlaylistItem['state'], keyof PlaylistWords | null>;

/** Those that are not read here; their page is a click away. */
const left: ReadonlySet<PlaylistItem['state']> = new Set(['gone', 'condition', 'cut', 'none']);

/** Stories that are read aloud one after the other: which is read now, and which could not be. */
export function Playlist({ items, words, language, onPlay }: PlaylistProps) {
  const at = items.findIndex(({ state }) => state === 'now');
  const place = { n: digits(at + 1, language), total: digits(items.length, language) };
  return (
    <nav class="lines playlist" lang={language} aria-label={words.listName}>
      <p class="playlist-where" role="status">
        {at < 0 ? words.listDone : fill(words.listAt, place)}
      </p>
      <ol>
        {items.map(({ url, title, state }, index) => {
          const word = said[state];
          return (
            <li key={url} class={state} aria-current={state === 'now' ? 'true' : undefined}>
              <button type="button" class="link" dir="auto" onClick={() => onPlay(index)}>
                {title}
              </button>
              {word && <span> {words[word]}</span>}
              {left.has(state) && (
                <>
                  {' '}
                  <a class="link" href={url}>
                    {words.openPage}
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
