/** The part of wink-pos-tagger that is used; the package brings no types. */
declare module 'wink-pos-tagger' {
  const makeTagger: () => {
    tagRawTokens(words: readonly string[]): readonly { readonly value: string; readonly pos: string }[];
  };
  export default makeTagger;
}
