import type { ComponentChildren } from 'preact';
import type { Article } from '../../utils/article/types.ts';
import { Steps } from '../ui/Panes.tsx';
import { accessPanes, accessWords } from './access.ts';
import { dateInWords, yearsSince } from './dates.ts';
import type { ViewProps } from './props.ts';
import { Receipt, ReceiptButton } from './Receipt.tsx';
import { receiptOf } from './receipt.ts';
import { place, type Voice } from './words.ts';

interface Props extends ViewProps {
  /** Is the receipt open? */
  open: boolean;
  onOpen(open: boolean): void;
}

/** The headline, who and where from, how old, how much of it was delivered, what was tidied. */
export function Head({ article, hubName, swept, voice, open, onOpen, onAgain }: Props) {
  const { say, language } = voice;
  const lines = receiptOf(swept, article.removed);
  const [delivered, howMuch] = accessWords(article, voice);
  return (
    <header class="head">
      <h1 tabIndex={-1} dir="auto">
        <slot name="title">{article.title}</slot>
      </h1>
      <p class="byline">
        <Byline article={article} hubName={hubName} voice={voice} />
      </p>
      <Age article={article} voice={voice} />
      <div class={article.parts ? 'status changing' : 'status'} lang={language}>
        <p class="access">
          <Steps lit={accessPanes(article)} />
          <bdi>
            <b>{delivered}</b>
            {howMuch}
          </bdi>
        </p>
        {lines.length ? (
          <ReceiptButton lines={lines} voice={voice} open={open} onOpen={onOpen} />
        ) : (
          <p class="tidied">
            <bdi>{say('nothingTidied')}</bdi>
          </p>
        )}
      </div>
      {open && <Receipt lines={lines} voice={voice} onAgain={onAgain} />}
    </header>
  );
}

function Byline({ article, hubName, voice }: Pick<ViewProps, 'article' | 'hubName' | 'voice'>) {
  const { say, language } = voice;
  const { byline, source, publishedTime: published, modifiedTime: changed } = article;
  const name = (text: string) => <b dir="auto">{text}</b>;
  const time = (moment: string) => <time dateTime={moment}>{dateInWords(moment, voice)}</time>;
  const items: ComponentChildren[] = [];
  const tell = (words: ComponentChildren) => items.push(<bdi lang={language}>{words}</bdi>);
  if (byline) tell(place(say('by'), { name: name(byline) }));
  // Newsrooms sign by the site's own name.
  if (byline?.toLowerCase() !== hubName.toLowerCase()) items.push(<bdi>{hubName}</bdi>);
  if (source)
    tell(
      place(say('source'), {
        name: source.url ? (
          <a class="strong" href={source.url}>
            {source.name}
          </a>
        ) : (
          name(source.name)
        ),
      }),
    );
  if (!published) tell(changed ? place(say('updatedOn'), { date: time(changed) }) : say('noDate'));
  else if (!yearsSince(published, Date.now())) tell(time(published));
  return items.map((item, index) => (
    // The dot belongs to the item that follows: clipped where that starts a line.
    <span key={index} class="item">
      {index > 0 && (
        <span class="dot" aria-hidden="true">
          {' · '}
        </span>
      )}
      {item}{' '}
    </span>
  ));
}

/** Only over a year old: younger stories say their date in the byline. */
function Age({ article: { publishedTime: published }, voice }: { article: Article; voice: Voice }) {
  const years = published ? yearsSince(published, Date.now()) : 0;
  if (!published || !years) return null;
  return (
    <p class="age" lang={voice.language}>
      <bdi>
        {place(voice.say('published'), {
          date: <time dateTime={published}>{dateInWords(published, voice)}</time>,
        })}
        {' · '}
        <b>{voice.say('yearsAgo', { n: years })}</b>
      </bdi>
    </p>
  );
}
