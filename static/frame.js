// Loaded by boot.js only where the page stands in another page's frame. Tells that page, once it has
// asked, how high the content is and how far the person is; never anything typed or computed.
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
