import { EditorView } from '@codemirror/view';

/**
 * CodeMirror's own rules, which come after all others, overruled where the design wants something else. What is ours
 * alone is in editor.css.
 */
export const editorTheme = EditorView.theme({
  '&': { font: 'inherit', color: 'inherit', background: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': {
    padding: '0',
    minHeight: 'calc(var(--editor-rows, 5) * 25px)',
    caretColor: 'var(--accent)',
  },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-tooltip': { border: 'none', background: 'transparent' },
});
