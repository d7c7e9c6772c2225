/** The parts of twitter-text 3.1.0 that counting uses; the package ships no types. */
declare module 'twitter-text' {
  type Indices = [start: number, end: number];
  type Options = { readonly extractUrlsWithoutProtocol: boolean };
  const twitterText: {
    readonly extractUrlsWithIndices: (
      text: string,
      options?: Options,
    ) => { readonly url: string; readonly indices: Indices }[];
    readonly extractMentionsOrListsWithIndices: (
      text: string,
    ) => { readonly screenName: string; readonly listSlug: string; readonly indices: Indices }[];
    readonly extractHashtagsWithIndices: (
      text: string,
    ) => { readonly hashtag: string; readonly indices: Indices }[];
    readonly extractCashtagsWithIndices: (
      text: string,
    ) => { readonly cashtag: string; readonly indices: Indices }[];
    readonly extractReplies: (text: string) => string | null;
  };
  export default twitterText;
}
