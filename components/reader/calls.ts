import type { Call } from './feature.ts';

/** Where letters are typed or choose something, a key is no command. */
const typing = 'input:not([type=radio],[type=range],[type=checkbox]),textarea,select,[contenteditable]';

/** A key's name. Where the keyboard writes another script, as Khmer's does, a letter is known by its place: ឡ stands where L does. */
const keyOf = ({ key, code, shiftKey }: KeyboardEvent): string => {
  if (key.length > 1) return key;
  return ((key > '~' && (/^Key(.)/.exec(code)?.[1] ?? (code === 'Slash' && shiftKey ? '?' : ''))) || key).toLowerCase();
};

/** The command that a key press may be, or null: with Ctrl, Alt or Meta it is the browser's. */
export function callOf(event: KeyboardEvent, on: Element | null): Call | null {
  const { ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented || on?.matches(typing)) return null;
  return { key: keyOf(event), on };
}
