// Starts the application: compiles the WebAssembly file that the page preloads and hands it to the
// glue that wasm-bindgen wrote (a classic script that runs before this one). Where there is no
// WebAssembly, the same program is loaded as plain JavaScript. Where neither runs, the page's own
// rules and help lines stay; where the program stops later on, everything filled in is listed.
//
// Must never know: what the program computes. It keeps what was typed in memory, for the notice
// alone, as long as the program says (`data-filled`) that something is filled in.
(function () {
  'use strict';

  var root = document.documentElement;
  // What tools/finish.mjs wrote on this script's tag: names and sums of the scripts loaded on demand.
  var parts = document.currentScript.dataset;
  var engine = 'wasm';
  var stopped = false;
  var typed = new Map();
  var framed = window.parent !== window;
  if (framed) {
    root.dataset.framed = '';
  }

  // The one place where a text becomes the address of a script: only these names, beside the page.
  var ownScript = /^(plain|frame)(-[0-9a-f]{16})?\.js$|^sw\.js$/;
  var loader = { createScriptURL: function (name) {
    if (!ownScript.test(name)) {
      throw new TypeError('not a script of this page: ' + name);
    }
    return name;
  } };
  if (window.trustedTypes) {
    loader = window.trustedTypes.createPolicy('loader', loader);
  }

  function load(part) {
    // The page in a single file carries its parts with it (tools/single-file.mjs).
    if (window.carriedParts) {
      window.carriedParts[part]();
      return Promise.resolve();
    }
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.crossOrigin = 'anonymous';
      script.integrity = parts[part + 'Integrity'] || '';
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error(part + ' was not loaded'));
      };
      script.src = loader.createScriptURL(parts[part] || part + '.js');
      document.head.appendChild(script);
    });
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

  function moduleAt(address, integrity) {
    var options = { credentials: 'same-origin' };
    if (integrity) {
      options.integrity = integrity;
    }
    return fetch(address, options).then(compile);
  }

  // Resolves to a module that this browser can also instantiate: some refuse only there.
  function wasmModule() {
    if (typeof WebAssembly !== 'object' || history.state === 'plain') {
      return Promise.reject(new Error('no WebAssembly'));
    }
    var link = document.querySelector('link[rel="preload"][type="application/wasm"]');
    return link ? moduleAt(link.href, link.getAttribute('data-integrity')) : moduleAt(window.carriedParts.wasm);
  }

  // The program's parts (tools/wasm/split.mjs): what the files that are here export, for those that come. Plain
  // JavaScript is the whole.
  var program = {};
  // Bytes for the calls within a part: many times what the deepest of them take.
  var partStack = 262144;

  function loadPart(part) {
    var address = parts[part] || window.carriedParts[part];
    return moduleAt(address, parts[part + 'Integrity']).then(function (module) {
      var stack = program.$m(partStack, 16) + partStack;
      return WebAssembly.instantiate(module, { f: Object.assign({ $s: stack }, program) });
    }).then(function (instance) {
      Object.assign(program, instance.exports);
    }).catch(function (error) {
      console.error(error);
      return fetch(address).then(function (response) {
        return response.ok ? 'changed' : String(response.status);
      }, function () {
        return 'network';
      }).then(function (cause) {
        root.dataset.cause = cause;
        // Where hardly anything is typed yet, the whole program as plain JavaScript is the way out.
        if (/^(changed|404)$/.test(cause) && typed.size < 2) {
          openAgain();
        }
        throw error;
      });
    });
  }

  // With the program as plain JavaScript, where a part of it is not what this page was built with.
  function openAgain() {
    history.replaceState('plain', '');
    location.reload();
  }
  window.addEventListener('estimator-open-again', openAgain);

  // What whoever has a pack needs: it comes by itself right after the first question, and is asked for again where it
  // did not.
  var rest;

  window.restOfProgram = function () {
    if (!('explore' in root.dataset)) {
      return Promise.resolve();
    }
    rest = rest || loadPart('answer').catch(function (error) {
      rest = null;
      throw error;
    });
    return rest;
  };

  function tellOfLater(state) {
    root.dataset.explore = state;
    window.dispatchEvent(new Event('estimator-explore'));
  }

  window.addEventListener('estimator-explore', function () {
    if (root.dataset.explore !== 'wanted') {
      return;
    }
    root.dataset.explore = 'coming';
    window.restOfProgram().then(function () {
      return loadPart('explore');
    }).then(function () {
      tellOfLater('here');
    }).catch(function () {
      tellOfLater('failed');
    });
  });

  // What stands below an answer is opened where somebody gets there (`data-when-seen`): whoever reads on need not do it.
  function openSeen() {
    var summary = document.querySelector('[data-when-seen] > summary');
    if (summary && root.dataset.explore === 'apart') {
      summary.click();
    }
  }
  var seen = window.IntersectionObserver ? new IntersectionObserver(function (entries) {
    if (entries.some(function (entry) { return entry.isIntersecting; })) {
      openSeen();
    }
  }) : { observe: openSeen };
  new MutationObserver(function (changes, watch) {
    // Opened, or nothing that comes apart: no change of the page is looked at any more.
    if (root.dataset.explore !== 'apart') {
      watch.disconnect();
      return;
    }
    var summary = document.querySelector('[data-when-seen] > summary');
    if (summary) {
      seen.observe(summary);
    }
  }).observe(document.body, { childList: true, subtree: true });

  function plainModule(reason) {
    console.info('plain JavaScript instead of WebAssembly: ' + reason);
    engine = 'plain';
    delete root.dataset.explore;
    return load('plain').then(function () {
      return new WebAssembly.Module();
    });
  }

  function run(module) {
    return wasm_bindgen({ module_or_path: module }).then(function (exports) {
      Object.assign(program, exports);
    });
  }

  function started() {
    root.classList.add('started');
    document.getElementById('fallback').remove();
    root.dataset.engine = engine;
    // Whoever needs it asks again, and is told.
    return window.restOfProgram().catch(function () {});
  }

  function failed(error) {
    console.error(error);
    if (isTrap(error)) {
      stop(error);
    } else {
      root.classList.add('failed');
    }
  }

  // --- When the program stops: what was typed, and a report without any of it.

  function isTrap(error) {
    return error && typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
  }

  function firstText(element) {
    var part = element && (element.querySelector('.name') || element);
    return part ? part.textContent.trim() : '';
  }

  function note(event) {
    var input = event.target;
    if (input.id && input.labels && input.closest('#app')) {
      keep(input);
    }
  }

  // An answer's question is the legend around it; a field's is its label.
  function keep(input) {
    var label = firstText(input.labels[0]);
    if (input.type === 'text') {
      typed.set(input.id, { question: label, answer: input.value });
      return;
    }
    var group = input.closest('fieldset');
    var key = input.type === 'radio' ? input.name : input.id;
    if (input.checked) {
      typed.set(key, { question: group ? firstText(group.querySelector('legend')) : '', answer: label });
    } else {
      typed.delete(key);
    }
  }

  // The next person's turn: nothing of the last one is kept.
  new MutationObserver(function () {
    if (!isFilled()) {
      typed.clear();
      lookForUpdate();
    }
  }).observe(root, { attributes: true, attributeFilter: ['data-filled'] });

  function report(error) {
    var where = String(error.stack || error).replace(/[?#][^\s)]*/g, '');
    return [
      'benefit-estimator ' + (root.dataset.version || ''),
      engine,
      navigator.userAgent,
      navigator.language,
      window.innerWidth + 'x' + window.innerHeight,
      String(error.name) + ': ' + String(error.message),
      where.slice(0, 1500),
    ].join('\n');
  }

  function stop(error) {
    if (stopped) {
      return;
    }
    stopped = true;
    root.classList.add('stopped');
    var list = document.getElementById('typed');
    typed.forEach(function (one) {
      if (one.answer) {
        list.appendChild(document.createElement('dt')).textContent = one.question;
        list.appendChild(document.createElement('dd')).textContent = one.answer;
      }
    });
    var text = document.getElementById('report');
    text.value = report(error);
    document.getElementById('copy-report').onclick = function () {
      text.select();
      document.execCommand('copy');
    };
    document.getElementById('start-again').onclick = function () {
      location.reload();
    };
    var notice = document.getElementById('stopped');
    notice.focus();
    // Inputs keep what stands in them; the program is not asked any more.
    ['click', 'input', 'change', 'blur', 'focus', 'popstate'].forEach(function (kind) {
      window.addEventListener(kind, function (event) {
        if (!notice.contains(event.target)) {
          event.stopImmediatePropagation();
        }
      }, true);
    });
  }

  window.addEventListener('error', function (event) {
    if (isTrap(event.error)) {
      stop(event.error);
    }
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isTrap(event.reason)) {
      stop(event.reason);
    }
  });
  // The program takes over what was chosen before it was there.
  window.addEventListener('estimator-taken-over', function () {
    keep(document.querySelector('#first input:checked'));
  });
  document.addEventListener('input', note, true);
  document.addEventListener('change', note, true);

  // --- A version for the next visit, with network or without (static/sw.js). Only a finished site has
  // one, and a page in another page's frame leaves nothing behind.

  var takingOver = false;
  var registered;

  function lookForUpdate() {
    if (registered) {
      registered.update().catch(console.info);
    }
  }

  // A page that stays open learns of new rules and of a new version when somebody comes back to it, and every day.
  // Clocks are compared: timers stand still while the device sleeps.
  var asked = Date.now();

  function askAgain(pause) {
    if (Date.now() - asked > pause) {
      asked = Date.now();
      window.dispatchEvent(new Event('estimator-ask-again'));
      lookForUpdate();
    }
  }
  window.secondsNow = function () {
    return Date.now() / 1000;
  };
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      askAgain(300000);
    }
  });
  setInterval(askAgain, 600000, 86400000);

  function isFilled() {
    return 'filled' in root.dataset;
  }

  // The program says so on the page, and asks for it once nothing is filled in.
  function waits(worker) {
    function takeOver() {
      if (!takingOver && !isFilled()) {
        takingOver = true;
        // Long enough to be read.
        setTimeout(function () {
          takingOver = false;
          if (isFilled()) {
            return;
          }
          if (worker.state === 'installed') {
            worker.postMessage('take over');
          } else {
            // Another tab has let it.
            location.reload();
          }
        }, 2000);
      }
    }
    root.dataset.newer = '';
    window.addEventListener('estimator-take-over', takeOver);
    window.dispatchEvent(new Event('estimator-newer'));
  }

  function keepForOffline() {
    var workers = navigator.serviceWorker;
    var first = !workers.controller;
    workers.addEventListener('controllerchange', function () {
      if (first) {
        first = false;
        // What was read before there was anybody to keep it.
        workers.controller.postMessage(performance.getEntriesByType('resource').map(function (one) {
          return one.name;
        }));
      } else if (isFilled()) {
        // Another tab has let the new version.
        waits(workers.controller);
      } else {
        location.reload();
      }
    });
    workers.register(loader.createScriptURL('sw.js')).then(function (registration) {
      registered = registration;
      function watch(worker) {
        worker.addEventListener('statechange', function () {
          if (worker.state === 'installed' && workers.controller) {
            waits(worker);
          }
        });
      }
      if (registration.waiting) {
        waits(registration.waiting);
      }
      if (registration.installing) {
        watch(registration.installing);
      }
      registration.addEventListener('updatefound', function () {
        watch(registration.installing);
      });
    }).catch(function (error) {
      console.info('not kept for offline use: ' + error);
    });
  }

  // ---

  if (typeof wasm_bindgen !== 'function') {
    failed(new Error('the program was not loaded'));
    return;
  }
  wasmModule().then(run).catch(function (error) {
    // A program that started and stopped at once would do so again.
    return isTrap(error) ? Promise.reject(error) : plainModule(error).then(run);
  }).then(started).catch(failed).then(function () {
    if (!framed && parts.offline && navigator.serviceWorker) {
      // What this visit needs comes first.
      setTimeout(keepForOffline, 1000);
    }
  });

  if (framed) {
    load('frame').catch(console.error);
  }
})();
