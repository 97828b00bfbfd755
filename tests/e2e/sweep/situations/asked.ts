import type { Situation } from './types.ts';

const button = (words: string) => `<p><button id="b" type="button">${words}</button></p>`;
const over = (inside: string, style = '') =>
  `<div id="o" style="display:none;position:fixed;inset:0;z-index:99;background:#000c;${style}">${inside}</div>`;
const opens = `b.onclick = () => { o.style.display = 'block'; document.body.style.overflow = 'hidden' }`;
const white = (inside: string) =>
  `<div style="background:#fff;width:480px;margin:10vh auto;padding:20px">${inside}</div>`;

/** What the reader opened. */
export const asked: readonly Situation[] = [
  {
    name: 'a newsletter dialog',
    top: button('Subscribe to our newsletter'),
    body: '<dialog id="d"><h2>Subscribe to our newsletter</h2><input type="email" id="i"><button>Close</button></dialog>',
    script: 'b.onclick = () => d.showModal()',
    steps: [
      ['click', '#b'],
      ['type', '#i', 'a@b.org'],
    ],
    stays: ['#i'],
    holds: `i.value === 'a@b.org' && d.matches(':modal')`,
  },
  {
    name: 'a login dialog that a server answers late',
    top: button('Log in'),
    body: over(white('<h2>Sign in</h2><input id="i"><input type="password"><button>Close</button>')),
    script: `b.onclick = () => setTimeout(() => { o.style.display = 'block'; document.body.style.overflow = 'hidden' }, 1500)`,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a basket in a host without a box',
    top: button('Basket'),
    body: '<x-drawer id="x" style="display:contents"><p id="i">One mug</p></x-drawer>',
    script: `const root = x.attachShadow({ mode: 'open' }); root.innerHTML = '<div id="o" style="display:none;position:fixed;inset:0;z-index:99;background:#000c"><div style="background:#fff;width:400px;height:100%"><slot></slot><button>Close</button></div></div>'; b.onclick = () => { root.firstChild.style.display = 'block'; document.body.style.overflow = 'hidden' }`,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'what a switch made of a box opens',
    top: '<span id="b" role="switch" tabindex="0">Letters by mail</span>',
    body: over(white('<h2>Subscribe to our newsletter</h2><input id="i" type="email"><button>Close</button>')),
    script: `b.onkeydown = ({ key }) => { if (key === ' ') o.style.display = 'block' }; b.addEventListener('click', () => b.focus())`,
    steps: [
      ['click', '#b'],
      ['key', ' '],
    ],
    stays: ['#i'],
  },
  {
    name: 'comments behind plain text',
    top: '<div id="b">23 comments</div>',
    body: '<div id="o" style="display:none;position:fixed;inset:0;z-index:9;background:#0007"></div><section id="i" style="display:none;position:fixed;right:0;top:0;bottom:0;width:240px;z-index:10;background:#fff">Anna: At last a bridge.</section>',
    script: `${opens}; b.addEventListener('click', () => { i.style.display = 'block' })`,
    steps: [['click', '#b']],
    stays: ['#i', '#o'],
  },
  {
    name: 'a search over the whole view',
    top: button('Search'),
    body: over('<input id="i" type="search" style="margin:30vh auto;display:block"><button>×</button>'),
    script: `${opens}; b.addEventListener('click', () => i.focus())`,
    steps: [
      ['click', '#b'],
      ['type', '#i', 'crab'],
    ],
    stays: ['#i'],
  },
  {
    name: 'a search opened by a shortcut',
    body: over('<input id="i" type="search" style="margin:30vh auto;display:block">'),
    script: `addEventListener('keydown', ({ key }) => { if (key === '/') o.style.display = 'block' })`,
    steps: [['key', '/']],
    stays: ['#i'],
  },
  {
    name: 'a picture in a lightbox',
    top: '<img id="b" alt="A boat" width="300" height="200" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>">',
    body: over(
      '<img alt="A boat" width="800" height="500" id="i" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>"><button aria-label="Close">×</button>',
    ),
    script: opens,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a menu from the side',
    top: button('Menu'),
    body: over(
      '<nav style="background:#fff;width:300px;height:100%"><a id="i" href="#a">News</a><br><a href="#b">Sign up for our newsletter</a></nav>',
    ),
    script: opens,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a menu that opens under the pointer',
    top: '<div id="h" style="background:#eee;width:200px">Sections<div id="i" style="display:none;position:absolute;background:#fff;width:600px;height:400px;z-index:9"><a href="#a">News</a></div></div>',
    style: '#h:hover #i{display:block!important}',
    steps: [['hover', '#h']],
    stays: ['#i'],
  },
  {
    name: 'cookie settings',
    top: button('Cookie settings'),
    body: '<div id="o" style="display:none;position:fixed;inset:15vh 25vw;background:#fff;z-index:99">We use cookies. <label><input id="i" type="checkbox"> Accept statistics</label><button>Save</button></div>',
    script: opens,
    steps: [
      ['click', '#b'],
      ['click', '#i'],
    ],
    stays: ['#i'],
  },
  {
    name: 'a confirmation',
    top: button('Delete my comment'),
    body: '<dialog id="d"><p>Delete this comment?</p><button id="i">Delete</button><button>Cancel</button></dialog>',
    script: 'b.onclick = () => d.showModal()',
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'what a form says is missing',
    top: '<form id="f" novalidate><input id="e" name="email"><button id="b">Send</button></form>',
    body: '<dialog id="d"><p>Please enter your email to subscribe.</p><button id="i">OK</button></dialog>',
    script: 'f.onsubmit = event => { event.preventDefault(); d.showModal() }',
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a select list made of boxes',
    top: '<div id="b" role="combobox" tabindex="0" style="cursor:pointer;width:200px">Province</div>',
    body: '<ul id="o" role="listbox" style="display:none;position:absolute;top:160px;left:40px;width:500px;height:500px;background:#fff;z-index:99"><li id="i">Kampot<li>Kep</ul>',
    script: opens.replace(`document.body.style.overflow = 'hidden'`, ''),
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a tooltip',
    top: '<a id="b" href="#x">Riel</a>',
    body: '<div id="o" role="tooltip" style="display:none;position:fixed;left:60px;top:200px;background:#ffc;z-index:99">The currency of Cambodia</div>',
    script: `b.onmouseenter = () => { o.style.display = 'block' }`,
    steps: [['hover', '#b']],
    stays: ['#o'],
  },
  {
    name: 'a context menu of the page',
    body: '<menu id="o" role="menu" style="display:none;position:fixed;left:300px;top:300px;background:#fff;z-index:99"><li id="i" role="menuitem">Quote</menu>',
    script: `addEventListener('contextmenu', event => { event.preventDefault(); o.style.display = 'block' })`,
    steps: [['rightclick', '#p1']],
    stays: ['#i'],
  },
  {
    name: 'a calendar to choose a day from',
    top: '<input id="b" placeholder="Day">',
    body: '<div id="o" role="dialog" style="display:none;position:absolute;left:40px;top:200px;width:300px;height:300px;background:#fff;z-index:99"><button id="i">17</button><button aria-label="Close">×</button></div>',
    script: `b.onfocus = () => { o.style.display = 'block' }`,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'an emoji picker',
    top: button('☺'),
    body: '<div id="o" popover style="width:400px;height:400px"><button id="i">🦀</button></div>',
    script: 'b.onclick = () => o.showPopover()',
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a share sheet',
    top: button('Share'),
    body: '<div id="o" role="dialog" style="display:none;position:fixed;left:0;right:0;bottom:0;height:45vh;background:#fff;z-index:99"><a id="i" href="#t">Telegram</a> Follow us <button aria-label="Close">×</button></div>',
    script: opens,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a message after an order',
    top: button('Add to my list'),
    body: '<div id="o" role="alertdialog" style="display:none;position:fixed;right:10px;bottom:10px;background:#fff;z-index:99">Saved. Sign up to see it anywhere. <button id="i" aria-label="Close">×</button></div>',
    script: opens.replace(`document.body.style.overflow = 'hidden'`, ''),
    steps: [['click', '#b']],
    stays: ['#i'],
  },
  {
    name: 'a map that fills the view',
    top: button('Show on the map'),
    body: over(
      '<div id="i" style="position:absolute;inset:0;background:#9c9"></div><button style="position:absolute">×</button>',
    ),
    script: opens,
    steps: [
      ['click', '#b'],
      ['drag', '#i', 60, 40],
    ],
    stays: ['#i'],
  },
  {
    name: 'a print preview of the page’s own',
    top: button('Print'),
    body: over(white('<h2>Print</h2><label><input type="checkbox" id="i"> Pictures</label><button>Close</button>')),
    script: opens,
    steps: [
      ['click', '#b'],
      ['click', '#i'],
    ],
    stays: ['#i'],
  },
  {
    name: 'a payment frame',
    top: button('Support us'),
    body: '<div id="o" style="display:none;position:fixed;inset:0;background:#000a;z-index:99"><iframe id="i" title="Secure payment" style="width:500px;height:500px;background:#fff" srcdoc="<p>Card number <input>"></iframe></div>',
    script: opens,
    steps: [['click', '#b']],
    stays: ['#i'],
  },
];
