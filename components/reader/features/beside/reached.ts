import type { Progress } from '../../../../utils/library/types.ts';
import { mostIn } from '../../../../utils/pace.ts';

/** Less is no news. */
const step = 0.03;

/** How far a story was read: as far as the eye came, and no further than one can read in the time that it was in sight. */
export class Reached {
  #lang: string;
  #before = 0;
  #since: number | null = null;
  #told = 0;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** The story is in sight. */
  show(time: number): void {
    this.#since ??= time;
  }

  /** It is out of sight: nobody reads. */
  hide(time: number): void {
    this.#before = this.#inSight(time);
    this.#since = null;
  }

  /** How far the story was read, when that is news. */
  news(characters: number, total: number, time: number): Progress | null {
    const read = Math.min(characters, mostIn(this.#inSight(time), this.#lang), total);
    const share = total > 0 ? read / total : 0;
    if (share - this.#told < step && !(share === 1 && this.#told < 1)) return null;
    this.#told = share;
    return { share, left: Math.round(total - read) };
  }

  #inSight = (time: number) => this.#before + (this.#since === null ? 0 : time - this.#since);
}
