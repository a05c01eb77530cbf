/** A file that the server made, with the name it gave. */
export type Download = { readonly content: Blob; readonly name: string };
