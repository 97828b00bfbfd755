/** Makes each formula of a story a line of its source. */
export function repairFormulas(root: Element): void {
  for (const formula of Array.from(root.querySelectorAll('math'))) plainFormula(formula);
}

/** A formula's own source (TeX, or its alternative text) says more than its letters in a row. */
function plainFormula(formula: Element): void {
  const source = formula.querySelector('annotation[encoding*="tex" i]')?.textContent ?? formula.getAttribute('alttext');
  const code = formula.ownerDocument.createElement('code');
  code.append((source ?? formula.textContent ?? '').trim());
  formula.replaceWith(code);
}
