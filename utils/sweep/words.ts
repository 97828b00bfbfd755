import type { ConditionKind, Swept } from './types.ts';

/** What overlays say, in the hub's languages and the ones that libraries are translated to most. Tried in order. */

const cookieWords = /cookies?\b|\bgdpr\b|ខូគី|ខុកគី/i;
const cookieAsks =
  /we (and our partners )?use|uses? (of )?cookies|like cookies|accept|agree|allow|consent|got it|reject|decline|understand|services we would like|akzeptieren|accepter|aceptar|យល់ព្រម|ទទួលយក/i;

const conditions: readonly [ConditionKind, RegExp][] = [
  [
    'captcha',
    /(verify|confirm|prove|check)\w* (that )?(you are|you're|if you are) (a )?human|(not|n't) a robot|unusual traffic|security check|complete the captcha/i,
  ],
  [
    'age',
    /(are you|i am|i'm|i’m|you (must|have|need) (to )?be|over|at least|under|older than)\W+(\w+\W+){0,4}(16|18|19|20|21)\b|\b(16|18|21)\s*(\+|ans|jahre|años|anos|anni|years? (or|of|and))|age (verification|gate|check|restrict)|(verify|confirm|enter) (that )?your (age|date of birth|birth)|(drinking|smoking|legal) age|adults? only|អាយុ.{0,30}(18|១៨)/i,
  ],
  [
    'adblock',
    /ad[\s-]?block|block(ing|s|er)? (our |the )?(ads|advert)|(disable|turn off|pause|whitelist|allow).{0,40}(\bads\b|advert|ad blocker)/i,
  ],
  [
    'login',
    /(log|sign) ?in (or \w+ )?(first )?to (continue|keep|read|view|access|see|unlock|finish)|must (be logged|log|sign) ?in|(continue|keep) reading.{0,60}(log|sign) ?in|ចូល(គណនី|ប្រើ).{0,40}អាន/i,
  ],
  [
    'registration',
    /(create|register|sign ?up|join)\b.{0,60}(continue|keep reading|read(ing)? (more|the|this|for)|to read|unlock|access)|((continue|keep) reading|to read|unlock|access).{0,80}(register|create (a|an|your)|sign ?up|free account)|(ចុះឈ្មោះ|បង្កើតគណនី).{0,60}អាន/i,
  ],
  [
    'payment',
    /(subscri(be|ption|ber)s?|member(s|ship)?|purchase|pay(ment)?|plan|premium)\b.{0,120}((continue|keep|finish) reading|to (read|access|unlock|view)|full access|unlimited|[$€£៛]\s?\d|per (week|month|year)|\/ ?(month|mo|week|year)\b)|((continue|keep|finish) reading|to (read|access|unlock)|full access|[$€£៛]\s?\d).{0,120}(subscri(be|ption)|member|purchase|plan)|already a (subscriber|member)|(no|last|\d+) (more )?free (article|stor)|article limit|(ជាវ|បង់ប្រាក់).{0,60}អាន/i,
  ],
];

const popups: readonly [Swept['kind'], RegExp][] = [
  ['flash', /flash ?(player|plugin)|update required/i],
  [
    'newsletter',
    /news ?letter|subscri(be|ption)\b.{0,60}(to|for|our|now|inbox|updates?|email)|\binbox\b|mailing list|sign ?up (for|to|now|today)|join (our|the|us|\d)|get .{0,40}(updates|stories|news|headlines)|ព្រឹត្តិបត្រ|ជាវព័ត៌មាន/i,
  ],
  [
    'notice',
    /(enable|allow|get|turn on|subscribe|send you|receive).{0,40}notifications?|take a (quick )?tour|show you around|new (look|site|design|version)|welcome to|what's new|\bsurvey\b|rate (us|our)|your feedback/i,
  ],
  [
    'popup',
    /\d+ ?% off|discount|coupon|voucher|limited[- ]time|special offer|\bsale\b|donat(e|ion)|support (us|our|independent)|(download|get|install|try|use) (our|the) app|open in (the )?app|free trial|giveaway|follow us|like us on|recommended for you|read (also|next)|you may (also )?like/i,
  ],
];

/** Words of a control that only sends the overlay away. A wall's own "Leave" or "Cancel" leaves the page: not among them. */
const dismissing =
  /^\W*(×|✕|✖|✗|⨯|x|close( this)?( (window|dialog|popup))?|dismiss|no,? ?thanks?( you)?|no,? thank you|not (now|today|interested)|maybe later|later|remind me later|skip|hide|continue (without|to (the )?(site|article))\b.*|got it|ok(ay)?|បិទ|ទេ,? ?អរគុណ|មិនមែនឥឡូវ|schließen|fermer|cerrar)\W*$/i;

/** Which condition a text speaks of, or undefined. A cookie notice that mentions an age is a cookie notice. */
export function conditionOf(text: string): ConditionKind | undefined {
  if (cookieWords.test(text) && cookieAsks.test(text)) return undefined;
  return conditions.find(([, words]) => words.test(text))?.[0];
}

/** Which kind of popup a text speaks of, or undefined. */
export function popupOf(text: string): Swept['kind'] | undefined {
  if (cookieWords.test(text) && cookieAsks.test(text)) return 'cookie';
  return popups.find(([, words]) => words.test(text))?.[0];
}

/** Whether a control with these words sends its overlay away. */
export function dismisses(words: string): boolean {
  return words.length < 40 && dismissing.test(words.trim());
}
