import type { Hub } from '../hubs/types.ts';

/** A story as a feed tells it, of whatever format, before anything of it is checked. Texts may be HTML. */
export interface Told {
  /** What may be its address, best first. */
  links: readonly string[];
  id: string;
  title: string;
  /** The title is said to be plain text. */
  plain: boolean;
  authors: readonly string[];
  /** What may be its date, best first. */
  dates: readonly string[];
  /** Characters of the longest text that comes with it. */
  length: number;
  /** The longest HTML that comes with it; '' where that is only text, or too long to be one story. */
  text(): string;
  topics: readonly string[];
  /** The address of its picture, checked. */
  picture(hub: Hub): string | null;
}

export interface ToldFeed {
  title: string;
  stories: Told[];
}
