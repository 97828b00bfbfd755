import { expect, test } from 'vitest';
import { daySaid } from '../../../components/reader/dateline.ts';

// 28 March 2024 was a Thursday.
const published = '2024-03-28T16:20:00+07:00';

test.each<[string, string, string]>([
  ['Hainan, Mar. 28 – Samdech Techo met the delegation', 'Mar. 28', '2024-03-28'],
  ['PHNOM PENH, March 28: The council has decided', 'March 28', '2024-03-28'],
  ['Phnom Penh (FN), Mar. 27 – The ministry', 'Mar. 27', '2024-03-27'],
  ['The ferry crossed on the 27th of March for the last time', '27th of March', '2024-03-27'],
  ['The two sides signed on Thursday morning', 'Thursday', '2024-03-28'],
  ['The two sides signed last Friday', 'Friday', '2024-03-22'],
  ['PHNOM PENH, Monday – The lake rose again', 'Monday', '2024-03-25'],
  ['Phnom Penh, Thursday (FN) – The lake rose again', 'Thursday', '2024-03-28'],
  ['The ministry said Wednesday that the lake rose', 'Wednesday', '2024-03-27'],
  ['The delegation came to the town late Tuesday', 'Tuesday', '2024-03-26'],
  ['The two sides signed last Thursday', 'Thursday', '2024-03-21'],
  ['The lake rose last night', 'last night', '2024-03-27'],
  ['The ferry starts tomorrow', 'tomorrow', '2024-03-29'],
  ['នៅព្រឹកថ្ងៃទី២៧ មីនា សម្តេចបានជួប', 'ថ្ងៃទី២៧ មីនា', '2024-03-27'],
  ['They met yesterday in Takeo', 'yesterday', '2024-03-27'],
  ['They met this morning in Takeo', 'this morning', '2024-03-28'],
  ['ភ្នំពេញ៖ នៅព្រឹកថ្ងៃទី២៨ ខែមីនា សម្តេចបានជួប', 'ថ្ងៃទី២៨ ខែមីនា', '2024-03-28'],
  ['កាលពីថ្ងៃពុធ ក្រសួងបានប្រកាស', 'ថ្ងៃពុធ', '2024-03-27'],
  ['កាលពីម្សិលមិញ ក្រសួងបានប្រកាស', 'ម្សិលមិញ', '2024-03-27'],
])('%s', (text, words, day) => {
  expect(daySaid(text, published)).toEqual({ words, day });
});

test('the turn of the year', () => {
  expect(daySaid('Phnom Penh, Dec. 31 –', '2024-01-01T08:00:00+07:00')?.day).toBe('2023-12-31');
  expect(daySaid('From Jan. 2 on the bridge', '2023-12-30T08:00:00+07:00')?.day).toBe('2024-01-02');
});

test.each([
  'Phnom Penh, March 28, 2024 – The council',
  'On 28 March 2024 the council met',
  'នៅថ្ងៃទី២៨ ខែមីនា ឆ្នាំ២០២៤ សម្តេច',
  'The council has decided about the ferry.',
  'It costs 31 Feb. dollars',
  'The school will open on Monday',
  'The school opens on Tuesday next week',
  'A bill that may 12 times be read',
  'Sales on Black Friday rose',
  'The Sunday Times reports a price for every Monday',
])('nothing to say: %s', text => {
  expect(daySaid(text, published)).toBeNull();
});

test('without a date of the story nothing is guessed', () => {
  expect(daySaid('Hainan, Mar. 28 –', '')).toBeNull();
});
