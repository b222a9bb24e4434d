// Loaded by boot.js only where the page stands in another page's frame. Tells that page, once it has
// asked, how high the content is and how far the person is; never anything typed or computed. What
// stands here before and without the program names that page's own line to call, and its name.
//
//   in   { ns: 'benefit-estimator', v: 1, type: 'hello' }
//   out  { ns: 'benefit-estimator', v: 1, type: 'height', height: 1234 }
//        { ns: 'benefit-estimator', v: 1, type: 'status', status: 'asking' | 'result' | … }
(function () {
  'use strict';

  var host = null;
  var last = { height: 0, status: '' };

  // Whoever asks must be the page around this one, at the origin the browser itself names, where it
  // names one. Only web origins can be answered exactly; a page without one gets nothing.
  function mayAsk(event) {
    var around = location.ancestorOrigins;
    return event.source === window.parent &&
      /^https?:\/\/[^/]+$/.test(event.origin) &&
      (!around || !around.length || around[0] === event.origin) &&
      (host === null || host === event.origin);
  }

  function isHello(data) {
    return data !== null && typeof data === 'object' &&
      data.ns === 'benefit-estimator' && data.v === 1 && data.type === 'hello';
  }

  function status() {
    if (document.documentElement.classList.contains('stopped')) {
      return 'stopped';
    }
    var page = document.querySelector('[data-status]');
    return page ? page.dataset.status : 'starting';
  }

  function tell(type, value) {
    if (last[type] !== value) {
      last[type] = value;
      var message = { ns: 'benefit-estimator', v: 1, type: type };
      message[type] = value;
      window.parent.postMessage(message, host);
    }
  }

  function measure() {
    if (host !== null) {
      // Of the content, not of the window: that would grow with the frame for ever.
      tell('height', Math.ceil(document.body.getBoundingClientRect().height));
      tell('status', status());
    }
  }

  // What the address says of the page around (src/app/host.rs), held against the same rules as static/embedding.js has.
  function said(key, fits) {
    var found = '';
    (location.search + location.hash).split(/[?#&]/).forEach(function (piece) {
      var value = piece.slice(0, key.length + 1) === key + '=' ? piece.slice(key.length + 1) : '';
      try {
        value = decodeURIComponent(value);
      } catch (error) {
        value = '';
      }
      found = fits.test(value) ? value : found;
    });
    return found;
  }

  function nameHost() {
    var line = said('tel', /^(?!12393$)(?:1\d{4}|(?=(?:-?\d){7,15}$)\d+(?:-\d+)*)$/);
    var name = said('name', /^(?!(?:.*\d){5})[-A-Za-z0-9 ()·（）À-ɏ\u0620-\u064a\u0f40-\u0fbc\u1820-\u1878\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{2,40}$/);
    if (line) {
      document.querySelectorAll('#first footer p').forEach(function (one) {
        one.textContent = one.textContent.replace('12393', line + '（12393 也行）');
      });
      document.querySelectorAll('#fallback a[href="tel:12393"]').forEach(function (one) {
        one.href = 'tel:' + line.replace(/-/g, '');
        one.textContent = line;
        one.insertAdjacentText('afterend', '（12393 也行）');
      });
    }
    if (name) {
      var sentence = '这一页放在“' + name + '”的网页里；数字来自公开的文件和报道，每个都写明出处，没有经它核定。';
      document.querySelectorAll('#first .beginning .hint:last-child').forEach(function (one) {
        one.textContent = sentence;
      });
      document.querySelectorAll('#first footer, #fallback').forEach(function (one) {
        one.appendChild(document.createElement('p')).textContent = sentence;
      });
    }
  }
  nameHost();

  window.addEventListener('message', function (event) {
    if (mayAsk(event) && isHello(event.data)) {
      host = event.origin;
      last = { height: 0, status: '' };
      measure();
    }
  });
  new MutationObserver(measure).observe(document.documentElement, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'data-status', 'open'],
  });
  if (typeof ResizeObserver === 'function') {
    new ResizeObserver(measure).observe(document.body);
  } else {
    window.addEventListener('resize', measure);
  }
})();
