/**
 * A byline that is one person's name and nothing else, as most on a hub are: then `names.ts`, which tells names from roles,
 * dates and buttons in many languages, would answer with the same name. A test holds this file to it.
 */

/** Two to four words in capitals, of letters that the lists below know. */
const WORDS =
  /^\p{Lu}[\p{Script=Latin}\p{M}]+(?: \p{Lu}[\p{Script=Latin}\p{M}]+){1,3}$|^[\p{Script=Khmer}\p{M}]+(?: [\p{Script=Khmer}\p{M}]+){1,3}$/u;

/** How the words begin by which `names.ts` and `months.ts` tell that a word is no name. Short ones are meant whole. */
const DOUBTFUL = new RegExp(
  '(?:^| )(?:(?:af|all|and|at|av|bio|by|ceo|cmo|co|cpa|cto|dan|di|en|et|for|giả|in|iu|jr|log|mba|md|min|mis|och|od|of|og|on|par|phd|por|rd|rdn|sr|the|top|tác|und|ve|von|và|với|www|ដោយ|និង)(?![a-z])|' +
    'abou|abr|actu|addi|admi|adve|ago|ags|agu|aktu|anal|anon|aou|aoû|apr|ara|arti|asso|aug|aute|auth|auto|avr|ağu|bal|beha|biog|bir|blog|busi|byli|bře|chec|chie|clic|cofo|colu|comm|cons|cont|copy|corr|crea|cze|data|date|dec|depu|des|det|dez|dhj|dic|diet|digi|dire|dis|door|dub|déc|edit|eki|elo|emai|ene|exec|expe|eyl|face|fact|feb|fev|foll|fore|foun|from|fév|geg|gen|gepl|gior|giu|grap|gru|gues|gus|haz|hei|hel|home|http|huh|ian|illu|inst|iul|iun|jaa|jan|jou|jui|jul|jun|juu|jän|júl|jún|jūl|jūn|kas|kes|kol|kor|kov|kvě|kwi|lap|last|lead|led|lie|line|link|lip|lis|lok|lug|lut|maa|mac|mae|mag|mai|maj|mana|mar|may|medi|mei|minu|modi|more|mrt|mrz|máj|már|mär|name|news|nis|noi|none|nop|nov|null|nutr|nën|oca|oct|ogo|okt|oleh|ott|out|ožu|paź|penu|peri|phot|poli|post|pri|pro|prze|pubb|publ|qer|read|reda|repl|repo|rese|revi|righ|root|rug|ruj|sau|seni|sep|set|shar|shk|sht|sie|sign|sij|site|spa|spec|spor|srp|staf|stor|stra|stu|sty|subs|supe|svi|syy|sze|tam|team|teks|tem|test|tet|text|theo|time|tou|tra|twit|unde|unkn|upda|user|vas|vee|vel|verf|verö|view|webm|webs|what|with|word|writ|wrz|yaza|zář|ápr|úno|čer|říj|şub|' +
    'កក្|កញ្|កុម|តុល|ធ្ន|មករ|មិថ|មិន|មីន|មេស|វិច|សីហ|អត្ថ|ឧសភ)',
);

const LONGEST = 60;

/** Whether the line is surely one name; false for many that are. */
export const isPlainName = (line: string): boolean =>
  line.length <= LONGEST && WORDS.test(line) && !DOUBTFUL.test(line.toLowerCase());
