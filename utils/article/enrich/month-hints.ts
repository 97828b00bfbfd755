/** How the names of months begin in Latin and Khmer letters (`months.ts`; a test holds both together). */
const STARTS =
  'abr|ago|ags|agu|aou|aoû|apr|ara|aug|avr|ağu|bal|bir|bře|cze|dec|des|det|dez|dhj|dic|dis|dub|déc|eki|elo|ene|eyl|feb|fev|fév|geg|gen|giu|gru|gus|haz|hei|hel|huh|ian|iul|iun|jaa|jan|jou|jui|jul|jun|juu|jän|júl|jún|jūl|jūn|kas|kes|kol|kor|kov|kvě|kwi|lap|led|lie|lip|lis|lok|lug|lut|maa|mac|mae|mag|mai|maj|mar|may|mei|mrt|mrz|máj|már|mär|nis|noi|nop|nov|nën|oca|oct|ogo|okt|ott|out|ožu|paź|pri|pro|qer|rug|ruj|sau|sep|set|shk|sht|sie|sij|spa|srp|stu|sty|svi|syy|sze|tam|tem|tet|tou|tra|vas|vee|vel|wrz|zář|ápr|úno|čer|říj|şub|កក្|កញ្|កុម|តុល|ធ្ន|មករ|មិថ|មិន|មីន|មេស|វិច|សីហ|ឧសភ';

const MAY = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${STARTS})|[^\P{L}\p{Script=Latin}\p{Script=Khmer}]`, 'u');

/** Whether a line may hold a month's name, in any language: true for some that hold none, never false for one that does. */
export const mayHoldMonth = (line: string): boolean => MAY.test(line.toLowerCase());
