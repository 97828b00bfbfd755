import { numbers } from '../media/paint.ts';
import type { Block, Story } from '../types.ts';
import { surya } from './authors.ts';

const WHO = [
  'The mayor of a small town',
  'A retired engineer',
  'The head of the cooperative',
  'A nurse from Kampong Thom',
  'Two sisters from Pursat',
  'The school’s first librarian',
  'A boat builder',
  'The ministry’s youngest adviser',
  'A group of pupils',
  'The owner of the ferry',
];
const DID = [
  'explained',
  'remembered',
  'showed us on a map',
  'wrote in a notebook',
  'told the assembly',
  'had never doubted',
  'was surprised to learn',
  'argued for years',
  'could prove with figures',
  'kept repeating',
];
const WHAT = [
  'that the canal must be dug before the rains',
  'how much a single well changes a village',
  'that a road without shade is no road',
  'why the market moved across the river',
  'that children learn faster when they teach others',
  'how the old bridge had been repaired three times',
  'that trust is cheaper than a fence',
  'where the young trees would stand',
  'that the harvest can be shared fairly',
  'how the buses could meet the trains',
];
const WHERE = [
  'on the terrace of the town hall',
  'between two lessons',
  'at the foot of the dam',
  'over a glass of sugar cane juice',
  'during the long dry season',
  'in a room full of drawings',
  'while the rain drummed on the roof',
  'on the first day of the festival',
  'long after the others had left',
  'in the shade of a tamarind tree',
];
const THEN = [
  'Nobody disagreed.',
  'It was noted, and it was done.',
  'The costs were lower than expected.',
  'Neighbours came to look, then to help.',
  'A second attempt succeeded.',
  'The figures are public and anyone may check them.',
  'What began as a test is now the rule.',
  'There was applause, and there were questions.',
  'The plan fits on one page.',
  'Others have asked for the recipe.',
];
const IDEAS = [
  'Shade for Every Road',
  'Water That Stays',
  'A Library on Wheels',
  'Markets by the River',
  'Trains That Wait',
  'Schools Without Walls',
  'The Honest Budget',
  'Light After Sunset',
  'A Hundred Small Bridges',
  'Time to Listen',
];

const TARGET = 5000;

function build(): Block[] {
  const random = numbers('ten ideas');
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () => `${one(WHO)} ${one(DID)} ${one(WHAT)}, ${one(WHERE)}. ${one(THEN)}`;
  const blocks: Block[] = [];
  let words = 0;
  for (const [index, idea] of IDEAS.entries()) {
    blocks.push({ kind: 'h2', html: `${index + 1}. ${idea}` });
    while (words < ((index + 1) * TARGET) / IDEAS.length) {
      const html = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
      words += html.split(' ').length;
      blocks.push({ kind: 'p', html });
    }
  }
  return blocks;
}

/** Five thousand words under ten headings, the same each time. */
export const long: Story = {
  id: 130,
  slug: 'the-long-read-ten-ideas',
  title: 'The Long Read: Ten Ideas for a Better Cambodia',
  author: surya,
  published: '2024-03-22T07:00:00+07:00',
  categories: ['National'],
  tags: ['Long read'],
  lead: { name: 'fields-morning', alt: 'Fields in the morning light' },
  blocks: build(),
};
