// The authors' page: puts an editor in the place of each text area in which a pack or its cases are written. The area
// stays the one thing the program reads: what is typed goes into it with an `input` event, and what the program puts
// there (`data-replaced` rises) or finds (`data-findings`) is taken from it. Without this script the area works by itself.
//
// Must never know: what a key means, what is right or wrong.
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { tags } from '@lezer/highlight';
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { open, save } from './archive.mjs';
import { completions, explained } from './schema.mjs';

// The program calls these (src/ui/given/archive.rs).
window.packArchive = { open, save };

// The program checks the whole pack after each `input`: once typing pauses.
const PAUSE = 300;

// Colours are those of static/authors.css, light or dark.
const highlighted = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--muted)' },
  { tag: tags.string, color: 'var(--fill-aid)' },
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: [tags.atom, tags.number], color: 'var(--fill-other)' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--edge)', borderRadius: 'var(--radius)', height: '70vh', resize: 'vertical', overflow: 'hidden' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--wash)', color: 'var(--muted)', borderRight: '1px solid var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-wash)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--rule)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip': { maxWidth: '32em', whiteSpace: 'pre-wrap', borderRadius: 'var(--radius)' },
  '.cm-tooltip-hover > div': { padding: '4px 8px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '1' },
  '.cm-textfield, .cm-button': { font: 'inherit', color: 'inherit', background: 'var(--paper)', border: '1px solid var(--edge)' },
});

// `English=中文` lines.
const phrasesOf = (area) => Object.fromEntries(area.dataset.words.split('\n').filter((line) => line.includes('='))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

function diagnosticsOf(area, doc) {
  return area.dataset.findings.split('\n').filter(Boolean).map((entry) => {
    const [row, column, severity, message] = entry.split('\t');
    const line = doc.line(Math.min(Math.max(Number(row), 1), doc.lines));
    // The program counts letters, the editor UTF-16 units: they differ only behind rare letters.
    const from = Math.min(line.from + Number(column) - 1, line.to);
    return { from, to: line.to, severity, message };
  });
}

// The text as it is now, changing only what differs, so that undo, folding and selection survive.
function replaceText(view, text) {
  const old = view.state.doc.toString();
  if (old === text) {
    return;
  }
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) {
    start += 1;
  }
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) {
    end += 1;
  }
  const changes = { from: start, to: old.length - end, insert: text.slice(start, text.length - end) };
  const head = old === '' ? 0 : text.length - end;
  view.dispatch({ changes, selection: { anchor: head }, effects: EditorView.scrollIntoView(head, { y: 'center' }) });
}

function mount(host, area) {
  // In a root of its own the editor's styles are adopted sheets, which the page's policy allows; elsewhere they would be
  // inline ones, which it forbids.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const context = { kind: area.dataset.editor, language: () => document.documentElement.lang };
  let timer;
  const hand = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = view.state.doc.toString();
    if (area.value !== text) {
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  };
  const label = document.querySelector(`label[for="${area.id}"]`)?.textContent ?? area.id;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lineNumbers(), highlightActiveLineGutter(), history(), drawSelection(), highlightActiveLine(),
        bracketMatching(), highlightSelectionMatches(), search({ top: true }),
        StreamLanguage.define(toml), syntaxHighlighting(highlighted), theme, lintGutter(),
        autocompletion({ override: [completions(context)] }), explained(context),
        EditorState.phrases.of(phrasesOf(area)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !taking) {
            clearTimeout(timer);
            timer = setTimeout(hand, PAUSE);
          }
        }),
        EditorView.domEventHandlers({ blur: () => { if (timer) { hand(); } } }),
      ],
    }),
  });
  let taking = false;
  const show = () => view.dispatch(setDiagnostics(view.state, diagnosticsOf(area, view.state.doc)));
  const take = () => {
    taking = true;
    replaceText(view, area.value);
    taking = false;
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName === 'data-replaced')) {
      take();
    }
    show();
  });
  observer.observe(area, { attributes: true, attributeFilter: ['data-findings', 'data-replaced'] });
  area.hidden = true;
  show();
  host.goTo = (row) => {
    const line = view.state.doc.line(Math.min(Math.max(row, 1), view.state.doc.lines));
    view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
    view.focus();
  };
  return { stop: () => { observer.disconnect(); view.destroy(); }, language: area.dataset.words };
}

const mounted = new Map();

// The program draws an area when there is a text, and another where the language is another.
function follow() {
  mounted.forEach(({ editor, area }, host) => {
    if (!host.isConnected || !area.isConnected || area.dataset.words !== editor.language) {
      editor.stop();
      mounted.delete(host);
    }
  });
  document.querySelectorAll('.editor[data-for]').forEach((host) => {
    const area = document.getElementById(host.dataset.for);
    if (area && !mounted.has(host)) {
      mounted.set(host, { area, editor: mount(host, area) });
    }
  });
}

// From a finding to its line.
document.addEventListener('click', (event) => {
  const place = event.target.closest?.('[data-area][data-line]');
  const host = place && document.querySelector(`.editor[data-for="${place.dataset.area}"]`);
  host?.goTo?.(Number(place.dataset.line));
});

if ('adoptedStyleSheets' in Document.prototype) {
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-words'] });
  follow();
}
