import { httpUrl } from '../addresses.ts';
import { attribute, baseOf, selectorOf } from '../dom.ts';
import type { Block } from '../survey.ts';
import { tidy } from '../text.ts';
import { type Draft, storyOf } from '../verdict.ts';

/** The sign of an excerpt, where its words end. */
const CUT = /[[(](?:…|\.{3})[\])]\W*$/u;
/** What an excerpt says of the rest. */
const REST =
  /(?:read (?:more|on)|(?:continue|keep) reading|(?:full|whole|original|rest of (?:the|this)) (?:story|article|post|text|report)|lire la suite|seguir leyendo|leer más|leia mais|weiterlesen|mehr lesen|selengkapnya|đọc tiếp|xem thêm|อ่านต่อ|អានបន្ត|អានបន្ថែម|читать далее|阅读全文|続きを読む|اقرأ المزيد)/iu;
/** Such a line has few words beside them: whose story it is. */
const LONGEST = 60;
/** Where the words before it break off. */
const BROKEN = /(?:…|\.{3})[\s\])]*$/u;
/** In a paragraph it stands at the end. */
const BEHIND = 30;
/** So many blocks may be the last words, with the link under them. */
const NEAR = 3;

interface Way {
  words: string;
  url: string;
}

/** The link to the rest on another page that a block ends with, of so many letters at most. */
function wayOn({ nodes, box, text }: Block, longest: number): Way | null {
  const link = nodes.at(-1)?.parentElement?.closest('a[href]');
  const page = box.element.ownerDocument;
  const url = link && httpUrl(attribute(link, 'href'), baseOf(page));
  const words = tidy(link?.textContent ?? '');
  const isWay = words.length < longest && REST.test(words) && text.endsWith(words);
  return url && isWay && pathOf(url) !== pathOf(baseOf(page)) ? { words, url } : null;
}

const pathOf = (address: string) => address.replace(/[?#].*$/s, '');

/** A story whose last words break off, with the sign of an excerpt or a link to the rest, is called what it is: cut. */
export function cut(draft: Draft): void {
  if (draft.kept) return;
  const story = storyOf(draft);
  // The last words need not run as prose: they break off.
  const last = Math.max(
    0,
    story.findLastIndex(({ prose }) => prose),
  );
  const ending = story.slice(last, last + NEAR);
  for (const [index, block] of ending.entries()) {
    const own = wayOn(block, BEHIND);
    const way = own ?? (ending[index + 1] ? wayOn(ending[index + 1]!, LONGEST) : null);
    const words = block.text.slice(0, block.text.length - (own?.words.length ?? 0));
    if (!CUT.test(words) && !(way && BROKEN.test(words))) continue;
    draft.kept = {
      state: 'truncated',
      evidence: selectorOf(block.box.element),
      ...(way && { continueUrl: way.url }),
    };
    return;
  }
}
