import { describe, expect, test } from 'vitest';
import { addressOf, quoteCard, textFragment } from '../../utils/quote.ts';

const directive = (fragment: string) => decodeURIComponent(fragment.replace('#:~:text=', ''));

describe('the address of a quote', () => {
  test('a short one is named whole, with what a directive means otherwise encoded', () => {
    expect(textFragment(['Rice, tea & a well-known  price'])).toBe(
      '#:~:text=Rice%2C%20tea%20%26%20a%20well%2Dknown%20price',
    );
  });

  test('a long one, or one over several blocks, by its first and last words', () => {
    const long = 'one two three four five six '.repeat(6).trim();
    expect(textFragment([long])).toBe('#:~:text=one%20two%20three%20four%20five,two%20three%20four%20five%20six');
    expect(textFragment(['First block here.', 'Last block there.'])).toBe(
      '#:~:text=First%20block%20here.,Last%20block%20there.',
    );
  });

  test('as many words as tell it from an earlier passage, and as end it no sooner', () => {
    const again =
      'The people of the village went home, and the boats of the people stayed in the harbour that night, '.trim();
    const long = `${again} until the people of the village saw the boats of the people stayed in the harbour that night,`;
    const text = `The people of the village waited. ${long}`;
    const [start, end] = directive(textFragment([long], text)).split(/,(?=\S)/);
    expect(text.indexOf(start!)).toBe(text.lastIndexOf(start!));
    expect(start).toBe('The people of the village went home, and the boats');
    expect(long.indexOf(end!) + end!.length).toBe(long.length);
  });

  test('Khmer is cut between words', () => {
    const khmer =
      'ក្រសួងទេសចរណ៍បានប្រកាសដាក់ឱ្យដំណើរការកម្មវិធីទេសចរណ៍សហគមន៍ថ្មីមួយ កាលពីព្រឹកថ្ងៃសៅរ៍ ក្នុងគោលបំណងជួយប្រជាពលរដ្ឋនៅតាមជនបទឱ្យទទួលបានប្រាក់ចំណូលបន្ថែម';
    const [start, end] = textFragment([khmer]).replace('#:~:text=', '').split(',').map(decodeURIComponent);
    expect(khmer.startsWith(start!)).toBe(true);
    expect(khmer.endsWith(end!)).toBe(true);
    for (const part of [start!, end!]) {
      expect(part.length).toBeGreaterThan(5);
      expect(part.length).toBeLessThan(60);
    }
  });

  test('words that stand twice are told apart by those before them', () => {
    const text = 'A price was named. Later that day a price was named again.';
    expect(directive(textFragment(['price'], text, 'A price was named. Later that day a '))).toBe(
      'named. Later that day a-,price',
    );
    expect(directive(textFragment(['price'], text, ''))).toBe('price');
    expect(directive(textFragment(['Later'], text, 'A price was named. '))).toBe('Later');
  });

  test('takes the place of a fragment that was there', () => {
    expect(addressOf('https://a.test/b/?c=1#d', '#:~:text=e')).toBe('https://a.test/b/?c=1#:~:text=e');
  });
});

test('a quote carries what it is from', () => {
  const from = { title: 'Rice', source: 'The Better Cambodia', date: '28 March 2024', url: 'https://a.test/' };
  expect(quoteCard([' One  two. ', '', 'Three.'], from, 'https://a.test/#x')).toBe(
    '“One two.\n\nThree.”\n\nRice · The Better Cambodia · 28 March 2024\nhttps://a.test/#x',
  );
  expect(quoteCard(['One.'], { ...from, date: null }, 'https://a.test/')).toBe(
    '“One.”\n\nRice · The Better Cambodia\nhttps://a.test/',
  );
});
