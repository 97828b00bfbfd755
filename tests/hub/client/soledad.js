/* global jQuery, hubPage */
// What Soledad's own scripts do with its popups (hub.md 3), on the same libraries.
jQuery($ => {
  const wants = name => hubPage.popups.includes(name);
  const cookie = name => document.cookie.split('; ').some(pair => pair.startsWith(`${name}=`));
  const remember = (name, value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the theme's scripts write cookies this way, at once.
    document.cookie = `${name}=${value}; path=/; max-age=86400`;
  };

  // Lazy images: the script swaps the source in when the picture comes near.
  const load = element => {
    const { src, srcset, sizes, bgset } = element.dataset;
    if (srcset) element.srcset = srcset;
    if (sizes) element.sizes = sizes;
    if (src) element.src = src;
    if (bgset) element.style.backgroundImage = `url(${bgset})`;
    element.classList.add('lazyloaded', 'pcloaded');
    element.dataset.llStatus = 'loaded';
  };
  const near = new IntersectionObserver(
    entries => {
      for (const entry of entries.filter(each => each.isIntersecting)) {
        load(entry.target);
        near.unobserve(entry.target);
      }
    },
    { rootMargin: '300px' },
  );
  const watchLazy = root => {
    for (const element of root.querySelectorAll('.penci-lazy')) near.observe(element);
  };
  watchLazy(document);

  // Newsletter or promotion.
  const openNewsletter = () =>
    $.magnificPopup.open({
      items: { src: '#penci-popup-1', type: 'inline' },
      mainClass: 'mfp-ani-wrap penci-promo-popup-wrapper',
      fixedContentPos: true,
      removalDelay: 300,
    });
  if (wants('newsletter')) openNewsletter();
  if (wants('newsletter-scroll'))
    $(window).on('scroll.promo', () => {
      if (window.scrollY < 800) return;
      $(window).off('scroll.promo');
      openNewsletter();
    });

  // Cookie bar: delivered closed, opened by the script unless answered before.
  const bar = $('.penci-wrap-gprd-law');
  if (wants('cookie') && !cookie('penci_law_footer_new')) bar.removeClass('penci-wrap-gprd-law-close penci-close-all');
  $('.penci-gprd-accept').on('click', event => {
    event.preventDefault();
    remember('penci_law_footer_new', 1);
    bar.addClass('penci-wrap-gprd-law-close');
  });

  // "Read also" slides in at the end of the story.
  const slide = $('.penci-rlt-popup');
  const flag = document.querySelector('.penci-flag-rlt-popup');
  if (wants('read-also') && flag)
    $(window).on('scroll.rlt', () => {
      const reached = flag.getBoundingClientRect().top < window.innerHeight;
      if (!slide.hasClass('rltpopup-notshow-again')) slide.toggleClass('rltpopup-show-up', reached);
    });
  $('.penci-close-rltpopup').on('click', () =>
    slide.removeClass('rltpopup-show-up').addClass('rltpopup-notshow-again'),
  );

  // Dialogs that the reader opens by a click.
  $('body').on('click', '.penci-login-popup-btn a[href="#penci-login-popup"]', event => {
    event.preventDefault();
    $.magnificPopup.open({
      items: { src: '#penci-login-popup', type: 'inline' },
      mainClass: 'penci-popup-animation',
      fixedContentPos: true,
      focus: '#penci_user',
    });
  });
  $('#top-search .search-click').on('click', event => {
    event.preventDefault();
    $('.show-search').toggle().find('input').trigger('focus');
  });
  $('.penci-enable-lightbox .post-image a, a.penci-gallery-ite').magnificPopup({
    type: 'image',
    fixedContentPos: true,
  });

  // The podcast player, shown again on later pages while a playlist is kept.
  const dock = $('.pencipdc_dock_player');
  const key = 'pencipdc_player';
  const play = (title, start) => {
    dock.addClass('show').find('.pencipdc_post_title span').text(title);
    $('#pencipdc-player-1').jPlayer({
      ready() {
        $(this).jPlayer('setMedia', { title, wav: '/wp-content/uploads/2024/03/episode-1.wav' });
        if (start) $(this).jPlayer('play');
      },
      supplied: wants('flash') ? 'rtmpa' : 'wav',
      solution: wants('flash') ? 'flash' : 'html',
      cssSelectorAncestor: '#pencipdc-player-container-1',
      cssSelector: {
        play: '.pencipdc_player_control__play',
        pause: '.pencipdc_player_control__pause',
        currentTime: '.pencipdc_player_bar__current_time',
        duration: '.pencipdc_player_bar__duration',
        noSolution: '.pencipdc_no_solution',
      },
    });
  };
  // A reader who queued an episode on an earlier visit; forgotten again at once, so that other pages open as they say.
  const pretend = wants('dock') || wants('flash');
  if (pretend) localStorage.setItem(key, JSON.stringify([{ title: 'Episode 1: Stories from the Mekong' }]));
  const kept = JSON.parse(localStorage.getItem(key) ?? '[]');
  if (pretend) localStorage.removeItem(key);
  if (kept.length > 0) play(kept[0].title, false);
  $('.pencipdc_media_button').on('click', event => {
    event.preventDefault();
    const title = document.querySelector('h1').textContent;
    localStorage.setItem(key, JSON.stringify([{ title }]));
    dock.addClass('asked-for');
    play(title, true);
  });

  // The ad-block dialog: Escape closes it, a click beside it does not.
  const bait = document.querySelector('ins.Ad-Container');
  if (hubPage.condition !== 'age' && (hubPage.wallAlways || !bait || getComputedStyle(bait).display === 'none'))
    $.magnificPopup.open({
      items: { src: '#penci-adblocker-popup-adblock', type: 'inline' },
      mainClass: 'penci-adblock-wall',
      fixedContentPos: true,
      closeOnBgClick: false,
      showCloseBtn: false,
    });
  $('.penci-adblock-reload').on('click', event => {
    event.preventDefault();
    location.reload();
  });

  // Started by script: browsers hold back `autoplay` while the film is off screen.
  for (const film of document.querySelectorAll('video[data-autoplay]')) film.play();

  // A carousel that counts in pixels.
  $('.hub-carousel').each((_, carousel) => {
    const track = carousel.querySelector('.swiper-wrapper');
    let at = 0;
    $(carousel)
      .find('.hub-carousel-next')
      .on('click', () => {
        at = (at + 1) % track.children.length;
        track.style.transform = `translateX(${-at * track.children[0].offsetWidth}px)`;
      });
  });

  // A sidebar that follows by measured width and inline styles, at each scroll and resize.
  const sidebar = document.querySelector('#sidebar');
  const stick = () => {
    const inner = sidebar.firstElementChild;
    const { top, width } = sidebar.getBoundingClientRect();
    inner.style.cssText = top < 70 ? `position: fixed; top: 70px; width: ${width}px` : '';
  };
  if (document.querySelector('.hub-carousel')) $(window).on('scroll resize', stick);

  // "Load next post": appends the next story and follows the address.
  if (hubPage.infinite) {
    const wrapper = document.querySelector('.penci-single-infiscroll');
    let busy = false;
    const append = async () => {
      if (busy || wrapper.children.length >= 3) return;
      if (wrapper.getBoundingClientRect().bottom > window.innerHeight + 400) return;
      busy = true;
      const answer = await fetch(`/?penci_loadnp=${wrapper.lastElementChild.dataset.postid}`);
      wrapper.insertAdjacentHTML('beforeend', await answer.text());
      watchLazy(wrapper.lastElementChild);
      busy = false;
    };
    const follow = () => {
      const blocks = [...wrapper.children].filter(block => block.getBoundingClientRect().top < window.innerHeight / 2);
      const url = blocks.at(-1)?.dataset.currentUrl;
      if (!url || url === location.href.replace(/[?#].*/, '')) return;
      history.replaceState(null, '', url);
      document.title = blocks.at(-1).querySelector('h1').textContent;
    };
    window.addEventListener('scroll', () => {
      append();
      follow();
    });
  }
});
