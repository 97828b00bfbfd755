import { MONTHS } from './months.ts';
import { BY, DATED_BY, type IsMonth, isName as isNameBut, namesIn as namesBut, parts } from './names.ts';

const isMonth: IsMonth = word => MONTHS.has(word.toLowerCase().replace(/\.$/, ''));

/** One byline's text to names; months of all languages are none. */
export const namesIn = (line: string): string[] => namesBut(line, isMonth);

/** Could this be a person's or an agency's name? */
export const isName = (text: string): boolean => isNameBut(text, isMonth);

/** Does the line begin as a byline does? */
export function saysBy(line: string): boolean {
  return line.length < 200 && (DATED_BY.test(line) || parts(line).some(part => BY.test(part)));
}

/** "Written by" alone: the name is the next line. */
export const onlySaysBy = (line: string): boolean =>
  /^\p{L}/u.test(line) && line.replace(/$/, ' ').replace(BY, '').trim() === '';

/** A login name rather than a person's: `KatieS`, `andrew.keaveney`. */
export function isHandle(name: string): boolean {
  return /^[\w.@-]+$/.test(name) && /^[a-z]|[a-z][A-Z]|[._@\d-]/.test(name);
}

const PARTICLE =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|van|von|zu|zur|la|le|el|al|bin|bint|ibn|binti|ter|ten|af|av|y|e|i|st|d'|’t|'t)$/i;

/** Does a name that nobody declared look like one: two words or more, capitals where the script has them? */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) return true;
  return words.length > 1 && words.every(word => PARTICLE.test(word) || !/^\p{Ll}/u.test(word));
}
