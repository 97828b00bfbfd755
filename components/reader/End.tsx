import { Icon } from '../ui/icons.tsx';
import { Panes } from '../ui/Panes.tsx';
import { reachesEnd, wordless } from './access.ts';
import { dateInWords } from './dates.ts';
import type { ViewProps } from './props.ts';

/** After the last word: an honest full stop, the publisher's own ways on, and for paper the address. */
export function End(props: ViewProps) {
  const { article, story, voice, joining, onLeave } = props;
  const { say, language } = voice;
  const { access, parts, links, publishedTime: published } = article;
  return (
    <footer class="end" lang={language}>
      {reachesEnd(article) ? (
        <Panes panes={story.stretches} lit />
      ) : joining && access.state === 'complete' ? (
        <p class="coming">{say('partComing', { n: parts!.last + 1 })}</p>
      ) : (
        <Stop {...props} />
      )}
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

/** Where a story stops before its end. No fade, no wall: what happened, and the publisher's own way on. */
function Stop({ article: { access, parts, lang, url }, hubName: hub, voice: { say } }: ViewProps) {
  const cut = access.state !== 'complete';
  const next = (cut ? access.continueUrl : parts?.next) ?? url;
  const much = wordless(lang) ? say('firstPart') : say('firstWords', { n: access.words });
  const sent = say(access.state === 'members' ? 'sentMembers' : 'sent', { hub, much });
  return (
    <div class="stop">
      <h2>
        <bdi>{say('stops')}</bdi>
      </h2>
      <p>
        <bdi>{cut ? `${sent} ${say('nothingElse')}` : say('partMissing', { n: parts!.last + 1 })}</bdi>
      </p>
      <p>
        <a class="link strong" href={next}>
          <bdi>{say('continue', { host: URL.parse(next)?.hostname.replace(/^www\./, '') ?? hub })}</bdi>
        </a>{' '}
        <Icon name="leave" />
      </p>
      {cut && (
        <p class="stop-how">
          <bdi>{say('subscribe')}</bdi>
        </p>
      )}
    </div>
  );
}
