import { story } from '../page.ts';
import type { Situation } from './types.ts';

const wall = (inside: string) =>
  `<div id="w" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fffffff5;z-index:99"><div style="width:480px;margin:15vh auto">${inside}</div></div>`;
const lock = `document.documentElement.style.overflow = 'hidden'`;

/** Pages that are built as one thing over the whole view. */
export const apps: readonly Situation[] = [
  {
    name: 'an app whose page scrolls in a box',
    style: 'html,body{height:100%;overflow:hidden}#page{position:fixed;inset:0;overflow:auto;max-width:none}',
    steps: [['wheel', 400]],
    stays: ['main'],
    holds: `page.scrollTop > 50 && getComputedStyle(page).position === 'fixed'`,
  },
  {
    name: 'an app with a cookie notice',
    style: 'html,body{height:100%;overflow:hidden}#page{position:fixed;inset:0;overflow:auto;max-width:none}',
    body: '<div role="dialog" style="position:fixed;left:0;right:0;bottom:0;background:#eee;z-index:9">We use cookies. <button>Accept</button></div>',
    steps: [['wheel', 400]],
    stays: ['main'],
    holds: `page.scrollTop > 50 && getComputedStyle(page).position === 'fixed'`,
  },
  {
    name: 'a game on a canvas',
    frame: '<canvas id="game" style="position:fixed;inset:0;width:100vw;height:100vh;background:#234"></canvas>',
    style: 'body{overflow:hidden}',
    steps: [
      ['click', '#game'],
      ['key', 'ArrowUp'],
    ],
    stays: ['#game'],
  },
  {
    name: 'a game over the story',
    body: '<div id="game" style="position:fixed;inset:0;z-index:9;background:#234"><canvas width="900" height="600"></canvas></div>',
    frame: '',
    stays: ['#game canvas'],
  },
  {
    name: 'a game in the place of the story',
    style: '#page{display:none}',
    body: '<canvas id="c" style="position:fixed;inset:0;width:100%;height:100%;z-index:5;background:#234"></canvas>',
    script: `c.onclick = () => { globalThis.played = true }`,
    steps: [['click', '#c']],
    stays: ['#c'],
    holds: 'globalThis.played',
  },
  {
    name: 'a game on a canvas over the story',
    body: '<canvas id="game" style="position:fixed;inset:0;width:100vw;height:100vh;z-index:9;background:#234"></canvas>',
    stays: ['#game'],
  },
  {
    name: 'a departure board over the story',
    body: '<main id="board" style="position:fixed;inset:0;z-index:9;background:#123;color:#fff"><p>Next bus: 5 min</p></main>',
    stays: ['#board'],
  },
  {
    name: 'a document viewer over the story',
    body: `<iframe id="pdf" title="PDF viewer" style="position:fixed;inset:0;width:100%;height:100%;border:0;z-index:9" srcdoc="<p>Annual report, page 1</p>"></iframe>`,
    stays: ['#pdf'],
  },
  {
    name: 'a document viewer',
    frame: '<embed id="pdf" type="text/plain" style="position:fixed;inset:0;width:100%;height:100%">',
    stays: ['#pdf'],
  },
  {
    name: 'a document viewer in a frame',
    frame: `<iframe id="pdf" title="report.pdf" style="position:fixed;inset:0;width:100%;height:100%;border:0" srcdoc="<h1>Annual report</h1>"></iframe>`,
    stays: ['#pdf'],
  },
  {
    name: 'an editor with a toolbar',
    frame:
      '<div id="tools" style="position:fixed;top:0;left:0;right:0;background:#eee;z-index:9" role="toolbar"><button>Bold</button></div><div id="text" contenteditable style="margin-top:60px;min-height:80vh">Draft</div>',
    steps: [
      ['click', '#text'],
      ['key', 'x'],
    ],
    stays: ['#tools button'],
    holds: `text.textContent.includes('x')`,
  },
  {
    name: 'an editor over the whole view',
    frame:
      '<div id="editor" style="position:fixed;inset:0;background:#fff"><textarea id="text" style="width:90%;height:80%">Draft</textarea><button>Publish</button></div>',
    steps: [['type', '#text', 'x']],
    stays: ['#text'],
  },
  {
    name: 'a slide show as a page',
    frame:
      '<section id="slide" style="position:fixed;inset:0;background:#fff"><h1>One</h1><button id="next">Next</button></section>',
    steps: [['click', '#next']],
    stays: ['#slide h1'],
  },
  {
    name: 'a map as a page',
    frame:
      '<div id="map" style="position:fixed;inset:0;background:#9c9"><button id="zoom" style="position:absolute;right:10px;top:10px">+</button></div>',
    steps: [
      ['drag', '#map', 80, 30],
      ['click', '#zoom'],
    ],
    stays: ['#zoom'],
  },
  {
    name: 'a story beside a list that is fixed',
    frame: `<div id="list" style="position:fixed;left:0;top:0;bottom:0;width:40%;overflow:auto;background:#eee"><a href="#1">One</a> <a href="#2">Two</a> <a href="#3">Three</a> <a href="#4">Four</a> <a href="#5">Five</a> <a href="#6">Six</a> <a href="#7">Seven</a> <a href="#8">Eight</a></div><div style="margin-left:42%">${story}</div>`,
    stays: ['#list a', 'h1'],
  },
  {
    name: 'a handle to drag',
    body: '<div id="handle" role="separator" style="position:fixed;left:50%;top:0;bottom:0;width:12px;background:#ccc;cursor:col-resize;z-index:9"></div>',
    script: `handle.onpointerdown = () => { onpointermove = event => { handle.style.left = event.clientX + 'px'; globalThis.dragged = true } }`,
    steps: [['drag', '#handle', 100, 0]],
    stays: ['#handle'],
    holds: 'globalThis.dragged',
  },
];

