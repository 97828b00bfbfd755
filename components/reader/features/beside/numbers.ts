/** A number as tables have them, with its sign and unit; what stands where there is none. */
const number = /^[-–−+(~<>]?\s*(?:[$€£¥៛]|US\$|USD|KHR)?\s*[\d០-៩][\d០-៩\s.,'’/:-]*\s*(?:%|[$€£¥៛]|[kKmM]|bn)?\)?$/u;
const none = /^(?:[-–—−*]|n\/?a)?$/i;
/** One number says nothing of its column. */
const some = 2;

/** Sets columns of numbers flush at their end, that tens stand under tens. A table whose cells span others has no such columns. */
export function alignNumbers(story: Element): void {
  for (const table of story.querySelectorAll('table')) {
    const rows = Array.from(table.rows, ({ cells }) => Array.from(cells));
    if (rows.flat().some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)) continue;
    for (let at = 0; at < (rows[0]?.length ?? 0); at++) {
      const column = rows.flatMap(row => row[at] ?? []);
      const texts = column.filter(({ localName }) => localName === 'td').map(cell => cell.textContent!.trim());
      const numbers = texts.filter(text => number.test(text));
      if (numbers.length < some || !texts.every(text => number.test(text) || none.test(text))) continue;
      for (const cell of column) cell.style.textAlign = 'end';
    }
  }
}
