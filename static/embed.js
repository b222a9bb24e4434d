// For the page around: makes every frame of this estimator as high as its content and gives it a title; one that does
// not answer gets a link to open it by itself behind it. Believes a message only from such a frame, at the origin such a
// frame must have.
(function () {
  'use strict';
  var home = new URL('.', document.currentScript.src);

  function isOurs(frame) {
    return frame.src.indexOf(home.href) === 0;
  }

  // A frame sandboxed without allow-same-origin has no origin of its own that could be named.
  function hasOrigin(frame) {
    return !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-same-origin');
  }

  function frames() {
    return [].filter.call(document.querySelectorAll('iframe'), isOurs);
  }

  function greet(frame) {
    frame.title = frame.title || '医保待遇估算';
    var hello = { ns: 'benefit-estimator', v: 1, type: 'hello' };
    frame.contentWindow.postMessage(hello, hasOrigin(frame) ? home.origin : '*');
    setTimeout(tell, 6000, frame);
  }

  // What is loaded only when it is scrolled to may not be there yet.
  function tell(frame) {
    if (!frame.link && frame.loading !== 'lazy') {
      var link = document.createElement('a');
      link.href = frame.src;
      link.target = '_blank';
      link.textContent = '医保估算没能在这里打开，点这里单独打开 · It could not open here: open it by itself';
      frame.after(link);
      frame.link = link;
    }
  }

  function greetAll() {
    frames().forEach(greet);
  }

  addEventListener('message', function (event) {
    frames().forEach(function (frame) {
      var data = event.data;
      if (frame.contentWindow === event.source &&
          event.origin === (hasOrigin(frame) ? home.origin : 'null') &&
          data && data.ns === 'benefit-estimator' && data.v === 1 && data.type === 'height' &&
          typeof data.height === 'number' && data.height > 0) {
        // It answers: no link is due, and one that is there goes.
        frame.link = frame.link || document.createElement('a');
        frame.link.remove();
        frame.style.height = Math.min(Math.max(data.height, 200), 30000) + 'px';
      }
    });
  });
  // A frame that is loaded later, or again, is greeted then.
  document.addEventListener('load', function (event) {
    if (event.target.tagName === 'IFRAME' && isOurs(event.target)) {
      greet(event.target);
    }
  }, true);
  if (document.readyState === 'complete') {
    greetAll();
  } else {
    addEventListener('load', greetAll);
  }
})();
