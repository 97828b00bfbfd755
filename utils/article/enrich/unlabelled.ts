import type { Head } from './head.ts';
import { namesIn } from './names.ts';
import { key } from './page.ts';
import { namesSite } from './site.ts';
import { visibleDate } from './worded.ts';

/** What stands beside a name in a story's head: how long it takes to read, what its writer is. */
const BESIDE =
  /\b(?:min(?:ute)?s?|read|writer|editor|reporter|journalist|contributor|author|correspondent|columnist)\b/i;
/** Words of rubrics, which stand there as well, in the same capitals. */
const RUBRIC =
  /\b(?:news|blogs?|posts?|stories|features?|opinions?|business|politics|sports?|health|culture|travel|life|lifestyle|tips|guides?|trends?|reviews?|analysis|press|media|team|desk|home|all|top|latest|world|the|to|of|by|for|your|our)\b/i;
/** Two to four words, the first and the last in capitals: scripts that have none say too little. */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2} \p{Lu}[\p{L}\p{M}.'’-]+$/u;
/** How far below the headline, and how long, such a line is. */
const NEAR = 5;
const LONGEST = 80;
/** "and" and the like between two names. */
const BETWEEN = 5;

/** Names on a line of their own under the headline, beside the date: the byline of pages that declare nobody. */
export function unlabelled(lines: readonly string[], head: Head): string[] | undefined {
  const rubrics = head.metas('article:section', 'article:tag', 'keywords', 'news_keywords').map(key).join(' ');
  const isBeside = (line = '') => line.length < LONGEST && (BESIDE.test(line) || visibleDate(line, head.lang) !== null);
  const isPerson = (name: string) => FULL_NAME.test(name) && !namesSite(name, head) && !rubrics.includes(key(name));
  for (const [index, line] of lines.slice(0, NEAR).entries()) {
    if (line.length > LONGEST || RUBRIC.test(line) || !(isBeside(lines[index - 1]) || isBeside(lines[index + 1])))
      continue;
    const names = namesIn(line);
    const rest = key(line).length - key(names.join(' ')).length;
    if (names.length > 0 && names.every(isPerson) && rest < BETWEEN * names.length) return names;
  }
  return undefined;
}
