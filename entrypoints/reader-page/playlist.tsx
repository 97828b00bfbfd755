import { render } from 'preact';
import { Playlist, type PlaylistItem, type PlaylistWords } from '../../components/playlist/Playlist.tsx';
import type { MountedReader } from '../../components/reader/mount.ts';
import { ask } from '../../utils/messages.ts';
import { readFeedText } from '../../utils/page/feed-text.ts';
import { readFetched, readSaved, type Stored } from '../../utils/page/stored-page.ts';
import type { Status } from '../../utils/speech/player.ts';
import type { Shipped } from '../../utils/strings.ts';
import { type Room, showStory } from './show.tsx';

interface Around {
  words(): PlaylistWords;
  language(): Shipped;
  /** Another story is shown; null: none. */
  onReader(reader: MountedReader | null): void;
}

/** A story as it is at hand: its saved page, its feed's text; else its page as anybody gets it now. */
async function storyOf(url: string): Promise<Stored> {
  const saved = await readSaved(url);
  if ('article' in saved || saved.left !== 'gone') return saved;
  const told = await readFeedText(url);
  return 'article' in told ? told : readFetched(url);
}

/** Reads stories aloud, one after the other. What cannot be read here is said, and left to its own page. */
export async function playAll(
  room: Room,
  urls: readonly string[],
  { words, language, onReader }: Around,
): Promise<void> {
  const wanted = [...new Set(urls)].filter(url => room.hubOf(url));
  const known = await ask('stories:at', { urls: wanted }).catch(() => []);
  const titles = new Map(known.map(({ url, title }) => [url, title]));
  let items = wanted.map((url): PlaylistItem => ({ url, title: titles.get(url) ?? url, state: 'waiting' }));
  let reader: MountedReader | null = null;
  /** Raised whenever another story is wanted: what was asked for before is not shown any more. */
  let turn = 0;

  const list = () => <Playlist items={items} words={words()} language={language()} onPlay={choose} />;
  const bare = document.createElement('main');
  bare.className = 'clearstory';

  function mark(at: number, state: PlaylistItem['state']): void {
    items = items.map((item, index) => (index === at ? { ...item, state } : item));
    if (reader) reader.update({ above: list });
    else render(list(), bare);
  }

  function clear(): void {
    reader?.unmount();
    reader = null;
    onReader(null);
    room.root.replaceChildren(bare);
  }

  /** The reader's own choice: nothing else is heard until that story is there. */
  function choose(at: number): void {
    clear();
    render(list(), bare);
    void play(at);
  }

  function heard(at: number, status: Status): void {
    // The bar says what is wrong, and offers to go on.
    if (status === 'failed') mark(at, 'waiting');
    if (status !== 'ended' && status !== 'no-voice') return;
    if (status === 'ended' && room.keeps)
      void ask('stories:read', { which: [items[at]!.url], read: true }).catch(() => {});
    mark(at, status === 'ended' ? 'heard' : 'noVoice');
    if (at + 1 < items.length) void play(at + 1);
  }

  async function play(at: number): Promise<void> {
    const mine = ++turn;
    const before = items.findIndex(({ state }) => state === 'now');
    if (before >= 0) mark(before, 'waiting');
    mark(at, 'now');
    const told = await storyOf(items[at]!.url);
    if (mine !== turn) return;
    if ('left' in told) {
      mark(at, told.left);
      if (at + 1 < items.length) await play(at + 1);
      return;
    }
    const inBar = document.activeElement?.closest('.voice-bar') !== null;
    clear();
    bare.remove();
    scrollTo(0, 0);
    const shown = await showStory(room, told.article, {
      above: list,
      fromStart: true,
      onAloud: status => {
        if (mine === turn) heard(at, status);
      },
    });
    if (mine !== turn) return shown.unmount();
    reader = shown;
    onReader(shown);
    await shown.start('aloud');
    if (mine !== turn) return;
    // By its key, as a reader would.
    shown.onKey(new KeyboardEvent('keydown', { key: 'l' }));
    if (inBar) room.root.querySelector<HTMLElement>('.voice-play')?.focus();
    else shown.focus();
  }

  clear();
  render(list(), bare);
  if (items.length > 0) await play(0);
}
