// The page that shows how to embed (embedding.html): what is chosen becomes the address of a frame, the frame is shown, and
// the lines that put it into another page stand there to be copied. Nothing is sent or kept.
//
// Must never know: a text of the page, which stands in embedding.html in both languages.
(function () {
  'use strict';

  var root = document.documentElement;
  // No wider than the program reads them (src/app/host.rs): others it would pass over.
  var fits = {
    name: /^(?!(?:.*\d){5})[-A-Za-z0-9 ()·（）À-ɏ\u0620-\u064a\u0f40-\u0fbc\u1820-\u1878\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]{2,40}$/,
    tel: /^(?:1\d{4}|(?=(?:-?\d){7,15}$)\d+(?:-\d+)*)$/,
  };
  var SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-downloads allow-modals';
  var shown = null;
  var pause;

  function byId(id) {
    return document.getElementById(id);
  }

  // Of several that may be chosen together the name ends as forms of old write it, `regions[]`.
  function chosen(name) {
    var inputs = document.querySelectorAll('input[name="' + name + '"]:checked, input[name="' + name + '[]"]:checked');
    return [].map.call(inputs, function (input) {
      return input.value;
    }).join(',');
  }

  // What was typed, where it fits; what does not is said beside it.
  function typed(name) {
    var input = byId(name);
    var text = input.value.trim();
    if (name === 'tel') {
      // As people and input methods write numbers to call: full width, with a blank behind the area.
      text = text.replace(/[０-９－]/g, function (letter) {
        return String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
      }).replace(/(\d) +(?=\d)/g, '$1-');
    }
    var wrong = text !== '' && !fits[name].test(text);
    byId(name + '-error').hidden = !wrong;
    input.setAttribute('aria-invalid', String(wrong));
    return wrong ? '' : text;
  }

  function options() {
    var pairs = ['regions', 'accent', 'look', 'lang', 'print', 'chrome', 'kiosk'].map(function (name) {
      return [name, chosen(name)];
    });
    pairs.push(['tel', typed('tel')], ['name', encodeURIComponent(typed('name'))]);
    var said = pairs.filter(function (pair) {
      return pair[1] !== '';
    });
    return said.length === 0 ? '' : '#' + said.map(function (pair) {
      return pair.join('=');
    }).join('&');
  }

  function title() {
    return chosen('lang') === 'en' ? 'Medical benefit estimate' : '医保待遇估算';
  }

  function code(home, fragment) {
    return '<iframe src="' + home + fragment.replace(/&/g, '&amp;') + '" width="100%" height="900" style="border:0"\n' +
      '  sandbox="' + SANDBOX + '" title="' + title() + '"></iframe>\n' +
      '<script src="' + home + 'embed.js" async></' + 'script>\n';
  }

  // A frame of its own for each address: of one that changes behind `#` alone, the page in it would learn nothing.
  function show(address) {
    if (address !== shown) {
      shown = address;
      var frame = document.createElement('iframe');
      frame.title = title();
      frame.src = address;
      byId('preview').textContent = '';
      byId('preview').appendChild(frame);
    }
  }

  function follow() {
    var home = new URL('.', location.href).href;
    var fragment = options();
    byId('code').value = code(home, fragment);
    byId('copied').hidden = true;
    byId('not-copied').hidden = true;
    clearTimeout(pause);
    pause = setTimeout(show, shown === null ? 0 : 400, home + fragment);
  }

  function tell(copied) {
    byId('copied').hidden = !copied;
    byId('not-copied').hidden = copied;
  }

  byId('copy').onclick = function () {
    byId('code').select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(byId('code').value).then(function () {
        tell(true);
      }, function () {
        tell(false);
      });
    } else {
      tell(document.execCommand('copy'));
    }
  };

  function speak(language) {
    root.lang = language;
    byId(language === 'en' ? 'to-chinese' : 'to-english').focus();
  }
  byId('to-english').onclick = function () {
    speak('en');
  };
  byId('to-chinese').onclick = function () {
    speak('zh-CN');
  };

  if (!/^zh\b/.test(navigator.language) || /[?#&]lang=en\b/.test(location.hash + location.search)) {
    root.lang = 'en';
  }
  document.querySelector('.choices').addEventListener('input', follow);
  follow();
})();
