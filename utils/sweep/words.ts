import type { ConditionKind, Swept } from './types.ts';

/* What overlays say, in the hub's languages. Tried in order. */

const cookies = /cookies?|gdpr|ខូគី/i;
const cookieAsks =
  /\b(we|site|page) uses?\b|\bwe use|use of|like cookies|a(cc?|kz|kc)ep|accett|akkoord|agree|allow|consent|got it|\bok(ay)?\b|understand|reject|decline|services we|verwend|utilis|utiliz|យល់ព្រម|ទទួលយក/i;

/** Notices about data that don't name cookies. Whatever takes an address says this in its small print, too: so it comes last. */
const data =
  '(your|our|updated) privacy|privacy (notice|policy|settings|statement)|personal (data|information)|tracking (technolog|tools)|with our partners|gdpr';
const dataAsks = 'accept|agree|consent|got it|understand|reject|decline|deny|opt[- ]out';

/** Going on with the story, as walls put it; and a price. */
const reading = '(continue|keep|finish) reading|to (read|access|unlock|view|see)\\b|full access|unlimited';
const price = '[$€£៛] ?\\d|per (week|month|year)|/ ?(month|mo)\\b';
const either = (one: string, gap: number, other: string) =>
  `(${one}).{0,${gap}}(${other})|(${other}).{0,${gap}}(${one})`;

const conditions: readonly [ConditionKind, RegExp][] = [
  ['captcha', /(verify|confirm|prove).{0,20}(human|robot)|not a robot|unusual traffic|security check/i],
  ['adblock', /ad[\s-]?block|block\w* (our |the )?ads|(disable|turn off|pause|allow).{0,40}\bads\b/i],
  [
    'login',
    /(log|sign) ?in (or \w+ )?to (continue|keep|read|view|access|see|unlock)|must (be logged|log|sign) ?in|reading.{0,60}(log|sign) ?in|ចូល(គណនី|ប្រើ).{0,40}អាន/i,
  ],
  [
    'registration',
    new RegExp(
      `${either('register|sign ?up|join\\b|create an? |free account', 70, reading)}|(ចុះឈ្មោះ|បង្កើតគណនី).{0,60}អាន`,
      'i',
    ),
  ],
  [
    'payment',
    new RegExp(
      `${either('subscri|member|purchase|premium', 120, `${reading}|${price}`)}|already a (subscriber|member)|(subscribers?|members?) only|only (for|to) (our )?(subscribers|members)|(available|reserved|exclusive(ly)?|article is|story is) (for|to) (our )?(subscribers|members)|free (article|stor)|article limit|(ជាវ|បង់ប្រាក់).{0,60}អាន`,
      'i',
    ),
  ],
];

/** Gates ask first thing; a newsletter's small print that mentions an age stands at its end. */
const age =
  /(are you|i am|i['’]m|must be|over|at least|under|than)\W+(\w+\W+){0,4}(16|18|21)\b|\b(18|21) ?(\+|years)|age (verif|gate|check|restrict)|your (age|birth|date of birth)|(drinking|legal) age|adults only|អាយុ.{0,30}(18|១៨)/i;
const ageWithin = 300;

const popups: readonly [Swept['kind'], RegExp][] = [
  ['flash', /flash ?pl|update required/i],
  [
    'newsletter',
    /news ?letter|subscri|\b(inbox|mailbox)\b|mailing list|sign (me )?up|(by|via) e-?mail|join (our|the|us|\d)|ព្រឹត្តិបត្រ|ជាវ/i,
  ],
  [
    'notice',
    /(enable|allow|get|turn on|send you|receive|show).{0,40}(notifications|alerts)|\btour\b|show you around|what(’|'| i)s new|new (look|site|design)|welcome to|survey|feedback|rate us|recommend us|(get|install|download|open|try|in) (our|the) (\w+ )?app\b|google play|app ?store|home ?screen|browser.{0,20}(out[- ]?of[- ]?date|outdated|not supported|no longer)|(update|upgrade) (your|my) browser/i,
  ],
  [
    'popup',
    /\d+ ?% off|half[- ]price|discount|coupon|special offer|\bsale\b|offer ends|donat|chip in|bec[ao]me a (member|supporter|patron)|[$€£] ?\d+ (a|per) (month|week|year)|support (us|our)|(our|the) app\b|free trial|giveaway|(follow|find|like) us|read (also|next)|recommended/i,
  ],
  ['cookie', new RegExp(`(${data})(?=.*(${dataAsks}))|(${dataAsks}).*(${data})`, 'i')],
];

/** Words of a control that only sends the overlay away. A wall's own "Leave" or "Cancel" leaves the page: not among them. */
const dismissing =
  /^\W*([×✕✖⨯x]|close( .*)?|dismiss|ignore|no,? ?thank.*|not (now|today|interested)|(.{5,9} )?later|skip( .*)?|hide( .*)?|continue (without|anyway|with (an? |my )?ad).*|(continue|take me) to (the |our )?(web)?site|got it|(i )?understand|ok(ay)?|បិទ|ទេ.*)\W*$/i;

const first = <K>(table: readonly [K, RegExp][], text: string) => table.find(([, words]) => words.test(text));
const asksForCookies = (text: string) => cookies.test(text) && cookieAsks.test(text);

/**
 * Which condition a text speaks of, or undefined. A cookie notice that mentions an age or a login is a cookie notice; a wall that
 * mentions cookies does so after it said what it asks.
 */
export function conditionOf(text: string): ConditionKind | undefined {
  const [kind, words] = age.test(text.slice(0, ageWithin)) ? (['age', age] as const) : (first(conditions, text) ?? []);
  return words && asksForCookies(text) && text.search(cookies) < text.search(words) ? undefined : kind;
}

/** Which kind of popup a text speaks of, or undefined. */
export function popupOf(text: string): Swept['kind'] | undefined {
  return asksForCookies(text) ? 'cookie' : first(popups, text)?.[0];
}

/** Help that waits for questions, and news that cannot wait, are the page's own. */
const own =
  /how (can|may) (we|i) help|live chat|chat (with|to) us|ask us|(leave|send|drop) (us )?a (message|line)|^\W*(breaking|live|urgent)\b/i;

/** Whether a box that covers nothing says that it is no popup. */
export const saysOwn = (text: string) => own.test(text);

/** Whether a box offers to log in. */
export const offersLogin = (text: string) => /\b(log|sign) ?in\b/i.test(text) && !asksForCookies(text);

/** A cross is a way to close wherever it stands. */
export const isCross = (words: string) => /^[×✕✖⨯]$/.test(words.trim());

/** Whether a control with these words sends its overlay away. */
export function dismisses(words: string): boolean {
  return words.length < 40 && dismissing.test(words.trim());
}
