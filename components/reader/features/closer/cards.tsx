import { render } from 'preact';
import type { Article } from '../../../../utils/article/types.ts';
import type { Voice } from '../../words.ts';
import { playerFor } from './players.ts';

/** Gives each card that can be played here the way to do so, once. It says first who learns of that. */
export function dressCards(story: Element, article: Article, voice: Voice): void {
  for (const card of story.querySelectorAll<HTMLElement>('[data-embed]')) {
    const link = card.querySelector('a');
    const kind = card.dataset.embed!;
    const own = kind === 'video' || kind === 'audio';
    if (!link || card.querySelector('iframe, video, audio') || !(own || playerFor(kind, link.href))) continue;
    let place = card.querySelector<HTMLElement>('.play');
    if (!place) {
      place = card.ownerDocument.createElement('p');
      place.className = 'play';
      (link.closest('p') ?? link).after(place);
    }
    const host = bare(link.href);
    render(<PlayHere host={host === bare(article.url) ? '' : host} voice={voice} />, place);
  }
}

const bare = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';

function PlayHere({ host, voice: { say, language } }: { host: string; voice: Voice }) {
  return (
    <>
      <button type="button" class="link" data-play="" lang={language}>
        {say('playHere')}
      </button>
      {host && <span lang={language}>{say('playHereWhy', { host })}</span>}
    </>
  );
}
