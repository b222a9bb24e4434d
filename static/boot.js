// Starts the application: compiles the WebAssembly file that the page preloads and hands it to the
// glue that wasm-bindgen wrote (a classic script that runs before this one). When that cannot be
// done, or the application stops at a trap, the page's help text is shown in its place.
(function () {
  'use strict';

  function showFallback(reason) {
    console.error(reason);
    document.getElementById('fallback').hidden = false;
  }

  function canStream(response) {
    return typeof WebAssembly.compileStreaming === 'function' &&
      /^application\/wasm\b/.test(response.headers.get('content-type') || '');
  }

  function compile(response) {
    if (!response.ok) {
      throw new Error('HTTP ' + response.status + ' for ' + response.url);
    }
    // The copy is kept for proxies and object stores whose answer cannot be compiled as it streams.
    var whole = response.clone();
    function compileWhole() {
      return whole.arrayBuffer().then(function (bytes) {
        return WebAssembly.compile(bytes);
      });
    }
    return canStream(response)
      ? WebAssembly.compileStreaming(response).catch(compileWhole)
      : compileWhole();
  }

  function start() {
    var link = document.querySelector('link[rel="preload"][type="application/wasm"]');
    var options = { credentials: 'same-origin' };
    var integrity = link.getAttribute('data-integrity');
    if (integrity) {
      options.integrity = integrity;
    }
    return fetch(link.href, options).then(compile).then(function (module) {
      return wasm_bindgen({ module_or_path: module });
    });
  }

  window.addEventListener('error', function (event) {
    if (typeof WebAssembly === 'object' && event.error instanceof WebAssembly.RuntimeError) {
      showFallback(event.error);
    }
  });

  if (typeof WebAssembly !== 'object' || typeof wasm_bindgen !== 'function') {
    showFallback('WebAssembly or its loader is missing.');
  } else {
    start().catch(showFallback);
  }
})();
