/** Longer quotes are named by their first and their last words. */
const whole = 120;
/** Words that name the start or the end of a long quote. */
const few = 5;

/** Percent-encoded for a text directive, in which hyphens, commas and ampersands have a meaning. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The first or last words of a text. Khmer writes no spaces, so words are the browser's own. */
function words(text: string, from: 'start' | 'end', count: number): string {
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const real = parts.filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment));
  if (real.length <= count) return text;
  const edge = from === 'start' ? real[count - 1]! : real.at(-count)!;
  return from === 'start' ? text.slice(0, edge.index + edge.segment.length) : text.slice(edge.index);
}

/** As many words as it takes: a few, or more where those would do for another passage too. */
function grown(text: string, from: 'start' | 'end', tells: (words: string) => boolean): string {
  const some = Array.from({ length: 4 }, (_, n) => words(text, from, few * (n + 1)));
  return some.find(tells) ?? some[0]!;
}

/**
 * The fragment that finds a quote on the publisher's page, in any browser: `#:~:text=…`.
 *
 * @param quote - the quoted blocks, one each
 * @param text - the story's text: a quote that stands in it twice is told apart by the words before it
 * @param before - what stands before the quote in its block
 */
export function textFragment(quote: readonly string[], text = '', before = ''): string {
  const first = tidy(quote[0] ?? '');
  const last = tidy(quote.at(-1) ?? '');
  if (quote.length === 1 && first.length <= whole) {
    const plain = tidy(text);
    const twice = plain.indexOf(first) !== plain.lastIndexOf(first);
    const prefix = twice && tidy(before) ? `${encode(words(tidy(before), 'end', few))}-,` : '';
    return `#:~:text=${prefix}${encode(first)}`;
  }
  // Enough first words to be no earlier passage's, and enough last ones to end no sooner than the quote.
  const plain = tidy(text).toLowerCase();
  const start = grown(first, 'start', words => plain.split(words.toLowerCase()).length <= 2);
  const end = grown(last, 'end', words => quote.length > 1 || first.indexOf(words) === first.length - words.length);
  return `#:~:text=${encode(start)},${encode(end)}`;
}

/** The publisher's address without a fragment of its own, and with this one. */
export const addressOf = (url: string, fragment = ''): string => url.replace(/#.*$/, '') + fragment;

/** A quote as it is pasted elsewhere: the words, what they are from, and where to find them. */
export function quoteCard(
  quote: readonly string[],
  from: { title: string; source: string; date: string | null; url: string },
  address: string,
): string {
  const said = quote.map(tidy).filter(Boolean).join('\n\n');
  return `“${said}”\n\n${[from.title, from.source, from.date].filter(Boolean).join(' · ')}\n${address}`;
}
