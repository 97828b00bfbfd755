// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { repeatsOf } from '../../utils/repeats.ts';
import { pages } from '../hub/server.ts';

const blocks = (id: string) => pages.find(page => page.id === id)!.truth!.blocks;
const said =
  'The ministry will lend money to farmers who build stores for their rice, so that nobody has to sell at the harvest when the price is lowest, and it hopes that the mills will follow with loans of their own in the dry season.';
const other =
  'Buyers abroad ask for fragrant kinds above all. They pay on time, send people who look at the fields, and want to see where each bag comes from, which the mills have learned to tell them in a few words.';

describe('repeats', () => {
  test('the end of the first story says again what stood above, and nothing of its news does', () => {
    // Paragraphs 6, 8 and 9 wind up in general words; 1 to 5 each have a subject of their own.
    expect(repeatsOf(blocks('seed'))).toEqual([
      { index: 5, of: 4 },
      { index: 7, of: 5 },
      { index: 8, of: 5 },
    ]);
  });

  test.each(['soledad-khmer', 'soledad-gallery', 'soledad-comments', 'soledad-podcast'])(
    'a story that goes on has none: %s',
    id => {
      expect(blocks(id).length).toBeGreaterThan(2);
      expect(repeatsOf(blocks(id))).toEqual([]);
    },
  );

  test('the same again is one; with a number or a name that is new, or in quotes, it is not', () => {
    expect(repeatsOf([said, other, said])).toEqual([{ index: 2, of: 0 }]);
    expect(repeatsOf([said, other, said.replace('money', 'money, 40 million,')])).toEqual([]);
    expect(repeatsOf([said, other, said.replace('farmers', 'farmers in Battambang')])).toEqual([]);
    expect(repeatsOf([said, other, `“${said}”`])).toEqual([]);
    expect(
      repeatsOf([`In Battambang 40 came. ${said}`, other, said.replace('farmers', '40 farmers in Battambang')]),
    ).toEqual([{ index: 2, of: 0 }]);
  });

  test('Khmer, which has no spaces to count words by', () => {
    const khmer = blocks('soledad-khmer').filter(
      block => block.length > 205 && !block.includes('«') && !block.includes('“'),
    );
    expect(khmer.length).toBeGreaterThan(2);
    expect(repeatsOf([...khmer, khmer[0]!])).toEqual([{ index: khmer.length, of: 0 }]);
  });

  test('short lines, nothing, and the first paragraph', () => {
    expect(repeatsOf([])).toEqual([]);
    expect(repeatsOf([said])).toEqual([]);
    expect(repeatsOf(['Source: Fresh News', 'Source: Fresh News'])).toEqual([]);
  });
});
