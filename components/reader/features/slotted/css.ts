/** Declarations as they were written, each important. */
const important = ({ cssText }: CSSStyleDeclaration): string => cssText.replace(/(?:\s*!important)?;/g, ' !important;');

function write(rule: CSSRule): string {
  const inner = 'cssRules' in rule ? Array.from(rule.cssRules as CSSRuleList, write).join('') : '';
  if (rule instanceof CSSStyleRule) return `${rule.selectorText}{${important(rule.style)}${inner}}`;
  if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText}{${inner}}`;
  return '';
}

/**
 * The reader's style for what stands in the open: everything important, in a layer, and only inside our host, so that neither the
 * page's rules reach our text nor ours the page. First of all whatever the page says of our elements is taken back.
 */
export function openCss(rules: CSSRuleList, host: string): string {
  const ours = ':where([slot],[slot] *)';
  const pieces = ['::before', '::after'].map(name => ours + name).join();
  const starts = ['::first-letter', '::first-line', '::marker'].map(name => ours + name).join();
  return `@layer clearstory{@scope(${host}){
${ours}{all:revert !important}${pieces}{all:revert !important;content:none !important}${starts}{all:revert !important}
${Array.from(rules, write).join('\n')}
[slot],[slot]>article{display:contents !important}}}`;
}
