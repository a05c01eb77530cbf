/** Something that no source says, and what Kavel does until one does. All texts are Dutch, for people. */
export type Aanname = {
  readonly id: string;
  readonly onderwerp: string;
  /** What the source leaves open. */
  readonly vraag: string;
  readonly keuze: string;
  /** What becomes different when the choice is wrong. */
  readonly gevolg: string;
  /** Where the choice is laid down. */
  readonly bron: string;
  /** The day on which that was, as `2026-11-23`. */
  readonly sinds: string;
};
