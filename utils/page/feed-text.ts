import { ask } from '../messages.ts';
import type { Headline } from '../stories/types.ts';
import { parsePage } from './fetch-page.ts';
import { readOwn } from './read-own.ts';
import type { Stored } from './stored-page.ts';

/** A page of the feed's text: what themes put around a story, and nothing else. It is never shown; it is read like any page. */
function pageOf(html: string, { url, title, published }: Headline): Document {
  const page = parsePage(html, url);
  const { body } = page;
  const make = (name: string, words = '') => Object.assign(page.createElement(name), { textContent: words });
  const [article, story] = [make('article'), make('div')];
  story.className = 'entry-content';
  story.append(...body.childNodes);
  article.append(make('h1', title), story);
  if (published) {
    const time = make('time', published);
    time.setAttribute('datetime', published);
    story.before(time);
  }
  body.className = 'single single-post';
  body.append(article);
  return page;
}

/**
 * The story as its feed gave it, where that may be shown (`utils/library/texts.ts`): through the same reading as a page, so that a
 * text which says that it is cut is not taken for all of it, and what enters a document is sanitized.
 */
export async function readFeedText(address: string): Promise<Stored> {
  const [text, [headline]] = await Promise.all([
    ask('story:text', { url: address }).catch(() => null),
    ask('stories:at', { urls: [address] }).catch(() => []),
  ]);
  if (!text || !headline) return { left: 'gone' };
  const reading = await readOwn(pageOf(text.html, headline), headline.url);
  if ('refusal' in reading) return { left: 'none' };
  const { article } = reading;
  if (article.access.state !== 'complete') return { left: 'cut' };
  const { title, byline, published } = headline;
  return {
    article: {
      ...article,
      title,
      byline: byline || article.byline,
      publishedTime: published,
      modifiedTime: null,
    },
  };
}
