import type { ComponentChildren } from 'preact';
import type { reader } from '../../locales/en.json';
import { digits, fill, type Shipped } from '../../utils/strings.ts';

/** Keys of the reader's own words. */
export type Key = keyof typeof reader;

/** The reader's words in every language that is shipped: `locales/` "reader". */
export type ReaderWords = Readonly<Record<Shipped, Readonly<Record<Key, string>>>>;

/** The reader's words in one language. */
export interface Voice {
  language: Shipped;
  /** One text with its places filled. Numbers are written in the language's own digits. */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** A text that holds both numbers, `one|many`: "a newsletter box|{n} newsletter boxes". */
  count(key: Key, n: number): string;
  /** A number that is no quantity: a year. */
  digits(n: number): string;
}

/** A quantity as the language writes it. */
const write = (n: number, language: Shipped): string =>
  language === 'en' ? String(n).replace(/\B(?=(?:\d{3})+$)/g, ',') : digits(n, language);

/** The words of a language that is shipped. */
export function voiceOf(language: Shipped, shipped: ReaderWords): Voice {
  const words = shipped[language];
  const written = (values: Readonly<Record<string, string | number>>) =>
    // 1 stays a number: `fill` chooses the singular by it. Only English has one.
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' && (value !== 1 || language !== 'en') ? write(value, language) : value,
      ]),
    );
  const say: Voice['say'] = (key, values = {}) => fill(words[key], written(values));
  return {
    language,
    say,
    count(key, n) {
      const [one, many = one] = words[key].split('|');
      return fill((n === 1 ? one : many)!, written({ n }));
    },
    digits: n => digits(n, language),
  };
}

/** Puts nodes in a text's places, for words that hold a link or a name: `{name}` → its node. */
export function place(text: string, nodes: Readonly<Record<string, ComponentChildren>>): ComponentChildren[] {
  return text.split(/(\{\w+\})/).map(part => nodes[part.slice(1, -1)] ?? part);
}
