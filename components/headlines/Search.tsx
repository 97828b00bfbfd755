import { useEffect, useRef } from 'preact/hooks';
import { digits, fill, type Shipped } from '../../utils/strings.ts';
import { Icon } from '../ui/icons.tsx';
import type { HeadlineWords } from './words.ts';

interface SearchProps {
  query: string;
  found: number;
  words: HeadlineWords;
  language: Shipped;
  onQuery(query: string): void;
  onLeave(): void;
}

/** The search field. Esc leaves the search before it leaves the popup. */
export function Search({ query, found, words, language, onQuery, onLeave }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  const count = found === 1 ? words.foundOne : fill(words.foundMany, { n: digits(found, language) });
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.search}
        value={query}
        onInput={event => onQuery(event.currentTarget.value)}
        onKeyDown={leave}
      />
      <span class="search-count" role="status">
        {query.trim() && count}
      </span>
    </search>
  );
}
