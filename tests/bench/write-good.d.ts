/** The part of write-good that the bench runs; the package ships no types. */
declare module 'write-good' {
  const writeGood: (text: string) => readonly { readonly index: number; readonly reason: string }[];
  export = writeGood;
}
