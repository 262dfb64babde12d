/**
 * An entry of a lexicon: where `text` stands, `reading` is said.
 * @public
 */
export type LexiconEntry = { readonly text: string; readonly reading: string };
