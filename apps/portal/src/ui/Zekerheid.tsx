const UITLEG: Readonly<Record<string, string>> = {
  letterlijk: 'staat zo in de bron',
  afgeleid: 'volgt uit de bron, maar staat er niet letterlijk',
  aangenomen: 'de bron zegt het niet; Kavel maakt een keuze en noemt die',
  extern: 'komt uit een andere openbare bron',
};

const TEKEN: Readonly<Record<string, string>> = {
  letterlijk: '●',
  afgeleid: '◐',
  aangenomen: '○',
  extern: '↗',
};

/** A small labelled mark: a sign and the word itself. */
export function Zekerheid({ zekerheid }: { readonly zekerheid: string }) {
  return (
    <span className="kavel-zekerheid" data-zekerheid={zekerheid} title={UITLEG[zekerheid]}>
      <span aria-hidden="true">{TEKEN[zekerheid] ?? '·'}</span> {zekerheid}
    </span>
  );
}

/** What the marks mean, once per page. */
export function ZekerheidUitleg() {
  return (
    <details className="kavel-herkomst">
      <summary>Wat betekenen de merkjes bij de bronnen?</summary>
      <dl>
        {Object.entries(UITLEG).map(([zekerheid, uitleg]) => (
          <div key={zekerheid} className="kavel-zekerheid-rij">
            <dt>
              <Zekerheid zekerheid={zekerheid} />
            </dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
