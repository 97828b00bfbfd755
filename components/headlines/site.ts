import type { ChosenList } from '../../utils/choices.ts';
import type { SweepState } from '../../utils/messages.ts';
import type { ConditionKind, SweptItem } from '../../utils/sweep/types.ts';
import { kindOf, type ReceiptLine, receiptOf } from '../reader/receipt.ts';
import type { HeadlineWords } from './words.ts';

/** The site of the page under the popup, and how its pop-ups stand. */
export interface PageSite {
  host: string;
  isHub: boolean;
  /** It is among the hubs, though the browser may not let us work there now. */
  isKnown?: boolean;
  /** A hub that is left alone. */
  leftAlone: boolean;
  /** Another site whose pop-ups are put away at every visit. */
  swept: boolean;
  /** Another site whose stories open by themselves. */
  read: boolean;
  /** Null while no script of ours is on the page. */
  sweep: SweepState | null;
  /** The reader stands over it: of its pop-ups there is nothing to be said. */
  covered?: boolean;
  /** The browser was asked for this site and said no. */
  refused?: boolean;
}

/** What can be done in the receipt. */
export type SiteAct =
  | { does: 'restore'; id: number }
  /** Off or on for this page. */
  | { does: 'switch'; on: boolean }
  /** Leave a hub alone, or no longer. */
  | { does: 'leave'; on: boolean }
  /** Make another site a hub: its stories come into the list. */
  | { does: 'add' }
  /** Put away what covers the page, this once. */
  | { does: 'clear' }
  /** Put pop-ups away, or open stories, at every visit of another site, or no longer. */
  | { does: 'keep'; list: ChosenList; on: boolean };

/** A line of the receipt with its things, each of which can be shown again. */
export interface SiteLine extends ReceiptLine {
  items: SweptItem[];
}

/** The receipt of a page. A backdrop comes back with its pop-up. */
export function linesOf(swept: readonly SweptItem[]): SiteLine[] {
  return receiptOf(swept, []).map(line => ({
    ...line,
    items: swept.filter(({ kind }) => kind !== 'backdrop' && kindOf(kind) === line.kind),
  }));
}

/** What a condition is called. */
export const standing: Readonly<Record<ConditionKind, keyof HeadlineWords>> = {
  age: 'stands_age',
  login: 'stands_login',
  registration: 'stands_registration',
  payment: 'stands_payment',
  adblock: 'stands_adblock',
  captcha: 'stands_captcha',
  terms: 'stands_terms',
};
