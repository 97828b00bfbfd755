import { Icon } from '../ui/icons.tsx';
import { Panes } from '../ui/Panes.tsx';
import { wordless } from './access.ts';
import { dateInWords } from './dates.ts';
import type { ViewProps } from './props.ts';

/** After the last word: an honest full stop, the publisher's own ways on, and for paper the address. */
export function End(props: ViewProps) {
  const { article, story, voice, onLeave } = props;
  const { say, language } = voice;
  const { access, links, publishedTime: published } = article;
  return (
    <footer class="end" lang={language}>
      {access.state === 'complete' ? <Panes panes={story.stretches} lit /> : <Stop {...props} />}
      <nav aria-label={say('end')}>
        <ul class="ways">
          <li>
            <button type="button" class="link strong" onClick={onLeave}>
              {say('original')}
            </button>
          </li>
          {links.comments && (
            <li>
              <a class="link" href={links.comments.url}>
                {links.comments.count === null ? say('commentsUnknown') : say('comments', { n: links.comments.count })}
              </a>
            </li>
          )}
          {links.newsletter && (
            <li>
              <a class="link" href={links.newsletter.url}>
                {say('newsletter')}
              </a>
            </li>
          )}
        </ul>
      </nav>
      <p class="colophon">
        <bdi>{article.url}</bdi>
        {published && ` · ${dateInWords(published, voice)}`}
      </p>
    </footer>
  );
}

/** The end of a story that the publisher cut. No fade, no wall: what happened, and the publisher's own way on. */
function Stop({ article: { access, lang, url }, hubName: hub, voice: { say } }: ViewProps) {
  const members = access.state === 'members';
  const next = access.continueUrl ?? url;
  const much = wordless(lang) ? say('firstPart') : say('firstWords', { n: access.words });
  const sent = say(members ? 'sentMembers' : 'sent', { hub, much });
  return (
    <div class="stop">
      <h2>
        <bdi>{say('stops')}</bdi>
      </h2>
      <p>
        <bdi>{`${sent} ${say('nothingElse')}`}</bdi>
      </p>
      <p>
        <a class="link strong" href={next}>
          <bdi>{say('continue', { host: URL.parse(next)?.hostname.replace(/^www\./, '') ?? hub })}</bdi>
        </a>{' '}
        <Icon name="leave" />
      </p>
      <p class="stop-how">
        <bdi>{say('subscribe')}</bdi>
      </p>
    </div>
  );
}
