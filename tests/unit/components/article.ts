import type { Article } from '../../../utils/article/types.ts';

/** A story as the reader gets it. */
export const article: Article = {
  url: 'https://thebettercambodia.com/rice/',
  title: 'Rice Exporters Look to a Second Season',
  byline: 'Surya Narayan',
  publishedTime: '2026-11-21T09:00:00+07:00',
  modifiedTime: null,
  siteName: 'The Better Cambodia',
  excerpt: '',
  lang: 'en',
  dir: 'ltr',
  content: '',
  textContent: 'One two three.',
  leadImage: null,
  source: null,
  links: {},
  access: { state: 'complete', evidence: '', words: 1464 },
  words: 1464,
  minutes: 7,
  removed: [],
  missing: [],
};
