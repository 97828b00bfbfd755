import { readFileSync } from 'node:fs';
import { esc } from '../html.ts';
import type { Story } from '../types.ts';
import { surya } from './authors.ts';

/**
 * The page that started the project, as a text extractor delivered it in March 2024: breadcrumb, title, byline, story, and all
 * the junk around it.
 */
export const seedText = readFileSync(new URL('./seed-story.txt', import.meta.url), 'utf8');

const lines = seedText.split('\n').filter(line => line.trim() !== '');

/** The four strings that the publisher never meant a reader to see (hub.md 0). */
export const seedJunk = [
  'Are you sure want to unlock this post?',
  'Unlock left : 0',
  'Are you sure want to cancel subscription?',
  'Update Required Flash plugin',
] as const;

const first = lines.findIndex(line => line.startsWith('Hainan,'));
const last = lines.findIndex(line => line.startsWith('Source:'));

export const seed: Story = {
  id: 100,
  slug: 'high-level-meeting-between-cambodian-and-chinese-leaders',
  title: lines[1]!,
  author: surya,
  published: '2024-03-28T16:20:00+07:00',
  categories: ['Diplomacy', 'National'],
  tags: ['Cambodia', 'China', 'Hun Sen'],
  lead: { name: 'meeting-hall', alt: 'Delegations at a long table under two flags' },
  blocks: lines.slice(first, last + 1).map(line => ({ kind: 'p', html: esc(line) })),
};
