type Stuk = { readonly van: number; readonly tot: number };

/** A text with the stretches that a search found in it. */
export function Gemarkeerd({
  tekst,
  stukken,
}: {
  readonly tekst: string;
  readonly stukken: readonly Stuk[];
}) {
  const delen = stukken.map(({ van, tot }, index) => ({
    voor: tekst.slice(stukken[index - 1]?.tot ?? 0, van),
    treffer: tekst.slice(van, tot),
  }));
  return (
    <>
      {delen.map(({ voor, treffer }, index) => (
        <span key={index}>
          {voor}
          <mark className="kavel-treffer">{treffer}</mark>
        </span>
      ))}
      {tekst.slice(stukken.at(-1)?.tot ?? 0)}
    </>
  );
}
