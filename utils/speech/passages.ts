import type { Sentence } from './player.ts';
import { type Span, sentencesOf } from './sentences.ts';

/** A stretch of text in one block, and where each of its characters stands. */
interface Passage {
  block: Element;
  text: string;
  lang: string;
  /** The text nodes and where they begin in the text. */
  runs: { node: Text; start: number }[];
}

/** A sentence of the story: what to speak, and where it stands. */
export interface Placed extends Sentence {
  block: Element;
  /** The range of a part of it, or of all of it. */
  range(part?: Span): Range;
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,dt,dd,blockquote,summary,div,section,address,cite,article,main';
/** Not read aloud: pictures and their captions, tables, code, marks of notes, and what Clearstory says itself. */
const SILENT =
  'figure,table,pre,sup:has(a),a > sup,[data-embed],.left-out-line,.part,.part-line,[hidden],script,style,rt,rp,.age,.status';
/** A note's mark that is not raised. */
const MARK = /^[[(]?[\p{N}*†‡]{1,4}[\])]?$/u;
const isSilent = (element: Element) =>
  element.matches(SILENT) || (element.matches('a[href^="#"]') && MARK.test(element.textContent?.trim() ?? ''));
const KHMER = /[\u1780-\u17ff]/g;

/** The language to read a passage or a sentence in: that of its letters first. */
function langOf(text: string, declared: string): string {
  const khmer = text.match(KHMER)?.length ?? 0;
  if (khmer > text.length / 2) return 'km';
  return khmer === 0 && /^km\b/i.test(declared) && /[a-z]{3}/i.test(text) ? 'en' : declared;
}

function passagesOf(root: Element, lang: string): Passage[] {
  const passages: Passage[] = [];
  let open = null as Passage | null;
  const show = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = root.ownerDocument.createTreeWalker(root, show, node =>
    node instanceof Element && isSilent(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.localName === 'br' && open) open.text += '\n';
      continue;
    }
    const block = node.parentElement!.closest(BLOCKS) ?? root;
    if (open?.block !== block) {
      open = { block, text: '', lang, runs: [] };
      passages.push(open);
    }
    open.runs.push({ node: node as Text, start: open.text.length });
    // One character for one, so that places stay true: a line break of the source is a space.
    open.text += (node as Text).data.replace(/\s/g, ' ');
  }
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function rangeOf({ block, runs }: Passage, { start, end }: Span): Range {
  const range = block.ownerDocument.createRange();
  const place = (at: number) => {
    const run = runs.findLast(({ start: from }) => from <= at) ?? runs[0]!;
    return [run.node, Math.min(at - run.start, run.node.data.length)] as const;
  };
  range.setStart(...place(start));
  const [node, offset] = place(end - 1);
  range.setEnd(node, Math.min(offset + 1, node.data.length));
  return range;
}

/** All sentences under some elements, in order. */
export function placedSentences(roots: readonly Element[], lang: string): Placed[] {
  return roots
    .flatMap(root => passagesOf(root, lang))
    .flatMap(passage => {
      const spoken = langOf(passage.text, lang);
      return sentencesOf(passage.text, spoken).map(span => {
        const text = passage.text.slice(span.start, span.end);
        return {
          text,
          // A quote may be in another language than the paragraph it stands in.
          lang: langOf(text, spoken),
          block: passage.block,
          range: (part?: Span) =>
            rangeOf(passage, part ? { start: span.start + part.start, end: span.start + part.end } : span),
        };
      });
    });
}
