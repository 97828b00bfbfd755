import type { ComponentChildren } from 'preact';
import { type ChosenList, type Language, type Settings, textSizes } from '../../utils/choices.ts';
import { fill, type Shipped } from '../../utils/strings.ts';
import { useFocusKept } from '../ui/focus.ts';
import type { Choice } from '../ui/Radios.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import { Switch } from '../ui/Switch.tsx';
import { Library, type LibraryProps } from './Library.tsx';
import { Name } from './Name.tsx';
import { News, type NewsProps } from './News.tsx';
import { Palettes } from './Palettes.tsx';
import { Choices, Row, Section } from './rows.tsx';
import { Sites } from './Sites.tsx';
import type { OptionWords } from './words.ts';

interface OptionsProps {
  settings: Settings;
  /** What stands in the section of hubs. */
  hubs: ComponentChildren;
  /** Other sites of the reader's choice that the browser permits now. */
  allowedSites: readonly string[];
  /** Sites that the browser permits and that are chosen for nothing: links there were opened in the reader. */
  linkSites: readonly string[];
  words: OptionWords;
  language: Shipped;
  news: NewsProps;
  library: LibraryProps;
  onChange(change: Partial<Omit<Settings, 'version'>>): void;
  /** The hub is left alone no longer. */
  onRejoin(host: string): void;
  onAllowSite(host: string): void;
  onRemoveSite(host: string, list: ChosenList): void;
  /** A site's permission is given back. */
  onReleaseSite(host: string): void;
}

const sections = ['reading', 'popups', 'news', 'languageTitle', 'hubs', 'library', 'privacy'] as const;

/** A language is named in itself, so that whoever is lost in the other one finds it. */
const languageChoices = (words: OptionWords): readonly Choice<Language>[] => [
  { value: 'auto', name: words.browserLanguage },
  { value: 'en', name: 'English', lang: 'en' },
  { value: 'km', name: 'ខ្មែរ', lang: 'km' },
];

/** The options page. Every change is kept as it is made. */
export function Options(props: OptionsProps) {
  const { settings, words, onChange } = props;
  useFocusKept(['.option', '.hub', 'section']);
  const chosen = (list: ChosenList) => ({
    sites: settings[list].map(host => ({ host, withheld: !props.allowedSites.includes(host) })),
    words,
    onRemove: (host: string) => props.onRemoveSite(host, list),
    onAllow: props.onAllowSite,
  });
  return (
    <div class="options">
      <header class="options-side">
        <Name title={words.title} />
        <nav aria-label={words.sections}>
          <ul>
            {sections.map(key => (
              <li key={key}>
                <a href={`#${key}`}>{words[key]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="option-help">{words.kept}</p>
      </header>
      <main>
        <Section id="reading" title={words.reading} about={words.readingAbout}>
          <Switch
            label={words.autoReader}
            help={words.autoReaderHelp}
            on={settings.autoReader}
            onChange={autoReader => onChange({ autoReader })}
          />
          <Sites label={words.readSites} help={words.readSitesHelp} {...chosen('readSites')} />
          {props.linkSites.length > 0 && (
            <Sites
              label={words.linkSites}
              help={words.linkSitesHelp}
              sites={props.linkSites.map(host => ({ host }))}
              words={words}
              onRemove={props.onReleaseSite}
            />
          )}
          <Row label={words.textSize} labelId="text-size" help={fill(words.textSizeHelp, { n: settings.textSize })}>
            <Stepper
              labelledBy="text-size"
              values={textSizes}
              value={settings.textSize}
              spoken={fill(words.pixels, { n: settings.textSize })}
              smaller={words.smaller}
              larger={words.larger}
              onChange={textSize => onChange({ textSize })}
            />
          </Row>
          <Palettes words={words} chosen={settings} onChoose={palette => onChange({ palette })} />
          <Switch
            label={words.openText}
            help={words.openTextHelp}
            on={settings.openText}
            onChange={openText => onChange({ openText })}
          />
        </Section>
        <Section id="popups" title={words.popups} about={words.popupsAbout}>
          <Switch
            label={words.sweep}
            help={words.sweepHelp}
            on={settings.sweep}
            onChange={sweep => onChange({ sweep })}
          />
          {settings.leftAlone.length > 0 && (
            <Sites
              label={words.leftAlone}
              help={words.leftAloneHelp}
              sites={settings.leftAlone.map(host => ({ host }))}
              words={words}
              onRemove={props.onRejoin}
            />
          )}
          <Sites label={words.otherSites} help={words.otherSitesHelp} {...chosen('sweptSites')} />
        </Section>
        <News settings={settings} words={words} language={props.language} onChange={onChange} {...props.news} />
        <Section id="languageTitle" title={words.languageTitle} about={words.languageHelp}>
          <Choices
            label={words.language}
            help={words.languageAbout}
            choices={languageChoices(words)}
            chosen={settings.language}
            onChoose={language => onChange({ language })}
          />
        </Section>
        <Section id="hubs" title={words.hubs} about={words.hubsAbout}>
          {props.hubs}
        </Section>
        <Library words={words} {...props.library} />
        <Section id="privacy" title={words.privacy} about={words.privacyAbout}>
          <Row label={words.network} help={words.networkHelp} />
        </Section>
      </main>
    </div>
  );
}
