// For the page around: makes every frame of this estimator as high as its content and gives it a title.
// Believes a message only from such a frame, at the origin such a frame must have.
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
