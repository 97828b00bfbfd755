import { attribute, firstChild, has, INLINE, isElement, isText, MEDIA, nextSibling, SILENT, tagOf } from './dom.ts';
import { CAPTION, nameOf, names, roles, STORY, tags } from './names.ts';
import { endsSentence, tidy, weigh } from './text.ts';
import type { RemovedKind } from './types.ts';

/** An element that may hold blocks. Its blocks are `[from, to)` of the survey's list. */
export interface Box {
  element: Element;
  tag: string;
  name: string;
  parent: Box | null;
  depth: number;
  from: number;
  to: number;
  /** Media `[mediaFrom, mediaTo)` of the survey's list. */
  mediaFrom: number;
  mediaTo: number;
  /** Weight of running text, and of all text. */
  prose: number;
  weight: number;
  /** Running text, less the deeper it lies: what makes a container of paragraphs stand out. */
  score: number;
  /** What its name, role or tag says it is, when that is not the story. */
  suspect: Suspect | null;
  story: boolean;
  caption: boolean;
}

export interface Suspect {
  kind: RemovedKind;
  rule: string;
  /** The word that told. A word that covers most of a page tells nothing about its parts. */
  word: string;
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
  /** All of it strong, emphasised or heading. */
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
  blockOf: Map<Node, Block>;
  /** Elements that no reader sees. */
  unseen: Set<Node>;
  nodes: number;
  complex: boolean;
}

/** Above this many nodes a page is a document base, not a story. */
export const NODE_BUDGET = 400_000;
const DEPTH_BUDGET = 1_500;

const hints = new Map<string, { suspect: Suspect | null; story: boolean; caption: boolean }>();

function suspectOf(name: string): Suspect | null {
  for (const { kind, pattern } of names) {
    const word = pattern.exec(name)?.[1];
    if (word) return { kind, rule: `name.${kind}`, word };
  }
  return null;
}

function hintOf(name: string) {
  let hint = hints.get(name);
  if (!hint) {
    if (hints.size > 4_000) hints.clear();
    hint = {
      suspect: suspectOf(name),
      story: STORY.test(name),
      caption: CAPTION.test(name),
    };
    hints.set(name, hint);
  }
  return hint;
}

/** What an element is by its role, its tag or its name, when that is not the story. */
export function suspectBy(element: Element, tag: string, name: string): Suspect | null {
  const role = attribute(element, 'role');
  if (role && roles[role]) return { kind: roles[role], rule: `role.${role}`, word: role };
  if (tags[tag]) return { kind: tags[tag], rule: `tag.${tag}`, word: `<${tag}>` };
  return name === ' ' ? null : hintOf(name).suspect;
}

/**
 * Reads a live tree in one pass: lines of text, the boxes they stand in, pictures.
 * @param top the body, or the element that a site rule names
 * @param visible whether an element is shown
 * @param suspect what an element is when it is not the story
 */
export function survey(
  top: Element,
  visible: (element: Element) => boolean,
  suspect: (element: Element, tag: string, name: string) => Suspect | null = suspectBy,
): Survey {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const media: Media[] = [];
  const blockOf = new Map<Node, Block>();
  const unseen = new Set<Node>();
  let nodes = 0;
  let complex = false;

  let run: Text[] = [];
  let linkedRun = 0;
  let runText = '';
  let breaks = 0;

  function flush(box: Box): void {
    breaks = 0;
    if (run.length === 0) return;
    const text = tidy(runText);
    if (text !== '') {
      const weight = weigh(text);
      const linked = linkedRun === 0 ? 0 : Math.min(1, linkedRun / runText.trim().length);
      const prose = linked < 0.5 && weight >= 25 && (weight >= 90 || endsSentence(text));
      const block: Block = { index: blocks.length, box, tag: box.tag, text, weight, linked, prose, nodes: run };
      for (const node of run) blockOf.set(node, block);
      blocks.push(block);
      box.weight += weight;
      if (prose) {
        box.prose += weight;
        box.score += Math.min(weight, 600) * (1 - linked);
      }
    }
    run = [];
    runText = '';
    linkedRun = 0;
  }

  function open(element: Element, tag: string, parent: Box | null): Box {
    const name = nameOf(attribute(element, 'class'), attribute(element, 'id'));
    const hint = name === ' ' ? null : hintOf(name);
    const box: Box = {
      element,
      tag,
      name,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      from: blocks.length,
      to: blocks.length,
      mediaFrom: media.length,
      mediaTo: media.length,
      prose: 0,
      weight: 0,
      score: 0,
      suspect: parent ? suspect(element, tag, name) : null,
      story: (hint?.story ?? false) || tag === 'article' || attribute(element, 'itemprop') === 'articleBody',
      caption: tag === 'figcaption' || (hint?.caption ?? false),
    };
    boxes.push(box);
    return box;
  }

  function close(box: Box): void {
    box.to = blocks.length;
    box.mediaTo = media.length;
    const up = box.parent;
    if (!up) return;
    up.prose += box.prose;
    up.weight += box.weight;
    up.score += box.score * 0.6;
  }

  function walk(parent: Node, box: Box, linked: boolean, depth: number): void {
    for (let child = firstChild(parent); child; child = nextSibling(child)) {
      nodes++;
      if (isText(child)) {
        const data = child.data;
        if (data.trim() === '') {
          if (runText !== '') runText += ' ';
          continue;
        }
        breaks = 0;
        run.push(child);
        runText += data;
        if (linked) linkedRun += data.trim().length;
        continue;
      }
      if (!isElement(child)) continue;
      const tag = tagOf(child);
      if (SILENT.has(tag)) continue;
      if (tag === 'br') {
        if (++breaks > 1) flush(box);
        else if (runText !== '') runText += ' ';
        continue;
      }
      if (MEDIA.has(tag)) {
        media.push({ element: child, tag, box, at: blocks.length + (run.length > 0 ? 1 : 0) });
        continue;
      }
      if (depth > DEPTH_BUDGET || nodes > NODE_BUDGET) {
        complex = true;
        return;
      }
      if (INLINE.has(tag)) {
        if (has(child, 'hidden') || (has(child, 'style') && !visible(child))) {
          unseen.add(child);
          continue;
        }
        walk(child, box, linked || tag === 'a', depth + 1);
        continue;
      }
      flush(box);
      if (!visible(child)) {
        unseen.add(child);
        continue;
      }
      const inner = open(child, tag, box);
      walk(child, inner, linked, depth + 1);
      flush(inner);
      close(inner);
    }
  }

  const root = open(top, tagOf(top), null);
  walk(top, root, false, 0);
  flush(root);
  close(root);
  return { root, boxes, blocks, media, blockOf, unseen, nodes, complex };
}
