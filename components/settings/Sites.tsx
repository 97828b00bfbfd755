import { useId } from 'preact/hooks';
import type { OptionWords } from './words.ts';

interface SitesProps {
  label: string;
  help: string;
  /** `withheld`: the browser does not permit it now. */
  sites: readonly { host: string; withheld?: boolean }[];
  words: OptionWords;
  onRemove(host: string): void;
  onAllow?(host: string): void;
}

/** A list of sites that the reader chose, each of which can be taken off it. */
export function Sites({ label, help, sites, words, onRemove, onAllow }: SitesProps) {
  const id = useId();
  return (
    <div class="option wide">
      <div>
        <p class="option-label" id={id}>
          {label}
        </p>
        <p class="option-help">{help}</p>
      </div>
      {sites.length > 0 && (
        <ul class="sites" aria-labelledby={id}>
          {sites.map(({ host, withheld }) => (
            <li key={host}>
              <span>
                <bdi>{host}</bdi>
                {withheld && <span class="option-help">{words.siteNotAllowed}</span>}
              </span>
              {withheld && onAllow && (
                <button type="button" class="link" onClick={() => onAllow(host)}>
                  {words.allowSite}
                  <span class="aside">: {host}</span>
                </button>
              )}
              <button type="button" class="link" onClick={() => onRemove(host)}>
                {words.remove}
                <span class="aside">: {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
