import { StyleModule } from 'style-mod';

let adopted = false;

/**
 * Makes CodeMirror keep its styles in a constructed style sheet. In a document it would write them into a <style>
 * element, which the content security policy refuses; in a shadow root it constructs a sheet. style-mod remembers its
 * set of styles under a symbol of the root, so a root that is thrown away lends its set to the document.
 */
export function constructStyleSheets(): void {
  if (adopted) return;
  adopted = true;
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  StyleModule.mount(root, new StyleModule({}));
  for (const key of Object.getOwnPropertySymbols(root)) {
    const set: unknown = Reflect.get(root, key);
    Reflect.set(document, key, set);
  }
}
