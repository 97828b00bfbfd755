import type { ConditionKind, Swept } from './types.ts';
import { asksOpinion, conditionOf, namesCookies, namesEighteen, offersLogin, popupOf, saysOwn } from './words.ts';

/** What can be told about an overlay that the reader did not ask for. */
export interface Facts {
  /** Its words, with labels and placeholders, at most 1,500 characters. */
  text: string;
  /** Names it goes by: ids, classes, titles, frame addresses. */
  names: string;
  /** It takes a large part of the view, or is modal. */
  covers: boolean;
  /** There is a story that it covers, or it says that it is a dialog. Else it may be the page itself. */
  over: boolean;
  /** The page cannot be scrolled while it stands. */
  locks: boolean;
  /** It says that it is a dialog. */
  dialog: boolean;
  /** A control in it sends it away. */
  dismissible: boolean;
  /** It asks something that can be refused, or leads through a tour. */
  asks: boolean;
  /** There is a way to close, and a control that sells or brings something. */
  sells: boolean;
  password: boolean;
  email: boolean;
  /** There is room for a text of one's own: a comment, a question. */
  writing: boolean;
  /** It leads to a login, an account or a subscription, as its links' addresses say in any language. */
  leads: boolean;
  /** It asks for a birthday. */
  birthday: boolean;
  /** The page says of itself that not everybody may read all of it. */
  reserved: boolean;
  /** A human check stands in it. */
  captcha: boolean;
  /** It covers the page and looks like what the page is for. */
  stage: boolean;
  /** Holds video, audio or a frame of a player. */
  media: boolean;
  /** Holds any picture, frame, form or button. */
  content: boolean;
  /** Holds a frame. */
  framed: boolean;
  links: number;
  /** Is, or is built around, a header, a menu or a search. */
  navigation: boolean;
  /** Stands in a column of widgets. Themes make it stick while it is scrolled past, with its newsletter form. */
  sidebar: boolean;
  /** Sticks to the view's top while the page is scrolled, as headers do, too. */
  stuck: boolean;
}

export type Verdict = { condition: ConditionKind } | { sweep: Swept['kind'] } | null;

/** Names of frames and boxes whose words cannot be read. */
const conditionNames: readonly [ConditionKind, RegExp][] = [
  ['age', /age[-_]?(gate|verif|check)/i],
  ['payment', /paywall|piano\.io|tinypass|poool/i],
  ['registration', /reg(istration)?[-_]?wall/i],
  ['login', /\b(log|sign)[-_]?in\b/i],
];

const captchaNames = /captcha|challenges\.cloudflare|geetest|arkose|datadome/i;

/** Help that waits in a corner; its greeting may well say "welcome". */
const chat = /chat|messenger|intercom|tawk|crisp|zendesk|helpdesk/i;

/** Frames of others whose words cannot be read. */
const consent = /consent|cookie|gdpr|privacy/i;
const asksAlone = /\b(dialog|pop-?up|prompt)\b/i;

const manyLinks = 8;
const fewLinks = 4;
/** A closer and a label say no more. */
const trifle = 30;
/** So many letters are a sentence. */
const sentence = 40;

/** What a box says it is for; a frame of others by its names alone. */
function purpose({ text, names, dismissible, content, media, links }: Facts): Swept['kind'] | undefined {
  if (!text) return consent.test(names) ? 'cookie' : undefined;
  // A notice needs no known words: it names cookies, and there is something to press.
  const notice = dismissible || (text.length >= sentence && (content || links > 0) && !media && links < fewLinks);
  return popupOf(text) ?? (notice && namesCookies(text) ? 'cookie' : undefined);
}

/** What makes reading conditional, or undefined. */
function condition(facts: Facts): ConditionKind | undefined {
  const { text, names, password, email, captcha } = facts;
  if ((captcha || captchaNames.test(names)) && !email && popupOf(text) === undefined) return 'captcha';
  const said = conditionOf(text);
  if (password && (said === undefined || said === 'payment')) return 'login';
  if (said) return said;
  if (facts.birthday && facts.covers && !email) return 'age';
  const leaves = facts.dismissible || facts.navigation || facts.links >= manyLinks;
  if (facts.covers && facts.over && !leaves && popupOf(text) !== 'cookie') {
    // A box that leaves no other way asks for it.
    if (facts.leads || offersLogin(text)) return 'login';
    if (namesEighteen(text) && !facts.email && !purpose(facts)) return 'age';
    if (facts.reserved && text && !facts.asks) return 'payment';
    // Neither its words nor a way to close say that a visitor may send it away.
    if (facts.locks && !facts.asks && text.length >= sentence && !purpose(facts)) return 'terms';
  }
  return text ? undefined : conditionNames.find(([, name]) => name.test(names))?.[0];
}

/**
 * The verdict over one overlay that came by itself. A visitor may send a popup away, so it is swept; what makes reading
 * conditional stands. An age question and a human check stand even when they have a way to close.
 */
export function judge(facts: Facts): Verdict {
  const { text, covers, dialog, dismissible, navigation } = facts;
  const asked = condition(facts);
  const stays = asked === 'age' || asked === 'captcha';
  if (asked && (covers || facts.locks || (stays && dialog)) && (stays || !dismissible)) return { condition: asked };
  // Dialogs put their buttons into a `nav`, too; a menu has links.
  if (navigation && (!covers || facts.links > 0)) return null;
  const said = purpose(facts);
  // A header sticks as well, and asks no consent.
  if (facts.stuck && !dismissible && said !== 'cookie') return null;
  // A game, a slide, a document: what would be offered in its place has a way to close, or says what it is.
  if (facts.stage && !dismissible && !said) return null;
  if (covers && facts.over)
    return { sweep: said ?? (asked === 'adblock' ? 'adblock' : text || facts.content ? 'popup' : 'backdrop') };
  if (asked === 'adblock') return { sweep: 'adblock' };
  if (facts.sidebar || (facts.links >= manyLinks && !dialog)) return null;
  // Small things without these words are the page's own: chat, share bar, player, table of contents.
  if (said === 'flash') return { sweep: said };
  // Named like a chat, and it only asks for an address or a permission.
  const optIn = dismissible && !facts.writing && !facts.framed && (said === 'newsletter' || facts.asks);
  if ((chat.test(facts.names) && !optIn) || saysOwn(text)) return null;
  if (said === 'cookie') return { sweep: said };
  if (facts.media || (facts.writing && !asksOpinion(text))) return null;
  // A frame of others that may not be read, and next to nothing but a way to send it away.
  if (facts.framed && dismissible && text.length < trifle) return { sweep: 'popup' };
  if ((facts.asks || facts.sells) && !asked && facts.links < fewLinks) return { sweep: said ?? 'popup' };
  const plain = said === 'newsletter' || said === 'notice';
  if (said && (facts.email || dismissible || (plain && facts.over && facts.links < fewLinks))) return { sweep: said };
  // A bar that asks for an address, whatever it promises.
  if (facts.email && (dismissible || (facts.over && !facts.password))) return { sweep: 'newsletter' };
  if (!text && facts.framed && asksAlone.test(facts.names)) return { sweep: 'popup' };
  return dialog && dismissible && facts.content ? { sweep: 'popup' } : null;
}
