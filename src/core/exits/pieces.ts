/** A file's bytes, one piece after the other: the pictures of an issue, joined, would be held twice. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[]
