import type { Shipped } from '../../../../utils/strings.ts';
import type { Voice } from '../../words.ts';

/** A language's name in the interface's language. Chromium names languages in English for `km`, so ours are shipped. */
export function languageName(lang: string, say: Voice['say'], language: Shipped): string {
  const base = lang.toLowerCase().split('-')[0]!;
  if (base === 'en' || base === 'km') return say(`lang_${base}`);
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(base) ?? lang;
  } catch {
    return lang;
  }
}
