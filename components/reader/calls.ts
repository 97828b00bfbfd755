import type { Call } from './feature.ts';

/** Where letters are typed or choose something, a key is no command. */
const typing = 'input:not([type=radio],[type=range],[type=checkbox]),textarea,select,[contenteditable]';

/** The command that a key press may be, or null: with Ctrl, Alt or Meta it is the browser's. */
export function callOf(event: KeyboardEvent, on: Element | null): Call | null {
  const { key, shiftKey: shift, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented || on?.matches(typing)) return null;
  return { key: key.length === 1 ? key.toLowerCase() : key, shift, on };
}
