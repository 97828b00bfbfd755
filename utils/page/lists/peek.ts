import { tidy } from '../../article/text.ts';
import type { Reading } from '../../article/types.ts';
import { digits, fill, type Shipped, type Words } from '../../strings.ts';
import { parsePage } from '../fetch-page.ts';
import { wallOf } from '../walls.ts';
import type { Peeker } from './hover.ts';
import type { Title } from './links.ts';
import { type Card, openCard, type Peek } from './peek-card.ts';

/** So much of a story is a look into it; the rest is read on its page. */
const mostCharacters = 2_400;
const blocks = 'p,h2,h3,h4,li,blockquote';

export type PeekWords = Words<
  | 'looking'
  | 'minutes'
  | 'underMinute'
  | 'cut'
  | 'members'
  | 'condition'
  | 'none'
  | 'failed'
  | 'limit'
  | 'more'
  | 'peek'
>;

/** Who fetches and who reads. */
export interface PeekSource {
  fetch(url: string): Promise<{ html: string; url: string } | { problem: 'limit' | 'failed' }>;
  read(page: Document, url: string): Promise<Reading>;
  words: PeekWords;
  language: Shipped;
}

/** The story's words without its pictures and links: paragraphs that are not part of another one. */
function paragraphsOf(fragment: DocumentFragment): string[] {
  const texts = Array.from(fragment.querySelectorAll(blocks))
    .filter(block => !block.querySelector(blocks))
    .map(block => tidy(block.textContent ?? ''))
    .filter(Boolean);
  let length = 0;
  const end = texts.findIndex(text => {
    length += text.length;
    return length > mostCharacters;
  });
  return end < 0 ? texts : texts.slice(0, Math.max(1, end));
}

/**
 * What a fetched page gives for a look. A page that asks something first is not read over; of members' stories nothing is shown,
 * since without a layout nobody can tell what of it the publisher shows. A story that is cut stays cut, and says so.
 */
async function peekInto(
  html: string,
  url: string,
  title: string,
  { read, words, language }: Omit<PeekSource, 'fetch'>,
): Promise<Peek> {
  const nothing = (told: keyof PeekWords): Peek => ({ title, told: words[told], paragraphs: [] });
  const page = parsePage(html, url);
  if (wallOf(page)) return nothing('condition');
  const reading = await read(page, url);
  if ('refusal' in reading) return nothing('none');
  const { article, fragment } = reading;
  const { access, minutes, lang, dir } = article;
  if (access.state === 'members') return nothing('members');
  const told =
    access.state === 'truncated'
      ? words.cut
      : `${minutes ? fill(words.minutes, { n: digits(minutes, language) }) : words.underMinute} · ${words.more}`;
  return { title: article.title, told, paragraphs: paragraphsOf(fragment), lang, dir };
}

/** Looks into stories, one at a time. What was looked into is not fetched again while the page is open. */
export function peekerOf(document: Document, source: PeekSource): Peeker {
  const { words, language } = source;
  const seen = new Map<string, Promise<Peek>>();
  let card: Card | null = null;

  async function look({ href }: HTMLAnchorElement, title: string): Promise<Peek> {
    const fetched = await source.fetch(href).catch(() => ({ problem: 'failed' as const }));
    if ('problem' in fetched) {
      seen.delete(href);
      return { title, told: words[fetched.problem], paragraphs: [] };
    }
    return peekInto(fetched.html, fetched.url, title, source);
  }

  return {
    get isOpen() {
      return card !== null;
    },
    open({ link, words: element }: Title) {
      card?.remove();
      const title = (element.textContent ?? '').trim();
      const mine = openCard(document, element, fill(words.peek, { title }), language);
      card = mine;
      mine.show({ title, told: words.looking, paragraphs: [] });
      const looked = seen.get(link.href) ?? look(link, title);
      seen.set(link.href, looked);
      looked.then(
        peek => card === mine && mine.show(peek),
        () => {
          seen.delete(link.href);
          if (card === mine) mine.show({ title, told: words.failed, paragraphs: [] });
        },
      );
    },
    scroll: down => card?.scroll(down),
    close() {
      card?.remove();
      card = null;
    },
  };
}
