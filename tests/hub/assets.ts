import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { paint, paintAvatar } from './media/paint.ts';
import { wav, webm } from './media/sound.ts';

export interface Asset {
  type: string;
  body: Buffer | string;
}

const require = createRequire(import.meta.url);

const JS = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

/** Addresses of scripts and style sheets, and the file that answers: the real libraries, and the hub's own. */
const FILES: Record<string, readonly [type: string, ...files: string[]]> = {
  '/wp-includes/js/jquery/jquery.min.js': [JS, 'jquery/dist/jquery.min.js'],
  '/wp-content/plugins/magnific-popup/jquery.magnific-popup.min.js': [
    JS,
    'magnific-popup/dist/jquery.magnific-popup.min.js',
  ],
  '/wp-content/plugins/magnific-popup/magnific-popup.css': [CSS, 'magnific-popup/dist/magnific-popup.css'],
  '/wp-content/plugins/penci-podcast/assets/js/jquery.jplayer.min.js': [
    JS,
    'jplayer/dist/jplayer/jquery.jplayer.min.js',
  ],
  '/wp-content/themes/soledad/style.css': [CSS, './client/soledad.css', './client/soledad-story.css'],
  '/wp-content/themes/soledad/js/main.js': [JS, './client/soledad.js'],
  '/wp-content/themes/foxiz/style.css': [CSS, './client/foxiz.css'],
  '/wp-content/themes/foxiz/js/main.js': [JS, './client/foxiz.js'],
  '/wp-content/themes/plainpress/js/main.js': [JS, './client/plain.js'],
  '/wp-content/themes/plainpress/style.css': [CSS, './client/plain.css'],
  '/wp-content/themes/popups.css': [CSS, './client/popups.css'],
  '/wp-content/themes/khmer.woff2': [
    'font/woff2',
    '@fontsource-variable/kantumruy-pro/files/kantumruy-pro-khmer-wght-normal.woff2',
  ],
  '/wp-content/themes/conditions.js': [JS, './client/conditions.js'],
};

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><circle cx="48" cy="60" r="26" fill="#e8a33d"/><path d="M16 84h64L66 66H58l-4-14-6-12-6 12-4 14H30z" fill="#23424a"/><text x="96" y="54" font-family="Georgia, serif" font-size="22" fill="#5b6b70">The Better</text><text x="96" y="90" font-family="Georgia, serif" font-weight="bold" font-size="40" fill="#23424a">Cambodia</text></svg>`;

const UPLOADS = '/wp-content/uploads/2024/03/';
const PICTURE = /^([a-z0-9-]+?)(?:-(\d{2,4})x(\d{2,4}))?\.png$/;

const made = new Map<string, Asset | null>();

function uploaded(file: string): Asset | null {
  if (file === 'logo.svg') return { type: 'image/svg+xml', body: LOGO };
  if (file === 'film.webm') return { type: 'video/webm', body: webm(12) };
  if (file.endsWith('.wav')) return { type: 'audio/wav', body: wav(8, file === 'kampot.wav' ? 330 : 220) };
  const [, name, width = '1600', height = '1000'] = PICTURE.exec(file) ?? [];
  if (!name) return null;
  const draw = name.startsWith('avatar-') ? paintAvatar : paint;
  return { type: 'image/png', body: draw(name, Math.min(1600, Number(width)), Math.min(1000, Number(height))) };
}

function make(path: string): Asset | null {
  const known = FILES[path];
  if (known) {
    const [type, ...files] = known;
    const text = files.map(file =>
      readFileSync(file.startsWith('.') ? new URL(file, import.meta.url) : require.resolve(file)),
    );
    return { type, body: Buffer.concat(text) };
  }
  return path.startsWith(UPLOADS) ? uploaded(path.slice(UPLOADS.length)) : null;
}

/** The script, style sheet, picture or film at an address; made once, then kept. Null: there is none. */
export function asset(path: string): Asset | null {
  const before = made.get(path);
  if (before !== undefined) return before;
  const answer = make(path);
  made.set(path, answer);
  return answer;
}
