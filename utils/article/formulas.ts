/** Makes a line of text of each formula of a story: the one door for markup lets no MathML in (ARCHITECTURE.md says why). */
export function repairFormulas(root: Element): void {
  for (const formula of root.querySelectorAll('math')) formula.replaceWith(plainFormula(formula));
}

type Line = (Node | string)[];

/** Parts that only group what they hold, or set its size. */
const GROUPS = /^(?:math|mrow|mstyle|mpadded|mfenced)$/;
/** Signs that stand between two terms have room on both sides. */
const BETWEEN = /^(?:[=<>+×÷·±∓−≠≈≡∼≤≥∈∝∪∩∧∨→←↔⇒⇔]|-)$/;
/** Signs that are only heard: applied to, times, and, plus. */
const SILENT = /[\u2061-\u2064]/g;
/** What stands over a letter, as the mark that joins it. */
const OVER: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '^': '\u0302',
  '~': '\u0303',
  '˙': '\u0307',
  '→': '\u20d7',
};

/** The formula as it is written in a line, as `a/b` and `√x`; what needs two dimensions (a matrix) as its own source. */
function plainFormula(formula: Element): Node {
  const { ownerDocument } = formula;
  const line = lineOf(formula);
  const plain = ownerDocument.createElement(line ? 'span' : 'code');
  // TeX, or its alternative text, says more than its letters in a row.
  const source = () =>
    formula.querySelector('annotation[encoding*="tex" i]')?.textContent ?? formula.getAttribute('alttext');
  plain.append(...(line ?? [(source() ?? formula.textContent ?? '').trim()]));
  return plain;
}

const join = (parts: readonly (Line | null)[]): Line | null =>
  parts.every(part => part !== null) ? parts.flatMap(part => part!) : null;

const textOf = (line: Line): string => line.map(each => (typeof each === 'string' ? each : each.textContent)).join('');

/** In brackets what a sign beside it would tear apart. */
const held = (line: Line): Line =>
  line.length === 1 && /^[\p{L}\p{M}\d.,]+$/u.test(textOf(line)) ? line : ['(', ...line, ')'];

/** Whether a sign has a term on its left: after another sign, or at the begin, a minus belongs to what follows. */
function hasTerm({ previousElementSibling: term }: Element): boolean {
  return term !== null && (term.localName !== 'mo' || /[)\]}|!]$/.test(term.textContent!.trim()));
}

/** Nobody reads a formula of more levels than this. */
const DEEPEST = 40;

/** What an element of MathML says in one line of text and marks; null where that cannot be said. */
function lineOf(element: Element, level = 0): Line | null {
  if (level > DEEPEST) return null;
  const { localName: tag, ownerDocument } = element;
  const text = element.textContent!.replace(SILENT, '').trim();
  const children = Array.from(element.children);
  const wrap = (name: 'i' | 'sub' | 'sup', line: Line): Line => {
    const mark = ownerDocument.createElement(name);
    mark.append(...line);
    return line.length > 0 ? [mark] : [];
  };
  if (tag === 'mi') return /^\p{L}$/u.test(text) ? wrap('i', [text]) : [text];
  if (tag === 'mo') return [BETWEEN.test(text) && hasTerm(element) ? ` ${text} ` : text];
  if (/^m(?:n|text|s)$/.test(tag)) return [text];
  if (tag === 'mspace') return [' '];
  if (/^(?:mphantom|annotation(?:-xml)?)$/.test(tag)) return [];
  if (tag === 'semantics') return children[0] ? lineOf(children[0], level + 1) : [];
  const lines = children.map(child => lineOf(child, level + 1));
  if (GROUPS.test(tag)) return join(lines);
  if (tag === 'msqrt') {
    const under = join(lines);
    return under && ['√', ...held(under)];
  }
  const [base, second, third] = lines;
  if (!base || !second) return null;
  if (tag === 'mfrac') return [...held(base), '/', ...held(second)];
  if (tag === 'mroot') return [...wrap('sup', second), '√', ...held(base)];
  if (tag === 'msub' || tag === 'munder') return [...base, ...wrap('sub', second)];
  if (tag === 'mover' && OVER[textOf(second)]) return [...base, OVER[textOf(second)]!];
  if (tag === 'msup' || tag === 'mover') return [...base, ...wrap('sup', second)];
  if (/^(?:msubsup|munderover)$/.test(tag) && third) return [...base, ...wrap('sub', second), ...wrap('sup', third)];
  return null;
}
