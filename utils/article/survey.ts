import { calledOf } from './called.ts';
import {
  attribute,
  firstChild,
  INLINE,
  isBare,
  isElement,
  isMedia,
  isSilent,
  isText,
  matches,
  nextSibling,
  tagOf,
} from './dom.ts';
import { STAND_INS } from './foreign.ts';
import { type Hint, type HintOf, type Suspect, suspectBy } from './hints.ts';
import { isOutOfLine } from './inline.ts';
import { endsSentence, hasEnds, tidy, weigh } from './text.ts';

/** An element that may hold blocks. Its blocks are `[from, to)` of the survey's list. */
export interface Box {
  element: Element;
  tag: string;
  name: string;
  parent: Box | null;
  children: Box[];
  from: number;
  to: number;
  /** Media `[mediaFrom, mediaTo)` of the survey's list. */
  mediaFrom: number;
  mediaTo: number;
  /** Fields to type into or choose from. */
  controls: number;
  /** Weight of running text, and of all text. */
  prose: number;
  weight: number;
  /** What its name, role or tag says it is, when that is not the story. */
  suspect: Suspect | null;
  story: boolean;
  caption: boolean;
}

/** A line of text: what stands between two block boundaries. */
export interface Block {
  index: number;
  box: Box;
  /** The nearest block element's tag. */
  tag: string;
  text: string;
  weight: number;
  /** Share of its text inside links, 0 to 1. */
  linked: number;
  /** Runs as prose does: long enough, or a sentence. */
  prose: boolean;
  /** Share of its text that is emphasised. */
  italic: number;
  nodes: Text[];
}

export interface Media {
  element: Element;
  tag: string;
  box: Box;
  /** Number of blocks before it. */
  at: number;
}

/** One look at the whole page, which is not changed by it. */
export interface Survey {
  root: Box;
  boxes: Box[];
  blocks: Block[];
  media: Media[];
  /** What the page draws itself. It says nothing of the words beside it: on many pages it is an ornament. */
  drawn: Pick<Media, 'element' | 'box'>[];
  blockOf: Map<Node, Block>;
  /** Elements that no reader sees. */
  unseen: Set<Node>;
  nodes: number;
  complex: boolean;
}

/** What a page draws itself. Signs in a line are drawn, too: only a large one is a picture. */
const DRAWING = /^(?:svg|canvas)$/;

/** Above this many nodes a page is a document base, not a story, and would take seconds. */
export const NODE_BUDGET = 250_000;
/** Single lines and cells are hidden by a name or a style of their own, if at all; a bare one is shown as its box is. */
const LINES = /^(?:p|li|t[dhr]|tbody|h[2-6])$/;
const DEPTH_BUDGET = 1_500;
const HEADINGS = /^h[1-6]$/;

/** A link to a place on the page: what headings carry so that they can be linked to. */
const isAnchor = (link: Element) => attribute(link, 'href').startsWith('#');

/** What builders of pages leave in a paragraph that is empty. */
const JOINER = '\u200d';

/** So many lines that end by themselves are a poem. */
const VERSES = 2;

/** Fields that may stand in a list to be ticked off ask for nothing. */
const TICKS = /^(?:checkbox|hidden)$/;

/**
 * Reads a live tree in one pass: lines of text, the boxes they stand in, pictures.
 * @param top the body, or the element that a site rule names
 * @param visible whether an element is shown
 * @param hintOf what a name tells
 * @param suspect what an element is when it is not the story
 */
