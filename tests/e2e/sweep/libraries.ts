import { type Extra, story } from './page.ts';

/** A popup of one library that opens by itself once the page is there. */
export interface LibraryPage extends Extra {
  name: string;
  /** Opens it. */
  open: string;
  /** Opens at once, as consent tools do. Default: a moment after `load`. */
  soon?: boolean;
}

const newsletter = `<h2>Never miss a story</h2><p>Sign up for our newsletter and get the latest stories in your inbox.</p>
<form onsubmit="return false"><input type="email" placeholder="Your email"><button>Subscribe</button></form><button type="button">No thanks</button>`;
const text = JSON.stringify(newsletter);
const jquery = 'jquery/dist/jquery.min.js';

export const libraries: readonly LibraryPage[] = [
  {
    name: 'a11y-dialog',
    js: ['a11y-dialog/dist/a11y-dialog.min.js'],
    style: `#d,#d>i{position:fixed;inset:0}#d{display:flex;z-index:9}#d[aria-hidden]{display:none}#d>i{background:#000b}#d>div{background:#fff;margin:auto;position:relative}`,
    body: `<div id="d" aria-hidden="true"><i data-a11y-dialog-hide></i><div>${newsletter}</div></div>`,
    open: `new A11yDialog(document.getElementById('d')).show(); document.documentElement.style.overflow = 'hidden'`,
  },
  {
    name: 'basiclightbox',
    css: ['basiclightbox/dist/basicLightbox.min.css'],
    js: ['basiclightbox/dist/basicLightbox.min.js'],
    open: `basicLightbox.create('<div style="background:#fff">' + ${text} + '</div>', { closable: false }).show()`,
  },
  {
    name: 'bootstrap',
    css: ['bootstrap/dist/css/bootstrap.min.css'],
    js: ['bootstrap/dist/js/bootstrap.bundle.min.js'],
    body: `<div class="modal fade" id="m" tabindex="-1"><div class="modal-dialog"><div class="modal-content">${newsletter}</div></div></div>`,
    open: `new bootstrap.Modal('#m', { backdrop: 'static' }).show()`,
  },
  {
    name: 'cookieconsent',
    css: ['cookieconsent/build/cookieconsent.min.css'],
    js: ['cookieconsent/build/cookieconsent.min.js'],
    open: `cookieconsent.initialise({ palette: { popup: { background: '#000' } }, position: 'bottom' })`,
    soon: true,
  },
  {
    name: 'driver.js',
    css: ['driver.js/dist/driver.css'],
    js: ['driver.js/dist/driver.js.iife.js'],
    open: `window.driver.js.driver({ allowClose: false, steps: [{ element: 'h1', popover: { title: 'New look', description: 'Take a tour' } }] }).drive()`,
  },
  {
    name: 'glightbox',
    css: ['glightbox/dist/css/glightbox.min.css'],
    js: ['glightbox/dist/js/glightbox.min.js'],
    open: `GLightbox({ elements: [{ content: ${text}, width: '600px', height: 'auto' }] }).open()`,
  },
  {
    name: 'izimodal',
    css: ['izimodal/css/iziModal.min.css'],
    js: [jquery, 'izimodal/js/iziModal.min.js'],
    body: `<div id="m">${newsletter}</div>`,
    open: `jQuery('#m').iziModal({ bodyOverflow: true, overlayClose: false }); jQuery('#m').iziModal('open')`,
  },
  {
    name: 'jquery-confirm',
    css: ['jquery-confirm/dist/jquery-confirm.min.css'],
    js: [jquery, 'jquery-confirm/dist/jquery-confirm.min.js'],
    open: `jQuery.confirm({ title: 'Newsletter', content: ${text}, useBootstrap: false })`,
  },
  {
    name: 'magnific-popup',
    css: ['magnific-popup/dist/magnific-popup.css'],
    js: [jquery, 'magnific-popup/dist/jquery.magnific-popup.min.js'],
    body: `<div id="m" class="mfp-hide" style="background:#fff;position:relative;width:500px;margin:auto">${newsletter}</div>`,
    open: `jQuery.magnificPopup.open({ items: { src: '#m', type: 'inline' }, modal: true })`,
  },
  {
    name: 'micromodal',
    js: ['micromodal/dist/micromodal.min.js'],
    style: `#m{display:none}#m.is-open{display:block}#m>div{position:fixed;inset:0;background:#000b;display:flex}#m section{background:#fff;margin:auto}`,
    body: `<div id="m" aria-hidden="true"><div tabindex="-1"><section role="dialog" aria-modal="true">${newsletter}</section></div></div>`,
    open: `MicroModal.show('m', { disableScroll: true })`,
  },
  {
    name: 'remodal',
    css: ['remodal/dist/remodal.css', 'remodal/dist/remodal-default-theme.css'],
    js: [jquery, 'remodal/dist/remodal.min.js'],
    body: `<div data-remodal-id="m">${newsletter}</div>`,
    open: `jQuery('[data-remodal-id=m]').remodal({ hashTracking: false }).open()`,
  },
  {
    name: 'sweetalert2',
    js: ['sweetalert2/dist/sweetalert2.all.min.js'],
    open: `Swal.fire({ title: 'Join our newsletter', input: 'email', confirmButtonText: 'Subscribe', showCancelButton: true, allowOutsideClick: false })`,
  },
  {
    name: 'tingle.js',
    css: ['tingle.js/dist/tingle.min.css'],
    js: ['tingle.js/dist/tingle.min.js'],
    open: `const modal = new tingle.modal({ closeMethods: ['button'] }); modal.setContent(${text}); modal.open()`,
  },
  {
    name: 'toastr',
    css: ['toastr/build/toastr.min.css'],
    js: [jquery, 'toastr/build/toastr.min.js'],
    open: `toastr.info('Subscribe to notifications and get breaking news', '', { timeOut: 0, extendedTimeOut: 0, positionClass: 'toast-top-full-width' })`,
  },
  {
    name: 'uikit',
    css: ['uikit/dist/css/uikit.min.css'],
    js: ['uikit/dist/js/uikit.min.js'],
    body: `<div id="m" uk-modal="bg-close:false"><div class="uk-modal-dialog uk-modal-body">${newsletter}</div></div>`,
    open: `UIkit.modal('#m').show()`,
  },
  {
    name: 'vanilla-cookieconsent',
    css: ['vanilla-cookieconsent/dist/cookieconsent.css'],
    js: ['vanilla-cookieconsent/dist/cookieconsent.umd.js'],
    open: `CookieConsent.run({ hideFromBots: false, disablePageInteraction: true, categories: { necessary: { readOnly: true }, analytics: {} }, language: { default: 'en', translations: { en: { consentModal: { title: 'We use cookies', description: 'To improve the site.', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject' }, preferencesModal: { sections: [] } } } } })`,
    soon: true,
  },
  {
    name: 'vex',
    css: ['vex-js/dist/css/vex.css', 'vex-js/dist/css/vex-theme-os.css'],
    js: ['vex-js/dist/js/vex.combined.min.js'],
    open: `vex.defaultOptions.className = 'vex-theme-os'; vex.dialog.open({ message: 'Subscribe to our newsletter', input: '<input type="email" name="email">', overlayClosesOnClick: false })`,
  },
  {
    name: 'native dialog',
    style: `dialog::backdrop{background:#000b}`,
    body: `<dialog id="d">${newsletter}</dialog>`,
    open: `document.getElementById('d').showModal(); document.body.style.overflow = 'hidden'`,
  },
  {
    name: 'native popover',
    style: `#d{width:100vw;height:100vh;background:#000b}`,
    body: `<div id="d" popover="manual"><div style="background:#fff">${newsletter}</div></div>`,
    open: `document.getElementById('d').showPopover()`,
  },
  {
    name: 'dialog in a closed shadow tree',
    open: `const host = document.body.appendChild(document.createElement('x-promo')); const root = host.attachShadow({ mode: 'closed' }); root.innerHTML = '<x-inner></x-inner>'; const inner = root.firstChild.attachShadow({ mode: 'closed' }); inner.innerHTML = '<dialog>' + ${text} + '</dialog>'; inner.firstChild.showModal()`,
  },
  {
    name: 'dialog whose drawn cross stands on its backdrop',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;z-index:98;background:#000b"><i class="close" style="position:absolute;right:0;top:0;width:40px;height:40px"></i></div><div style="position:fixed;left:20%;top:20%;width:60%;z-index:99;background:#fff"><p>Subscribe for $1 a month and read the full story on your phone.</p><button>Subscribe</button></div>'); document.body.style.overflow = 'hidden'`,
  },
  {
    name: 'consent bar in the shadow tree of a plain element',
    open: `document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).innerHTML = '<div style="position:fixed;left:0;right:0;bottom:0;padding:30px;background:#fff"><p>This site uses website tracking technologies.</p><button>Deny</button> <button>Accept all</button></div>'`,
  },
  {
    name: 'card that the Web Animations API moves in',
    body: `<div id="d" style="position:fixed;right:20px;bottom:20px;width:420px;background:#fff;transform:translateY(150%)">${newsletter}</div>`,
    open: `document.getElementById('d').animate([{ transform: 'translateY(150%)' }, { transform: 'none' }], { duration: 400, fill: 'forwards' })`,
  },
  {
    name: 'dialog that a style sheet shows',
    style: `#d{display:none;position:fixed;inset:0;background:#000b;z-index:9}`,
    body: `<div><div id="d"><div style="width:400px;margin:80px auto;background:#fff">${newsletter}</div></div></div>`,
    open: `const sheet = new CSSStyleSheet(); sheet.replaceSync('#d{display:block!important}'); document.adoptedStyleSheets.push(sheet)`,
  },
  {
    name: 'dialog that shows by a state of its own',
    style: `#d{display:none;position:fixed;inset:0;background:#000b;z-index:9}#d[data-state=open]{display:block}`,
    body: `<section><div><div id="d" data-state="closed"><div style="width:400px;margin:80px auto;background:#fff">${newsletter}</div></div></div></section>`,
    open: `document.getElementById('d').dataset.state = 'open'`,
  },
  {
    name: 'card in a closed shadow tree that an animation brings in',
    open: `const card = document.createElement('promo-card'); document.body.append(card); card.attachShadow({ mode: 'closed' }).innerHTML = '<style>@keyframes in { from { transform: translateY(150%) } } div { position: fixed; right: 20px; bottom: 20px; width: 420px; background: #fff; animation: in .4s }</style><div>' + ${text} + '</div>'`,
  },
  {
    name: 'popup that holds the page at its place by a timer',
    body: `<div id="d" style="display:none;position:fixed;inset:0;background:#000b"><div style="width:400px;margin:80px auto;background:#fff">${newsletter}</div></div>`,
    open: `d.style.display = 'block'; const { scrollY } = window; setInterval(() => scrollTo(0, scrollY), 20)`,
  },
  {
    name: 'sale bar with a bare cross',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;left:0;right:0;bottom:0;padding:20px;background:#d33">Summer sale! Half price for a year <a href="#">Claim it</a> <span>×</span></div>')`,
  },
  {
    name: 'low consent bar above the edge in Thai, there from the start',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;left:0;right:0;bottom:50px;height:50px;background:#fff">เว็บไซต์นี้ใช้คุกกี้ <button>ยอมรับทั้งหมด</button></div>')`,
    soon: true,
  },
  {
    name: 'bar that wants an address',
    open: `document.body.insertAdjacentHTML('afterbegin', '<div style="position:fixed;left:0;right:0;top:0;padding:20px;background:#0a5">The best local stories first <input type="email" placeholder="Enter your email"> <button>Yes please</button> <i class="bar-close">X</i></div>')`,
  },
  {
    name: 'small dialog without known words before its backdrop',
    open: `document.body.insertAdjacentHTML('beforeend', '<div><div style="position:fixed;inset:0;background:#000b"></div><div role="dialog" style="position:fixed;left:35%;top:35%;width:30%;background:#fff"><h2>The quiz of the year</h2><a href="#q">Play now</a></div></div>')`,
  },
  {
    name: 'tour whose grey is a shadow',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:absolute;left:80px;top:60px;width:300px;height:60px;box-shadow:0 0 0 200vh #000b"></div><div style="position:absolute;left:80px;top:150px;width:1100px;height:160px;background:#fff"><p>Meet the front page, in two steps</p><i class="step-close">x</i> <button>Next</button></div>')`,
  },
  {
    name: 'small consent dialog that makes the page grey and deaf',
    style: `.asks{overflow:hidden;touch-action:none}.asks #page{filter:grayscale(1) brightness(.4);pointer-events:none}`,
    open: `document.documentElement.classList.add('asks'); document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog" aria-modal="true" style="position:fixed;left:25%;top:35%;width:50%;background:#fff;z-index:99"><h2>Votre vie privée</h2><p>Avec nos 842 partenaires, nous déposons des traceurs.</p><button>Tout accepter</button> <button>Paramétrer</button></div>')`,
  },
  {
    name: 'marks to give in the corner in Khmer',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;right:0;bottom:0;width:420px;padding:30px;background:#fff"><p>តើអ្នកពេញចិត្តកម្រិតណា?</p>${[1, 2, 3, 4, 5].map(mark => `<button>${mark}</button>`).join('')}<button aria-label="Close">×</button></div>')`,
  },
  {
    name: 'changed terms that stick to the top',
    open: `document.body.insertAdjacentHTML('afterbegin', '<div style="position:sticky;top:0;padding:24px;background:#ffd;z-index:9">Our Terms of Service have changed. <a href="#t">Review</a> <button>Accept and close</button></div>')`,
  },
  {
    name: 'bar that pushes the page down and sticks',
    open: `document.body.insertAdjacentHTML('afterbegin', '<div style="position:sticky;top:0;padding:24px;background:#ffd;z-index:9">Unsere Lotterie: Gewinnen Sie eine Reise! <a href="#l">Mitmachen</a> <button aria-label="Schließen"><svg width="14" height="14"></svg></button></div>')`,
  },
  {
    name: 'alerts offered in a frame in the corner',
    open: `const frame = document.createElement('iframe'); frame.srcdoc = '<p>Хотите получать уведомления о новостях?</p><button>Да</button> <button>Позже</button>'; frame.style.cssText = 'position:fixed;left:0;bottom:0;width:420px;height:180px;border:0;background:#fff'; document.body.append(frame)`,
  },
  {
    name: 'login offered in a frame of others',
    open: `document.body.insertAdjacentHTML('beforeend', '<iframe sandbox title="Sign in with Example Dialog" srcdoc="<p>Continue as Dara</p>" style="position:fixed;right:0;top:0;width:420px;height:200px;border:0;background:#fff"></iframe>')`,
  },
  {
    name: 'survey in a popover in the corner',
    body: `<div id="d" popover="manual" style="inset:auto 0 0 auto;margin:0;padding:30px"><b>Deux minutes pour nous ?</b><p>Votre avis compte.</p><button>Participer</button> <button>Plus tard</button></div>`,
    open: `document.getElementById('d').showPopover()`,
  },
  {
    name: 'popup that puts the page back at each scroll',
    body: `<div id="d" style="display:none;position:fixed;inset:0;background:#000b"><div style="background:#fff">${newsletter}</div></div>`,
    open: `d.style.display = 'block'; const { scrollY } = window; addEventListener('scroll', () => scrollTo(0, scrollY))`,
  },
  {
    name: 'popup that puts the page back a moment after each scroll',
    body: `<div id="d" style="display:none;position:fixed;inset:0;background:#000b"><div style="background:#fff">${newsletter}</div></div>`,
    open: `d.style.display = 'block'; const { scrollY } = window; addEventListener('scroll', () => setTimeout(() => scrollTo(0, scrollY)))`,
  },
  {
    name: 'popup over a page whose markup names no story',
    frame: story.replace(/<(\/?)(main|article|header)/g, '<$1div').replace('entry-content', 'text'),
    body: `<div id="d" style="display:none;position:fixed;inset:0;background:#000b"><div style="background:#fff">Twelve weeks for four <button>Okay</button></div></div>`,
    open: `d.style.display = 'block'`,
  },
  {
    name: 'question in the corner in Polish',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;right:0;bottom:0;width:420px;padding:30px;background:#fff"><p>Chcesz wiedzieć pierwszy?</p><button>Tak</button> <button>Nie teraz</button></div>')`,
  },
  {
    name: 'letter that offers a way past it',
    style: `.held{overflow:hidden}`,
    open: `document.body.classList.add('held'); document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fffffff0"><h2>Discover more from The Daily</h2><form><input type="email"><button>Subscribe</button></form><button>Continue reading ›</button><p>Have an account? <a href="#in">Sign in</a></p></div>')`,
  },
  {
    name: 'frame of others with its cross outside',
    open: `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;left:0;right:0;bottom:0;height:200px;z-index:9"><a title="Close" href="javascript:void 0" style="position:absolute;right:9px;top:-24px">x</a><iframe sandbox srcdoc="Fly to Bali" style="width:100%;height:200px"></iframe></div>')`,
  },
  {
    name: 'low bar whose backdrop darkens slowly',
    style: `@keyframes dark{from{opacity:0}to{opacity:.3}}.dark{position:fixed;inset:0;background:#000;opacity:.3;animation:dark .4s;z-index:9}.low{position:fixed;left:2%;right:2%;bottom:8px;padding:18px;background:#fff;z-index:10}`,
    open: `document.body.insertAdjacentHTML('beforeend', '<div class="dark"></div><div class="low">Add our button to your toolbar <span class="close-button">×</span></div>')`,
  },
];

/** How long after `load` popups open that don't open at once. */
export const openMs = 300;

/** The page's own script: opens the popup and notes that it did. */
export const opening = ({ open, soon }: LibraryPage) =>
  `function openPopup() { ${open}; globalThis.popupOpened = true }
${soon ? 'openPopup()' : `addEventListener('load', () => setTimeout(openPopup, ${openMs}))`}`;
