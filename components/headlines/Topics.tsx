import { Radios } from '../ui/Radios.tsx';
import type { HeadlineWords } from './words.ts';

interface TopicsProps {
  topics: readonly string[];
  chosen: string | null;
  words: HeadlineWords;
  onChoose(topic: string | null): void;
}

/** The topics of the list: one of them, or all. */
export function Topics({ topics, chosen, words, onChoose }: TopicsProps) {
  const choices = [{ value: '', name: words.allTopics }, ...topics.map(topic => ({ value: topic, name: topic }))];
  return (
    <section class="topics" aria-label={words.topics}>
      <div role="radiogroup" aria-label={words.topics}>
        <Radios group="topic" choices={choices} chosen={chosen ?? ''} onChoose={topic => onChoose(topic || null)} />
      </div>
    </section>
  );
}
