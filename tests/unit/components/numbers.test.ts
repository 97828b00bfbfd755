import { expect, test } from 'vitest';
import { alignNumbers } from '../../../components/reader/features/beside/numbers.ts';

const rowOf = (tag: string, cells: string[]) => {
  const row = document.createElement('tr');
  for (const text of cells) row.append(Object.assign(document.createElement(tag), { textContent: text }));
  return row;
};

test('columns of numbers end alike; years in a sentence, names and single numbers stay where lines begin', () => {
  const story = document.createElement('div');
  const table = document.createElement('table');
  table.append(
    rowOf('th', ['Port', 'Ships', 'Share', 'Fee', 'Since']),
    rowOf('td', ['1 Kampot', '1,204', '12.5%', '$3.20', '2019']),
    rowOf('td', ['2 Kep', '87', '−3 %', 'n/a', 'May 2020']),
    rowOf('td', ['3 Koh Kong', '១២', '–', '៛4,000', '2021']),
  );
  story.append(table);
  alignNumbers(story);
  const aligned = Array.from(table.rows, ({ cells }) => Array.from(cells, ({ style }) => style.textAlign));
  expect(new Set(aligned.map(String))).toEqual(new Set([',end,end,end,']));
});
