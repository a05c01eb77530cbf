import { useQuery } from '@tanstack/react-query';
import type { Proefaanbieders } from '@kavel/contract';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { proefaanbiedersQuery } from '../../api/queries.ts';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { opsomming } from '../../ui/dagen.ts';
import { DocumentKeuzes } from './DocumentKeuzes.tsx';
import { ParameterLijst } from './ParameterLijst.tsx';
import { useWatAls } from './use-wat-als.ts';
import { WatAlsKeuzes } from './WatAlsKeuzes.tsx';
import { Budgetregels, WatAlsRegels, WatAlsSamen } from './WatAlsUitkomst.tsx';
import { listWijzigingen } from './wat-als-berekening.ts';
import { ALLE, tariefjarenOf } from './wat-als-keuze.ts';
import { antwoordText, isVeranderd, weigeringText } from './wat-als-tekst.ts';

export function WatAlsPage() {
  const beleid = useQuery(beleidQuery);
  const proef = useQuery(proefaanbiedersQuery());
  return (
    <Antwoord vraag={beleid}>
      {(regels) => (
        <Antwoord vraag={proef}>{(aanbieders) => <WatAls beleid={regels} proef={aanbieders} />}</Antwoord>
      )}
    </Antwoord>
  );
}

type Props = { readonly beleid: BeleidInBrowser; readonly proef: Proefaanbieders };

function WatAls({ beleid, proef }: Props) {
  const { keuze, genegeerd, bevolking, uitgangspunt, gekozen, effect, ...stand } = useWatAls(beleid, proef);
  const verandering = {
    wijzigingen: stand.wijzigingen,
    zonder: keuze.zonder.length,
    andereKennisdatum: !keuze.kennisdatum.equals(beleid.vandaag),
  };
  return (
    <>
      <PageTitle tab="Wat als?">Wat als het beleid anders was?</PageTitle>
      <Paragraph lead>
        Verander een getal in het beleid en zie meteen wat dat doet: voor het totaal, voor elke kavel en voor
        elke zorgaanbieder. Uw browser rekent het uit; niets gaat naar de server.
      </Paragraph>
      <p className="kavel-fictief-merk">
        <strong>Fictieve gegevens.</strong> Het beleid is echt. De zorgaanbieders en hun productie zijn
        verzonnen, want die gegevens zijn niet openbaar. Trek dus geen conclusies over een echte regio.
      </p>
      <Genegeerd woorden={genegeerd} />
      <WatAlsKeuzes
        proef={proef}
        jaren={tariefjarenOf(beleid.register)}
        keuze={keuze}
        choose={stand.choose}
      />
      <Paragraph>{overWie(proef, keuze.regio, bevolking.namen.size, sectorNaam[keuze.sector])}</Paragraph>
      <div className="kavel-watals">
        <div role="status" className="kavel-watals__antwoord">
          <SectionTitle>
            {effect.ok ? antwoordText(verandering, effect.value.totaal) : 'Zo kan het beleid niet bestaan'}
          </SectionTitle>
        </div>
        <section className="kavel-watals__knoppen" aria-label="Wat u kunt veranderen">
          {isVeranderd(verandering) ? <Knop onClick={stand.reset}>Zet alles terug</Knop> : null}
          <ParameterLijst parameters={gekozen.parameters} waarden={stand.waarden} wijzig={stand.change} />
          <DocumentKeuzes
            wijzigingen={listWijzigingen(uitgangspunt)}
            zonder={keuze.zonder}
            kennisdatum={keuze.kennisdatum}
            vandaag={beleid.vandaag}
            wijzig={stand.choose}
          />
        </section>
        <section className="kavel-watals__uitkomst" aria-label="Wat het doet">
          {effect.ok ? (
            <WatAlsSamen effect={effect.value} />
          ) : (
            <Melding soort="error" titel="Pas uw keuze aan">
              <p>{weigeringText(effect.error)}</p>
            </Melding>
          )}
        </section>
      </div>
      {effect.ok ? <WatAlsRegels effect={effect.value} namen={bevolking.namen} /> : null}
      <Budgetregels beleid={gekozen} />
      <ZekerheidUitleg />
    </>
  );
}

/** About whom the page is: the region, who buys there, and how many providers. */
function overWie(proef: Proefaanbieders, regio: string, aantal: number, sector: string): string {
  const chosen = proef.regios.filter((one) => regio === ALLE || one.regio === regio);
  const kantoren = [...new Set(chosen.map(({ zorgkantoor }) => zorgkantoorNaam[zorgkantoor]))];
  const waar = regio === ALLE ? `alle ${chosen.length} regio’s` : (chosen[0]?.regioNaam ?? '');
  return `${aantal} fictieve zorgaanbieders in ${waar}, ${sector.toLowerCase()}. Wie inkoopt: ${opsomming(kantoren)}.`;
}
