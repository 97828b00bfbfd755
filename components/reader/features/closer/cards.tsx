import { render } from 'preact';
import type { Article } from '../../../../utils/article/types.ts';
import type { Voice } from '../../words.ts';
import { kindOf, linkOf } from './kinds.ts';
import { playerFor } from './players.ts';

/** Names that are the same in every language; the other kinds are named in the interface's words. */
const brands: Readonly<Record<string, string>> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  dailymotion: 'Dailymotion',
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  threads: 'Threads',
  bluesky: 'Bluesky',
  reddit: 'Reddit',
  telegram: 'Telegram',
  spotify: 'Spotify',
  soundcloud: 'SoundCloud',
};
const kinds = ['video', 'audio', 'podcast', 'map', 'chart'] as const;

/** What a card stands for, in words. */
function kindName(kind: string, say: Voice['say']): string {
  const known = kinds.find(each => each === kind);
  return brands[kind] ?? say(known ? `embed_${known}` : 'embed_other');
}

/** Says on each card what it stands for; one that can be played here gets the way to do so, and says first who learns of that. */
export function dressCards(story: Element, article: Article, voice: Voice): void {
  for (const card of story.querySelectorAll<HTMLElement>('[data-embed]')) {
    const link = linkOf(card);
    if (!link || card.querySelector('iframe, video, audio')) continue;
    const kind = kindOf(card, link);
    const own = kind === 'video' || kind === 'audio';
    const plays = own || playerFor(kind, link.href) !== null;
    let place = card.querySelector<HTMLElement>('.play');
    if (!place) {
      place = card.ownerDocument.createElement('p');
      place.className = 'play';
      (link.closest('p') ?? link).after(place);
    }
    const host = bare(link.href);
    render(
      <Kind
        name={kindName(kind, voice.say)}
        plays={plays}
        host={host === bare(article.url) ? '' : host}
        voice={voice}
      />,
      place,
    );
  }
}

const bare = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';

interface KindProps {
  name: string;
  plays: boolean;
  host: string;
  voice: Voice;
}

function Kind({ name, plays, host, voice: { say, language } }: KindProps) {
  return (
    <>
      <span lang={language}>{name}</span>
      {plays && (
        <button type="button" class="link" data-play="" lang={language}>
          {say('playHere')}
        </button>
      )}
      {plays && host && <span lang={language}>{say('playHereWhy', { host })}</span>}
    </>
  );
}