/** What makes reading conditional. */
export const walls: readonly Situation[] = [
  {
    name: 'an age gate',
    body: wall('<h2>Are you over 18?</h2><button>I am 18 or older</button> <button>Leave</button>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a login wall',
    body: wall('<h2>Log in to continue reading</h2><input type="password"><button>Log in</button>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a registration wall',
    body: wall('<h2>Create a free account to keep reading</h2><input type="email"><button>Register</button>'),
    script: `setTimeout(() => { ${lock} }, 400)`,
    stays: ['#w h2'],
  },
  {
    name: 'a registration wall whose small print names cookies',
    body: wall(
      '<h2>Create a free account to keep reading</h2><input type="email"><button>Register</button><p>By registering you agree to our terms and cookie policy.</p>',
    ),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a payment wall',
    body: wall('<h2>Subscribe for full access</h2><p>$4 per month. Already a subscriber? <a href="#l">Log in</a></p>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a small login dialog before its backdrop, over a page that scrolls',
    body: '<div style="position:fixed;inset:0;background:#000b;z-index:98"></div><div id="w" style="position:fixed;left:35%;top:30%;width:30%;background:#fff;z-index:99"><h2>Your edition is ready</h2><button>Log in</button></div>',
    stays: ['#w h2'],
  },
  {
    name: 'a wall in French',
    body: wall(
      '<h2>La suite est réservée aux abonnés</h2><p>1 € le premier mois.</p><button>S’abonner</button> <a href="#l">Se connecter</a>',
    ),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'an age gate in Chinese',
    body: wall('<h2>您是否已年满18岁？</h2><button>是</button> <button>否</button>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a login wall in German that comes after its backdrop, over a locked page',
    script: `document.documentElement.style.overflow = 'hidden'; document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#000b;z-index:98"></div>'); setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<div id="w" style="position:fixed;left:30%;top:30%;width:40%;background:#fff;z-index:99"><h2>Bitte melden Sie sich an, um weiterzulesen</h2><button>Anmelden</button></div>'), 700)`,
    steps: [['wheel', 300]],
    stays: ['#w h2'],
    holds: 'scrollY === 0',
  },
  {
    name: 'a login wall in Spanish whose words come after its box',
    script: `${lock}; document.body.insertAdjacentHTML('beforeend', '<div id="w" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff;z-index:99"></div>'); setTimeout(() => { w.innerHTML = '<h2>Inicia sesión para seguir leyendo</h2><p>Contenido para usuarios registrados.</p>' }, 250)`,
    stays: ['#w h2'],
    holds: `document.documentElement.style.cssText === 'overflow: hidden;'`,
  },
  {
    name: 'a login wall in Thai whose words come in a frame',
    script: `${lock}; document.body.insertAdjacentHTML('beforeend', '<div id="w" style="position:fixed;inset:0;background:#fff;z-index:99"><iframe id="f" style="width:100%;height:80%"></iframe></div>'); setTimeout(() => { f.srcdoc = '<h2>เข้าสู่ระบบเพื่ออ่านต่อ</h2><p>บทความนี้สำหรับสมาชิกเท่านั้น</p><button>เข้าสู่ระบบ</button>' }, 500)`,
    stays: ['#f'],
  },
  {
    name: 'a small registration wall whose words come after its backdrop',
    script: `${lock}; document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#000b;z-index:98"></div><div id="w" role="dialog" style="position:fixed;left:35%;top:30%;width:30%;height:40%;background:#fff;z-index:99"><button></button></div>'); setTimeout(() => { w.innerHTML = '<h2>Register for free to continue reading this story</h2>' }, 250)`,
    steps: [['wheel', 300]],
    stays: ['#w h2'],
    holds: 'scrollY === 0',
  },
  {
    name: 'cookies or money',
    body: wall(
      '<h2>Your choice</h2><p>Accept cookies for advertising, or read without for £3 per month.</p><button>Accept</button> <button>Subscribe</button>',
    ),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'cookies or money in German',
    body: wall(
      '<h2>Mit Werbung weiterlesen oder Pur-Abo</h2><p>Werbung und Tracking, oder das Pur-Abo für 2,99 € im Monat.</p><button>Akzeptieren und weiter</button> <button>Pur-Abo</button>',
    ),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a human check in Indonesian',
    body: wall('<h2>Verifikasi bahwa Anda bukan robot</h2><label><input type="checkbox"> Saya bukan robot</label>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'an age gate in Turkish',
    body: wall('<h2>18 yaşından büyük müsünüz?</h2><button>Evet</button> <button>Hayır</button>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'free stories that are used up in Vietnamese',
    body: wall('<h2>Bạn đã đọc hết 5 bài miễn phí tháng này</h2><a href="#p">Xem các gói</a>'),
    stays: ['#w h2'],
  },
  {
    name: 'terms to accept',
    body: wall(
      '<h2>Before you go on</h2><p>You must accept our Terms of Use to view this page.</p><button>I accept</button>',
    ),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'a human check',
    body: wall('<h2>Verify that you are human</h2><iframe title="challenge" width="300" height="80"></iframe>'),
    script: lock,
    stays: ['#w h2'],
  },
  {
    name: 'an ad-block wall without a way to close',
    body: wall('<h2>Ad blocker detected</h2><p>Please turn off your ad blocker and reload.</p><button>Reload</button>'),
    script: lock,
    stays: ['#w h2'],
  },
];