export function survey(
  top: Element,
  visible: (element: Element) => boolean,
  hintOf: HintOf,
  suspect: (element: Element, tag: string, role: string, hint: Hint) => Suspect | null = (_, ...marks) =>
    suspectBy(...marks),
): Survey {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const media: Media[] = [];
  const drawn: Survey['drawn'] = [];
  const blockOf = new Map<Node, Block>();
  const unseen = new Set<Node>();
  let nodes = 0;
  let complex = false;

  let run: Text[] = [];
  let linkedRun = 0;
  let italicRun = 0;
  let runText = '';
  let breaks = 0;
  /** Lines of the run that a break ended. */
  let lines = 0;
  /** Inline surroundings of the node at hand. */
  let italic = 0;

  function flush(box: Box): void {
    breaks = 0;
    if (run.length === 0) return;
    const text = tidy(runText);
    if (text !== '' && text !== JOINER) {
      const weight = weigh(text);
      const length = runText.trim().length;
      const linked = linkedRun === 0 ? 0 : Math.min(1, linkedRun / length);
      const isLong = weight >= (hasEnds(text) ? 90 : 60) || lines > VERSES || endsSentence(text);
      const prose = linked < 0.5 && weight >= 25 && isLong;
      const block: Block = {
        index: blocks.length,
        box,
        tag: box.tag,
        text,
        weight,
        linked,
        prose,
        italic: italicRun / length,
        nodes: run,
      };
      for (const node of run) blockOf.set(node, block);
      blocks.push(block);
      box.weight += weight;
      if (prose) box.prose += weight;
    }
    run = [];
    runText = '';
    lines = 0;
    linkedRun = 0;
    italicRun = 0;
  }

  function open(element: Element, tag: string, parent: Box | null): Box {
    const bare = isBare(element);
    // A heading's id is an anchor, made from its words: it names what the heading says, not what it is.
    const id = bare || HEADINGS.test(tag) ? '' : attribute(element, 'id');
    const name = calledOf(element, tag, id, bare);
    const hint = hintOf(name);
    const role = bare ? '' : attribute(element, 'role');
    const box: Box = {
      element,
      tag,
      name,
      parent,
      children: [],
      from: blocks.length,
      to: blocks.length,
      mediaFrom: media.length,
      mediaTo: media.length,
      controls: 0,
      prose: 0,
      weight: 0,
      suspect: parent && suspect(element, tag, role, hint),
      story: hint.story || tag === 'article' || (!bare && attribute(element, 'itemprop') === 'articleBody'),
      caption: tag === 'figcaption' || hint.caption,
    };
    boxes.push(box);
    parent?.children.push(box);
    return box;
  }

  function close(box: Box): void {
    box.to = blocks.length;
    if (box.to === box.from && isStandIn(box)) {
      media.push({ element: box.element, tag: box.tag, box, at: blocks.length });
    }
    box.mediaTo = media.length;
    const up = box.parent;
    if (!up) return;
    up.controls += box.controls;
    up.prose += box.prose;
    up.weight += box.weight;
  }

  /** Whether a box without words is there for the picture or the player that it names. */
  const isStandIn = ({ element, mediaFrom }: Box) =>
    !isBare(element) && media.slice(mediaFrom).every(({ tag }) => tag === 'noscript') && matches(element, STAND_INS);

  const note = (element: Element, tag: string, box: Box) =>
    media.push({ element, tag, box, at: blocks.length + (run.length > 0 ? 1 : 0) });

  function walk(parent: Node, box: Box, linked: boolean, depth: number): void {
    for (let child = firstChild(parent); child; child = nextSibling(child)) {
      if (++nodes > NODE_BUDGET || depth > DEPTH_BUDGET) {
        complex = true;
        return;
      }
      if (isText(child)) {
        const data = child.data;
        if (data.trim() === '') {
          if (runText !== '') runText += ' ';
          continue;
        }
        breaks = 0;
        const length = data.trim().length;
        run.push(child);
        runText += data;
        if (linked) linkedRun += length;
        if (italic > 0) italicRun += length;
        continue;
      }
      if (!isElement(child)) continue;
      const tag = tagOf(child);
      if (isSilent(child, tag)) {
        if (DRAWING.test(tag) && child.clientWidth > 199 && child.clientHeight > 99)
          drawn.push({ element: child, box });
        if (/^(?:input|select|textarea)$/.test(tag) && !TICKS.test(attribute(child, 'type'))) box.controls++;
        continue;
      }
      if (tag === 'br') {
        if (++breaks > 1) flush(box);
        else if (runText !== '') {
          runText += ' ';
          lines++;
        }
        continue;
      }
      if (isMedia(child, tag)) {
        note(child, tag, box);
        continue;
      }
      if (INLINE.has(tag)) {
        if (isOutOfLine(child, tag, visible)) {
          unseen.add(child);
          continue;
        }
        if (!isBare(child) && !firstChild(child) && matches(child, STAND_INS)) {
          note(child, tag, box);
          continue;
        }
        const isItalic = tag === 'i' || tag === 'em';
        if (isItalic) italic++;
        walk(child, box, linked || (tag === 'a' && !(HEADINGS.test(box.tag) && isAnchor(child))), depth + 1);
        if (isItalic) italic--;
        continue;
      }
      flush(box);
      if (!(LINES.test(tag) && isBare(child)) && !visible(child)) {
        unseen.add(child);
        continue;
      }
      const held = open(child, tag, box);
      walk(child, held, linked, depth + 1);
      flush(held);
      close(held);
    }
  }

  const root = open(top, tagOf(top), null);
  walk(top, root, false, 0);
  flush(root);
  close(root);
  return { root, boxes, blocks, media, drawn, blockOf, unseen, nodes, complex };
}
