/**
 * A byline that is one person's name and nothing else, as most on a hub are: then `names.ts`, which tells names from roles,
 * dates and buttons in many languages, would answer with the same name. A test holds this file to it.
 */

/** Two to four words in capitals, of letters that the lists below know. */
const WORDS =
  /^\p{Lu}[\p{Script=Latin}\p{M}]+(?: \p{Lu}[\p{Script=Latin}\p{M}]+){1,3}$|^[\p{Script=Khmer}\p{M}]+(?: [\p{Script=Khmer}\p{M}]+){1,3}$/u;

/** How the words begin by which `names.ts` tells that a word is no name. Short ones are meant whole. */
const DOUBTFUL = new RegExp(
  '(?:^| )(?:(?:af|all|and|at|av|bio|by|ceo|cmo|co|cpa|cto|dan|di|en|et|for|giả|in|iu|jr|log|mba|md|min|mis|och|od|of|og|on|par|phd|por|rd|rdn|sr|the|top|tác|und|ve|von|và|với|www|ដោយ|និង)(?![a-z])|' +
    'abou|actu|addi|admi|adve|aktu|anal|anon|apr|arti|asso|aug|aute|auth|auto|beha|bild|biog|blog|busi|byli|chec|chie|clic|colu|comm|cons|cont|copy|corr|crea|data|date|dec|depu|des|diet|digi|dire|door|edit|emai|exec|expe|face|fact|feb|foll|form|foto|foun|from|gepl|gior|giu|grap|gues|habe|home|http|illu|inst|jan|jou|jul|jun|last|lead|line|link|lis|mai|mana|mar|may|minu|modi|more|name|news|none|nov|null|nutr|oct|oleh|penu|peri|pewa|phot|poli|post|pro|prze|pubb|publ|read|reda|repl|repo|rese|revi|root|seni|sep|set|shar|sign|site|spec|spor|staf|stor|stra|subs|supe|szer|team|teks|test|text|theo|time|twit|unde|unkn|upda|user|verf|verö|view|webm|webs|what|with|word|writ|yaza|' +
    'អត្ថ)',
);

const LONGEST = 60;

/** Whether the line is surely one name; false for many that are. */
export const isPlainName = (line: string): boolean =>
  line.length <= LONGEST && WORDS.test(line) && !DOUBTFUL.test(line.toLowerCase());
