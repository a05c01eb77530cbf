import type { Clausule } from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { MogelijkVan } from '../../ui/Clausule.tsx';
import { Zekerheid } from '../../ui/Zekerheid.tsx';

type Props = {
  readonly clausule: Clausule;
  readonly beleid: Pick<BeleidInBrowser, 'bronnen' | 'passages'>;
};

/** A clausule in own words, with all that is known of its place, and its passage where this installation has the source. */
export function ClausuleBlok({ clausule, beleid }: Props) {
  const { weergave, bron, plaats, zekerheid, mogelijkVan, stellingen } = clausule;
  const passage = clausule.zekerheid === 'extern' ? undefined : beleid.passages.get(clausule.anker.sha256);
  return (
    <div className="kavel-clausule">
      <p className="kavel-clausule__tekst">{weergave}</p>
      <p>
        <Zekerheid zekerheid={zekerheid} />
        <MogelijkVan zorgkantoren={mogelijkVan} />
      </p>
      <dl>
        <dt>Bron</dt>
        <dd>
          <Bron clausule={clausule} bronnen={beleid.bronnen} />
        </dd>
        <dt>Plaats</dt>
        <dd>
          {plaats}
          {clausule.zekerheid === 'extern' ? null : `, ${regelsText(clausule.anker.regels)} van de brontekst`}
        </dd>
        {stellingen.length === 0 ? null : (
          <>
            <dt>Stelling</dt>
            <dd>{stellingen.join(', ')}</dd>
          </>
        )}
      </dl>
      {passage === undefined ? (
        <p className="kavel-bijschrift">
          {zekerheid === 'extern'
            ? `De tekst van ${bron} hoort niet bij de vijf brondocumenten van Kavel.`
            : 'De tekst van de bron zelf staat niet op deze installatie. De beheerder kan haar toevoegen; dan staat de passage hier.'}
        </p>
      ) : (
        <details className="kavel-herkomst">
          <summary>Lees de passage in de bron</summary>
          <blockquote className="kavel-passage">{passage}</blockquote>
        </details>
      )}
    </div>
  );
}

function Bron({
  clausule,
  bronnen,
}: {
  readonly clausule: Clausule;
  readonly bronnen: BeleidInBrowser['bronnen'];
}) {
  if (clausule.zekerheid === 'extern') {
    const { uitgever, titel, datum, vindplaats } = clausule.externeBron;
    return (
      <>
        {uitgever}, {titel}, {datum}. Te vinden: {vindplaats}
      </>
    );
  }
  const bron = bronnen.find((one) => one.bron === clausule.bron);
  if (bron === undefined) return clausule.bron;
  return (
    <>
      {bron.bron}: {bron.titel}, {bron.uitgever}, {bron.datum}
    </>
  );
}

function regelsText({ van, totEnMet }: { readonly van: number; readonly totEnMet: number }): string {
  return van === totEnMet ? `regel ${van}` : `regel ${van} tot en met ${totEnMet}`;
}
