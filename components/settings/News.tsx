import { hours, type Settings } from '../../utils/choices.ts';
import type { Shipped } from '../../utils/strings.ts';
import { digits } from '../../utils/strings.ts';
import { Switch } from '../ui/Switch.tsx';
import { Section } from './rows.tsx';
import type { OptionWords } from './words.ts';

export interface NewsProps {
  /** The browser lets us notify. */
  mayNotify: boolean;
  /** It was asked, and said no. */
  notifyRefused: boolean;
  onNotify(on: boolean): void;
}

interface Props extends NewsProps {
  settings: Settings;
  words: OptionWords;
  language: Shipped;
  onChange(change: Partial<Omit<Settings, 'version'>>): void;
}

interface HourProps {
  label: string;
  value: number;
  language: Shipped;
  onChoose(hour: number): void;
}

/** An hour of the day. The browser's own list: it knows every keyboard and every screen reader. */
function Hour({ label, value, language, onChoose }: HourProps) {
  return (
    <label class="hour">
      <span>{label}</span>
      <select value={value} onChange={event => onChoose(Number(event.currentTarget.value))}>
        {hours.map(hour => (
          <option key={hour} value={hour}>
            {digits(`${String(hour).padStart(2, '0')}:00`, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How the reader hears of new stories, and what the hubs' own lists show of them. */
export function News({ settings, words, language, onChange, mayNotify, notifyRefused, onNotify }: Props) {
  return (
    <Section id="news" title={words.news} about={words.newsAbout}>
      <Switch label={words.badge} help={words.badgeHelp} on={settings.badge} onChange={badge => onChange({ badge })} />
      <Switch
        label={words.notify}
        help={notifyRefused ? words.notifyRefused : words.notifyHelp}
        on={settings.notify && mayNotify}
        onChange={onNotify}
      />
      <Switch
        label={words.quietHours}
        help={words.quietHoursHelp}
        on={settings.quietHours}
        onChange={quietHours => onChange({ quietHours })}
      />
      {settings.quietHours && (
        <div class="hours">
          <Hour
            label={words.quietFrom}
            value={settings.quietFrom}
            language={language}
            onChoose={quietFrom => onChange({ quietFrom })}
          />
          <Hour
            label={words.quietTo}
            value={settings.quietTo}
            language={language}
            onChoose={quietTo => onChange({ quietTo })}
          />
        </div>
      )}
      <Switch label={words.marks} help={words.marksHelp} on={settings.marks} onChange={marks => onChange({ marks })} />
      <Switch label={words.peek} help={words.peekHelp} on={settings.peek} onChange={peek => onChange({ peek })} />
    </Section>
  );
}
