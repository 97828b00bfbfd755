import * as other from './tongues.ts';
import type { ConditionKind, Swept } from './types.ts';

/* What overlays say. Tried in order. Most pages have no overlay: what is put together waits until one is there. */

const lazily = <T>(make: () => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const cookies = /cookies?|gdpr|çerez|ខូគី|ឃុកឃី|คุกกี้|クッキー|쿠키|куки|ملفات تعريف/i;
const cookieAsks =
  '\\b(we|site|page) uses?\\b|use of|like cookies|allow|\\bok(ay)?\\b|services we|verwend|utili[sz]|usamos|использу|使用|يستخدم|sử dụng|ใช้|사용|gebruik|używ|kullan|gunakan';

/** Notices about data that don't name cookies. Whatever takes an address says this in its small print, too: so it comes last. */
const data =
  '(your|our|updated) privacy|privacy (notice|policy|settings|statement)|personal (data|information)|terms.{0,16} ha(ve|s) changed|updated (our|the) terms|tracking (technolog|tools)|with our partners|gdpr';
const dataAsks = 'accept|agree|consent|got it|understand|reject|decline|deny|opt[- ]out';

const either = (one: string, gap: number, two: string) => `(${one}).{0,${gap}}(${two})|(${two}).{0,${gap}}(${one})`;
const any = (...parts: string[]) => new RegExp(parts.join('|'), 'i');

const conditions = lazily((): readonly [ConditionKind, RegExp][] => {
  // Going on with the story, as walls put it; and a price.
  const reading =
    '(continue|keep|finish|go on) reading|read on\\b|to go on\\b|the rest of (it|this|the)|(read|get) the (rest|full (story|article))|(to|you) (read|access|unlock|view|see|continue)\\b|unlock (this|the)\\b|full access|unlimited';
  const institution = '(work|school|student|library|company|corporate|university|institution|organi[sz]ation)\\w*';
  const price = '[$€£៛] ?\\d|(per|an?) (week|month|year)|/ ?(month|mo)\\b';
  return [
    [
      'captcha',
      any(
        '(verify|confirm|prove).{0,20}(human|robot)|not a robot|unusual traffic|security (check|verif)|(drag|slide|move).{0,24}(slider|puzzle|piece)|(person|human).{0,12}not an? (ro)?(bot|script)',
        other.human,
      ),
    ],
    [
      'adblock',
      any('ad[\\s-]?block|block\\w* (our |the )?ads|(disable|turn off|pause|allow).{0,40}\\bads\\b', other.adblock),
    ],
    // Payment walls offer a login as well.
    [
      'payment',
      any(
        either(other.subscribe, 80, `${other.reading}|${other.reserved}|${other.price}|${price}`),
        either(either(other.free, 24, other.stories), 40, other.spent),
      ),
    ],
    [
      'login',
      any(
        '(log|sign) ?in (or \\w+ )?to (continue|go on|keep|read|view|access|see|unlock)|must (be logged|log|sign) ?in|logged[ -]in (user|member|reader)|reading.{0,60}(log|sign) ?in',
        `(log|sign) ?in with (your|an?) (${institution})|(provided|available) (by|through) your (${institution})|requires? you to (log|sign) ?in|(restricted|limited) to (${institution}|staff|members)`,
        either(other.login, 40, other.reading),
      ),
    ],
    [
      'registration',
      any(
        either(
          'register|sign ?up|join\\b|create (an?|your) |free account|(confirm|verify|enter) your (e-?mail|phone)',
          70,
          reading,
        ),
        either(other.register, 60, other.reading),
        either(other.mail, 40, other.onwards),
      ),
    ],
    [
      'payment',
      any(
        either('subscri|member|purchase|premium|(digital|unlimited) access', 120, `${reading}|${price}`),
        either('supporter|patron|donor', 80, reading),
        'already a (subscriber|member)|(subscribers?|members?) only|(only|available|reserved|exclusive(ly)?|article is|story is) (for|to) (our )?(subscribers|members|supporters|patrons)|free (article|stor)|article limit|(free )?(preview|trial|articles?) (has |have )?(ended|expired|is over)|buy (this|the) (article|story|issue)|access through your|there is more to this',
      ),
    ],
    [
      'terms',
      any(
        '(must|have to|need to|required to).{0,20}(accept|agree|confirm|certify).{0,40}(terms|conditions|rules|disclaimer)|(only|confirm|select|choose).{0,40}(residen|(your|which) country|jurisdiction)',
        'unavailable (for|due to) legal|(licen[cs]|legal|rights|copyright)\\w* (reasons|restrict)|(not|n.t|un|cannot be) ?(available|shown|accessed|viewed).{0,24}(your (country|region|location|area)|where you are)',
        '(only|meant|intended|reserved) for .{0,40}(professional|investor|resident|practitioner|physician|adults)|confirm (that )?you (are|belong)',
        other.terms,
      ),
    ],
  ];
});

/** What is asked in the place of cookies: money. A notice of cookies alone names no price. */
const instead = lazily(() =>
  any(`[$€£៛] ?\\d|${other.price}`, '\\bor (subscribe|pay)\\b', `(${other.or}).{0,30}(${other.subscribe})`),
);

/** Of readers, years and prices there may be as many. */
const noCount = '(?![\\s.,]?\\d| ?%| mil| thousand| years (ago|in|of))';
const age = lazily(() =>
  any(
    `(are you|i am|i['’]m|must be|over|at least|under|than)\\W+(\\w+\\W+){0,4}(16|18|21)\\b${noCount}|\\b(18|21) ?(\\+|years)|age (verif|gate|check|restrict)|your (age|birth)|(date|year) of birth|were you born|(drinking|legal) age|adults only|អាយុ.{0,30}(18|១៨)`,
    `(${other.older}).{0,20}\\b(16|18|21)\\b${noCount}`,
    other.adults,
  ),
);
/** Gates ask first thing; a newsletter's small print that mentions an age stands at its end. */
const ageWithin = 300;

const popups = lazily((): readonly [Swept['kind'], RegExp][] => [
  ['flash', /flash ?pl|update required/i],
  [
    'newsletter',
    /news ?letter|subscri|\b(inbox|mailbox)\b|mailing list|sign (me )?up|(by|via) e-?mail|join (our|the|us|\d)|ព្រឹត្តិបត្រ|ជាវ/i,
  ],
  [
    'notice',
    /(enable|allow|get|(turn|switch) on|send you|receive|show|as).{0,40}(notifications|alerts|updates)|(turn|switch) on .{0,24}news|(message|news|updates|channel).{0,24}(telegram|whatsapp|viber)|\btour\b|\bstep \d|show you around|what(’|'| i)s new|new (look|site|design)|welcome to|survey|feedback|rate us|recommend (us|our)|how (likely|satisfied)|(get|install|download|open|try|in) the (\w+ )?app\b|\bour (\w+ )?app\b|install (it|this)\b|google play|app ?store|home ?screen|browser.{0,20}(out[- ]?of[- ]?date|outdated|not supported|no longer)|(update|upgrade) (your|my) browser/i,
  ],
  [
    'popup',
    /\d+ ?% off|half[- ]price|discount|coupon|special offer|\bsale\b|offer ends|donat|chip in|bec[ao]me a (member|supporter|patron)|[$€£] ?\d+ (a|per) (month|week|year)|support (us|our)|the app\b|free trial|giveaway|(follow|find|like) us|(follow|join|like) .{0,60}(telegram|facebook|instagram|youtube|tiktok|linkedin|whatsapp)|(enjoy|like|love|useful|help).{0,60}\bshare\b|share .{0,24}friends|read (also|next)|trending|most (read|popular)|before you (go(?! on)|leave)|recommended|sign in with\b|up next\b|more (on|like) this|you (may|might) (also )?like|our alerts|(never|don['’]t) miss|(weeks?|months|year) for (the price|free|only|just|[$€£])|(see|claim|get|view) (the|my|this|our|your) (offer|deal)|limited[- ]time|save (up to )?[$€£\d]|(bought|purchased|ordered|subscribed|signed up) .{0,60}\bago\b|contribut|independent (journalism|reporting|news)/i,
  ],
  [
    'cookie',
    any(
      `(${data})(?=.*(${dataAsks}))`,
      `(${dataAsks}).*(${data})`,
      `(${other.privacy}).*(${other.agree})`,
      either(other.privacy, 40, other.updated),
      '(updat|chang)\\w* (to )?our .{0,12}(privacy|polic|terms)',
    ),
  ],
]);

/** Eighteen in the digits of any script, alone: no price, time or share. */
const eighteen = /(?<![\d.,:/$€£៛])(18|១៨|໑໘|၁၈|१८|۱۸|١٨)(?![\d.,:/%៛])/;

/** Whether a text names the age of grown-ups, whatever its language, among its first words. */
export const namesEighteen = (text: string) => eighteen.test(text.slice(0, ageWithin));

/** Apart, since whoever asks for conditions alone has no use for it. */
const offersElsewhere = lazily(() => any(other.offers));

/** Words of a control that only sends the overlay away. A wall's own "Leave" or "Cancel" leaves the page: not among them. */
const closing =
  /^\W*([×✕✖⨯x]|close( .*)?|dismiss|((go )?back|return) to (reading|(the )?(article|story))|keep browsing|hide( .*)?|continue (without(?! (any |the )?ad(s\b|vert))|anyway|with (an? |my )?ad|in (the |my |your )?browser|on (the )?web).*|(continue|take me) to (the |our )?((web)?site|article|story)|got it|(i )?underst(and|ood)|alright|ok(ay)?|បិទ)\W*$/i;
/** Those that say no to what the overlay asks. */
const declining =
  /^\W*(ignore|no,? ?thank.*|not ((right )?now|yet|today|interested|for me)|another time|i.ll pass|(never|don.t) show .*again|(.{5,9} )?later|skip( .*)?|(អត់)?ទេ.*|មិនមែនឥឡូវ.*|(ពេល|លើក)?ក្រោយ.*|រំលង.*)\W*$/i;

const dismissingElsewhere = lazily(
  () => new RegExp(`^[^\\p{L}]*(${other.closings}|${other.declines})[^\\p{L}]*$`, 'iu'),
);

const first = <K>(table: readonly [K, RegExp][], text: string) => table.find(([, words]) => words.test(text));
const asks = lazily(() => any(cookieAsks, dataAsks, other.agree));
const asksForCookies = (text: string) => cookies.test(text) && asks().test(text);

/**
 * Which condition a text speaks of, or undefined. A cookie notice that mentions an age or a login is a cookie notice; a wall that
 * mentions cookies does so after it said what it asks, or asks for money instead.
 */
export function conditionOf(text: string): ConditionKind | undefined {
  const isAge = age().test(text.slice(0, ageWithin));
  const [kind, words] = isAge ? (['age', age()] as const) : (first(conditions(), text) ?? []);
  // What is offered is agreed to as well.
  if (kind === 'terms' && first(popups(), text)) return undefined;
  const isNotice = words && asksForCookies(text) && text.search(cookies) < text.search(words);
  return isNotice && !(kind === 'payment' && instead().test(text)) ? undefined : kind;
}

/** Which kind of popup a text speaks of, or undefined. */
export function popupOf(text: string): Swept['kind'] | undefined {
  if (asksForCookies(text)) return 'cookie';
  return first(popups(), text)?.[0] ?? (offersElsewhere().test(text) ? 'popup' : undefined);
}

/**
 * Whether a box with these words answers to a control that was pressed a while ago and says the same. A popup that speaks of a
 * letter or an offer answers only to a control that does so, too.
 */
export function answersTo(control: string, text: string): boolean {
  const kind = popupOf(text);
  return control !== '' && (!kind || kind === popupOf(control));
}

/** Help that waits for questions, and news that cannot wait, are the page's own. */
const help = /how (can|may) (we|i) help|live chat|chat (with|to) us|ask us|(leave|send|drop) (us )?a (message|line)/i;
const urgent =
  /^\W*((breaking|live|urgent|en direct|(en|ao) vivo|in diretta|na żywo|canlı|suora|élő|eil|dernière)(?!\p{L})|прям|直播|速報|생중계|trực tiếp|ផ្ទាល់)/iu;
/** What offers such news for later times. */
const alerts = /notification|\balerts\b|newsletter/i;

/** Whether a box that covers nothing says that it is no popup. */
export const saysOwn = (text: string) => help.test(text) || (urgent.test(text) && !alerts.test(text));

/** Whether a box that has room for words of one's own asks what readers think. */
export const asksOpinion = (text: string) =>
  /survey|feedback|how likely|rate (us|our|this|your)|recommend us/i.test(text);

/** Whether a text speaks of cookies. */
export const namesCookies = (text: string) => cookies.test(text);

/** Whether a box offers to log in. */
export const offersLogin = (text: string) => /\b(log|sign) ?in\b/i.test(text) && !asksForCookies(text);

/** A cross is a way to close wherever it stands. */
export const isCross = (words: string) => /^[×✕✖⨯]$/.test(words.trim());

/** Whether a control with these words sends its overlay away. */
export function dismisses(words: string): boolean {
  const said = words.trim();
  return words.length < 40 && (closing.test(said) || declining.test(said) || dismissingElsewhere().test(said));
}

const refusing =
  /^\W*((no|refuse|decline|reject|deny|disallow|nope|nah|never)( all)?|no,? .*|(remind|ask) me .*|maybe .*|stay .*|(i.d )?rather .*|i (don.t|won.t|do not|will not|prefer)(?! have) .*|only (what|the|necessary|needed|required|essential).*)\W*$/i;
const refusingElsewhere = lazily(() => new RegExp(`^[^\\p{L}]*(${other.declines}[^\\p{L}]*$|${other.refusals})`, 'iu'));

/** Whether a control says no to what its box asks. */
export function refuses(words: string): boolean {
  const said = words.trim();
  return said.length < 40 && [declining, refusing, refusingElsewhere()].some(each => each.test(said));
}

/** Words of a control that sells something or brings it. Not those that service notices have as well: “Learn more”, “Try again”. */
const selling =
  /^\W*(get (it|my|the|your|started|access|tickets?)|claim|shop|buy|book|reserve|order now|give|donate|join|try (it|now|free|for)|register|sign up|subscribe|upgrade|redeem|show me|(turn|switch) on|notify me|(see|view) (the )?(plans|offers?|deals?))\b/i;

/** Whether a control is there to sell or to bring something. */
export const sells = (words: string) => words.length < 30 && selling.test(words);

/** Whether a control goes on with the story: beside one that sells it is the way past it, alone it may send a wall's form. */
export const readsOn = (words: string) => /^\W*(continue|keep) reading\W*$/i.test(words);

/** Whether a control leads on through a tour. */
export const leadsOn = (words: string) => /^\W*(next( (step|tip))?|(start|take) (the )?tour)\W*$/i.test(words);
