import { useRef, useState } from 'preact/hooks';
import { fill } from '../../utils/strings.ts';
import type { SweptItem } from '../../utils/sweep/types.ts';
import { shorten, summaryOf } from '../reader/receipt.ts';
import type { Voice } from '../reader/words.ts';
import { useIdent } from '../ui/ident.ts';
import { Switch } from '../ui/Switch.tsx';
import { linesOf, type PageSite, type SiteAct, type SiteLine, standing } from './site.ts';
import type { HeadlineWords } from './words.ts';

interface PutAwayProps {
  site: PageSite;
  words: HeadlineWords;
  voice: Voice;
  onAct(act: SiteAct): void;
}

/** The page's receipt: what was put away here, each thing to be shown again, and the switches of page and site. */
export function PutAway({ site, words, voice, onAct }: PutAwayProps) {
  const { sweep, isHub } = site;
  // On another site nobody promised anything: that nothing happens there needs no line.
  const tells = sweep && !site.covered && (isHub || sweep.on || site.swept || sweep.condition);
  return (
    <section class="put-away" aria-label={words.popupsHere}>
      {tells && <Receipt site={site} words={words} voice={voice} onAct={onAct} />}
      {!isHub && <Offer site={site} words={words} onAct={onAct} />}
      {!isHub && !site.isKnown && (
        <button type="button" class="link" onClick={() => onAct({ does: 'add' })}>
          {fill(words.addSite, { host: site.host })}
        </button>
      )}
    </section>
  );
}

const lists = [
  ['sweptSites', 'keepSite'],
  ['readSites', 'readSite'],
] as const;

/** What can be had on one more site, once or at every visit. For good, the browser puts its own question first. */
function Offer({ site, words, onAct }: Omit<PutAwayProps, 'voice'>) {
  const { host, sweep, covered } = site;
  const isSettled = { sweptSites: site.swept || covered, readSites: site.read };
  const offered = lists.filter(([list]) => !isSettled[list]);
  return (
    <>
      {!covered && !sweep?.on && !site.swept && (
        <button type="button" class="link" onClick={() => onAct({ does: 'clear' })}>
          {words.clear}
        </button>
      )}
      {offered.length > 0 && (
        <div class="put-away-offer">
          {offered.map(([list, text]) => (
            <button key={list} type="button" class="link" onClick={() => onAct({ does: 'keep', list, on: true })}>
              {fill(words[text], { host })}
            </button>
          ))}
          <p class="put-away-help" role="status">
            {site.refused ? words.keepSiteRefused : words.keepSiteHelp}
          </p>
        </div>
      )}
      {site.read && (
        <Switch
          label={fill(words.readSite, { host })}
          help={words.keepSiteOff}
          on
          onChange={on => onAct({ does: 'keep', list: 'readSites', on })}
        />
      )}
    </>
  );
}

function Receipt({ site, words, voice, onAct }: PutAwayProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useIdent();
  const { on, swept, condition } = site.sweep!;
  const lines = linesOf(swept);
  const list = summaryOf(lines, voice);
  const summary = site.leftAlone
    ? words.leftAloneHere
    : !on
      ? words.offHere
      : fill(list ? words.putAway : words.putAwayNothing, { list });
  const restore = (item: SweptItem) => {
    onAct({ does: 'restore', id: item.id });
    // The button that was pressed goes with its line.
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="put-away-line"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <bdi>{summary}</bdi>
      </button>
      {condition && (
        <p class="put-away-stands">
          <bdi>{fill(words.stands, { what: words[standing[condition.kind]] })}</bdi>
        </p>
      )}
      <div class="put-away-more" id={id} hidden={!open}>
        {open && (
          <>
            {lines.length > 0 && (
              <ul>
                {lines.map(line => (
                  <Line key={line.kind} line={line} words={words} voice={voice} onRestore={restore} />
                ))}
              </ul>
            )}
            {lines.length > 0 && <p class="put-away-help">{voice.say('nothingDeleted')}</p>}
            <Switches site={site} words={words} onAct={onAct} />
          </>
        )}
      </div>
    </>
  );
}

interface LineProps {
  line: SiteLine;
  words: HeadlineWords;
  voice: Voice;
  onRestore(item: SweptItem): void;
}

/** One kind of things, each in its own words. */
function Line({ line, words, voice, onRestore }: LineProps) {
  const what = voice.count(line.kind, line.count);
  return (
    <li>
      <p class="put-away-kind">
        <bdi>{what}</bdi>
      </p>
      {line.items.map(item => {
        const sample = shorten(item.sample.trim());
        return (
          <p key={item.id} class="put-away-item">
            <span class="put-away-said">
              <bdi>{sample ? <q>{sample}</q> : words.withoutWords}</bdi>
            </span>
            {item.reopens === false ? (
              <span class="put-away-help">{words.notAgain}</span>
            ) : (
              <button
                type="button"
                class="link"
                aria-label={`${voice.say('showAgain')}: ${sample || what}`}
                onClick={() => onRestore(item)}
              >
                {voice.say('showAgain')}
              </button>
            )}
          </p>
        );
      })}
    </li>
  );
}

function Switches({ site, words, onAct }: Omit<PutAwayProps, 'voice'>) {
  const { host, isHub, leftAlone, swept, sweep } = site;
  return (
    <>
      {!leftAlone && (
        <Switch
          label={words.offForPage}
          help={words.offForPageHelp}
          on={!sweep!.on}
          onChange={off => onAct({ does: 'switch', on: !off })}
        />
      )}
      {isHub && (
        <Switch
          label={fill(words.leaveAlone, { host })}
          help={words.leaveAloneHelp}
          on={leftAlone}
          onChange={on => onAct({ does: 'leave', on })}
        />
      )}
      {swept && (
        <Switch
          label={fill(words.keepSite, { host })}
          help={words.keepSiteOff}
          on
          onChange={on => onAct({ does: 'keep', list: 'sweptSites', on })}
        />
      )}
    </>
  );
}
