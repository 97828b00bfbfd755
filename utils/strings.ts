import type { Language } from './settings.ts';

/** Languages of the interface that are shipped. */
export type Shipped = 'en' | 'km';

/** One surface's words in both languages, as `locales/en.json` and `locales/km.json` hold them under the surface's key. */
export type Words<K extends string = string> = Readonly<Record<K, string>>;

/** The language to speak: the reader's choice, else the browser's if shipped, else English. */
export function resolveLanguage(choice: Language, browserLanguage: string): Shipped {
  if (choice !== 'auto') return choice;
  return /^km\b/i.test(browserLanguage) ? 'km' : 'en';
}

/** A number, or a text with numbers, in the language's own digits. Browsers give no Khmer digits for `km` themselves. */
export const digits = (text: string | number, language: Shipped): string =>
  language === 'km' ? String(text).replace(/\d/g, digit => String.fromCodePoint(0x17e0 + Number(digit))) : String(text);

/**
 * Fills `{name}` places in a text. `{n|one|many}` picks by the number `n`: "{n} {n|story|stories}".
 * Unknown names stay visible, so that a wrong key is noticed.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    if (one === undefined || many === undefined) return String(values[name]);
    return values[name] === 1 ? one : many;
  });
}
