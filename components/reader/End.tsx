import { Icon } from '../ui/icons.tsx';
import { type Pane, Panes } from '../ui/Panes.tsx';
import { wordless } from './access.ts';
import { dateInWords } from './dates.ts';
import type { ReaderProps } from './props.ts';
import { useWords } from './words.ts';

/** After the last word: an honest full stop, the publisher's own ways on, and for paper the address. */
export function End({ article, hubName, panes, onLeave }: ReaderProps & { panes: readonly Pane[] }) {
  const voice = useWords();
  const { say, language } = voice;
  const { access, links, publishedTime: published } = article;
  return (
    <footer class="end" lang={language}>
      {access.state === 'complete' ? <Panes panes={panes} lit /> : <Stop article={article} hubName={hubName} />}
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
function Stop({ article: { access, lang, url }, hubName: hub }: Pick<ReaderProps, 'article' | 'hubName'>) {
  const { say } = useWords();
  const members = access.state === 'members';
  const next = access.continueUrl ?? url;
  const sent = wordless(lang)
    ? say(members ? 'sentMembersShort' : 'sentShort', { hub })
    : say(members ? 'sentMembers' : 'sent', { hub, n: access.words });
  return (
    <div class="stop">
      <h2>
        <bdi>{say('stops')}</bdi>
      </h2>
      <p>
        <bdi>{sent}</bdi>
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
