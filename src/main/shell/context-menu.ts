import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { t } from './words.ts';

function spellingItems(
  contents: WebContents,
  params: ContextMenuParams,
): readonly MenuItemConstructorOptions[] {
  const word = params.misspelledWord;
  if (word === '') return [];
  const suggestions = params.dictionarySuggestions.map((suggestion) => ({
    label: suggestion,
    click: () => contents.replaceMisspelling(suggestion),
  }));
  const none = { label: t('shell.spelling.none'), enabled: false };
  const learn = {
    label: t('shell.spelling.learn', { word }),
    click: () => void contents.session.addWordToSpellCheckerDictionary(word),
  };
  return [...(suggestions.length === 0 ? [none] : suggestions), learn, { type: 'separator' }];
}

/** The menu of a text field or a selection; empty where neither was clicked, because the page has its own there. */
export function textMenu(
  contents: WebContents,
  params: ContextMenuParams,
): readonly MenuItemConstructorOptions[] {
  const { editFlags, isEditable, selectionText } = params;
  const copy = { role: 'copy', label: t('shell.menu.copy'), enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...spellingItems(contents, params),
    { role: 'cut', label: t('shell.menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('shell.menu.paste'), enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: t('shell.menu.pasteAsText'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('shell.menu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}

/** Opens the text menu where it has items. */
export function openTextMenu(contents: WebContents, params: ContextMenuParams): void {
  const items = textMenu(contents, params);
  if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
}
