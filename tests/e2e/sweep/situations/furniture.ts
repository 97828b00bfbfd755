import type { Situation } from './types.ts';

const box = (id: string, place: string, inside: string) =>
  `<div id="${id}" style="position:fixed;${place};background:#fff;z-index:99;padding:8px">${inside}</div>`;

/** What stands on a page by itself and is no popup. */
export const furniture: readonly Situation[] = [
  {
    name: 'a sticky header',
    style: '.site-header{position:sticky;top:0;background:#fff;z-index:5}',
    steps: [
      ['wheel', 600],
      ['click', '#home'],
    ],
    stays: ['.site-header'],
    holds: `location.hash === '#home'`,
  },
  {
    name: 'a bar of its own that sticks to the top, with a newsletter link',
    style: '#bar{position:sticky;top:0;background:#fff;z-index:5;padding:20px}',
    script: `document.body.insertAdjacentHTML('afterbegin', '<div id="bar"><b>The Daily</b> <a href="#nl">Subscribe to our newsletter</a></div>')`,
    steps: [['wheel', 600]],
    stays: ['#bar a'],
  },
  {
    name: 'a fixed header with a newsletter link',
    style: '.site-header{position:fixed;top:0;left:0;right:0;background:#fff;z-index:5}#page{padding-top:60px}',
    script: `document.querySelector('nav').insertAdjacentHTML('beforeend', ' <a href="#nl">Subscribe to our newsletter</a>')`,
    steps: [['wheel', 600]],
    stays: ['.site-header', '#home'],
  },
  {
    name: 'a header that comes back when scrolling up',
    style:
      '.site-header{position:fixed;top:-80px;left:0;right:0;background:#fff;z-index:5;transition:top .1s}.site-header.up{top:0}',
    script: `let last = 0; addEventListener('scroll', () => { document.querySelector('.site-header').classList.toggle('up', scrollY < last); last = scrollY })`,
    steps: [
      ['wheel', 900],
      ['wheel', -200],
    ],
    stays: ['.site-header'],
  },
  {
    name: 'a tall fixed masthead over a third of the view',
    body: box(
      'm',
      'top:0;left:0;right:0;height:34vh',
      '<header><nav><a href="#a">News</a> <a href="#b">Sport</a></nav></header>',
    ),
    stays: ['#m nav'],
  },
  {
    name: 'a window for questions about subscriptions',
    body: box(
      'q',
      'right:20px;bottom:20px;width:320px',
      '<button aria-label="Close">×</button><p>Questions about your subscription?</p><textarea></textarea><button>Send</button>',
    ),
    stays: ['#q textarea'],
  },
  {
    name: 'a bottom tab bar',
    body: box(
      't',
      'bottom:0;left:0;right:0',
      '<nav><a href="#1">Home</a> <a href="#2">Sections</a> <a href="#3">Saved</a></nav>',
    ),
    stays: ['#t a'],
  },
  {
    name: 'pages by number at the bottom',
    body: `<div style="position:fixed;left:30%;right:30%;bottom:20px;padding:10px;background:#fff">${[1, 2, 3, 4, 5, 6].map(page => `<button id="n${page}">${page}</button>`).join('')}</div>`,
    stays: ['#n1', '#n6'],
  },
  {
    name: 'a chat bubble',
    body: box('chat', 'right:20px;bottom:20px', '<button>Chat with us</button>'),
    stays: ['#chat button'],
  },
  {
    name: 'a chat bubble whose window waits beside it',
    body: box(
      'c',
      'right:20px;bottom:20px',
      '<button id="b">Chat with us</button><div style="display:none"><p>Welcome to our help desk! Leave your email.</p><input type="email"><button>Close</button></div>',
    ),
    stays: ['#b'],
  },
  {
    name: 'a help box that waits for questions',
    body: box(
      'h',
      'right:20px;bottom:20px;width:300px',
      '<b>Hello! How can we help you?</b><input placeholder="Your email"><button>Send</button><button aria-label="Close">×</button>',
    ),
    stays: ['#h input'],
  },
  {
    name: 'a chat that greets',
    body: box(
      'chat-widget',
      'right:20px;bottom:20px;width:260px',
      '<p>Welcome to the help desk! How can we help?</p><input placeholder="Your email"><button aria-label="Close">×</button>',
    ),
    stays: ['#chat-widget input'],
  },
  {
    name: 'a chat in a frame',
    body: `<iframe id="messenger" title="Messenger" style="position:fixed;right:20px;bottom:20px;width:300px;height:300px;border:0;z-index:99" srcdoc="<p>Hello, ask us anything"></iframe>`,
    stays: ['#messenger'],
  },
  {
    name: 'a share bar',
    body: box('share', 'left:4px;top:220px', '<a href="#f">Share</a><br><a href="#p">Print</a>'),
    stays: ['#share a'],
  },
  {
    name: 'a way back to the top',
    body: box('top', 'right:20px;bottom:20px', '<a href="#page">↑</a>'),
    stays: ['#top a'],
  },
  {
    name: 'a table of contents that sticks',
    style: '#toc{position:sticky;top:10px;float:left;width:170px;background:#eee}',
    top: '<ul id="toc"><li><a href="#p4">One</a><li><a href="#p8">Two</a><li><a href="#p12">Three</a></ul>',
    steps: [['wheel', 500]],
    stays: ['#toc a'],
  },
  {
    name: 'a sidebar with a newsletter form that sticks',
    style: 'main{display:flex}#sidebar{width:260px}#widget{position:sticky;top:10px}',
    script: `document.querySelector('main').insertAdjacentHTML('beforeend', '<aside id="sidebar" class="sidebar"><div id="widget"><h3>Subscribe to our newsletter</h3><input type="email"><button>Sign up</button></div></aside>')`,
    steps: [['wheel', 500]],
    stays: ['#widget input'],
  },
  {
    name: 'a newsletter form in the story',
    top: '<form id="nl" style="position:relative;background:#eee;padding:20px"><h3>Sign up for our newsletter</h3><input type="email"><button type="button">Subscribe</button></form>',
    stays: ['#nl input', '#nl button'],
  },
  {
    name: 'a reading progress bar',
    body: box('bar', 'top:0;left:0;width:40%;height:6px;padding:0;background:red', ''),
    steps: [['wheel', 300]],
    stays: ['#bar'],
  },
  {
    name: 'a ticker of breaking news',
    body: box(
      'ticker',
      'bottom:0;left:0;right:0',
      '<b>Breaking</b> <a href="#n">Rain is expected over the coast this evening</a>',
    ),
    stays: ['#ticker a'],
  },
  {
    name: 'a live score',
    body: box('score', 'right:10px;top:120px', '<b>Kampot 2 : 1 Kep</b> <button aria-label="Close">×</button>'),
    stays: ['#score'],
  },
  {
    name: 'a docked audio player',
    body: box(
      'player',
      'bottom:0;left:0;right:0',
      '<audio controls></audio> Listen to this story <button>Play</button>',
    ),
    stays: ['#player button'],
  },
  {
    name: 'a video that goes along',
    top: '<div id="v" style="width:320px;height:180px;background:#000"><video controls width="300" height="170"></video></div>',
    style: '#v.mini{position:fixed;right:10px;bottom:10px;z-index:99}',
    script: `addEventListener('scroll', () => v.classList.toggle('mini', scrollY > 300))`,
    steps: [['wheel', 800]],
    stays: ['#v video'],
    holds: `getComputedStyle(v).position === 'fixed'`,
  },
  {
    name: 'an ad slot at the bottom',
    body: box(
      'ad',
      'bottom:0;left:50%;width:320px;height:100px',
      '<a href="#ad"><img alt="" width="300" height="90" src="data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>"></a>',
    ),
    stays: ['#ad'],
  },
  {
    name: 'a picture behind the whole page',
    body: '<div id="behind" style="position:fixed;inset:0;z-index:-1;background:linear-gradient(#cde,#fff)"></div>',
    stays: ['h1'],
    holds: `getComputedStyle(document.getElementById('behind')).display === 'block'`,
  },
  {
    name: 'a page pattern drawn by a pseudo-element',
    style: 'body::before{content:"";position:fixed;inset:0;z-index:-1;background:#eef}',
    stays: ['h1'],
    holds: `getComputedStyle(document.body, '::before').display === 'block'`,
  },
  {
    name: 'snow that nobody can press',
    body: '<canvas id="snow" style="position:fixed;inset:0;pointer-events:none;z-index:99"></canvas>',
    stays: ['h1'],
    holds: `getComputedStyle(snow).display !== 'none'`,
  },
  {
    name: 'a hero picture over the first screen',
    style: '#hero{position:relative;height:100vh}#hero a{position:absolute;inset:0;z-index:2}',
    script: `document.querySelector('main').insertAdjacentHTML('beforebegin', '<div id="hero"><a href="#p0">Read the story</a></div>')`,
    stays: ['#hero a'],
  },
  {
    name: 'a card whose link covers it',
    style: '#card{position:relative;height:300px;background:#eee}#card a{position:absolute;inset:0}',
    top: '<div id="card"><h3>Subscribe to read our best stories</h3><a href="#x" aria-label="Open"></a></div>',
    stays: ['#card a'],
  },
  {
    name: 'words that say the page is saved',
    body: box('toast', 'right:10px;bottom:10px', '<span role="status">All changes were saved on this device</span>'),
    stays: ['#toast'],
  },
];
