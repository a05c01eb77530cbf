import { useQuery } from '@tanstack/react-query';
import type { Contractjaar } from '@kavel/contract';
import { maandNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { contractjarenQuery } from '../../api/queries.ts';
import { GeenContractjaar } from '../../ui/GeenContractjaar.tsx';
import { Herkomst } from '../../ui/Herkomst.tsx';
import { Kerncijfers } from '../../ui/Kerncijfers.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { deel, euro } from '../../ui/getallen.ts';

export function HomePage() {
  const vraag = useQuery(contractjarenQuery);
  return (
    <>
      <PageTitle tab="Begin">Waar is het geld voor langdurige zorg gebleven?</PageTitle>
      <Paragraph lead>
        Een zorgkantoor koopt zorg in voor mensen die hun leven lang zorg nodig hebben. Per regio is er elk
        jaar een vast bedrag. Kavel laat elke maand zien wat is afgesproken, wat is geleverd, wat is betaald
        en wat nog wacht. Bij elk bedrag staat hoe het is berekend.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {({ contractjaren }) =>
          contractjaren.length === 0 ? (
            <GeenContractjaar />
          ) : (
            contractjaren.map((contractjaar) => (
              <Jaar key={`${contractjaar.regio}-${contractjaar.jaar}`} contractjaar={contractjaar} />
            ))
          )
        }
      </Antwoord>
      <SectionTitle>Wat wordt mijn tarief?</SectionTitle>
      <Paragraph>
        Elk zorgkantoor betaalt een percentage van het maximumtarief. Kavel stelt alleen vragen die voor uw
        antwoord tellen, en zet de zeven zorgkantoren naast elkaar. U ziet het percentage, elke stap en de
        plek in de bron. Zegt de bron het niet, dan staat dat er ook.
      </Paragraph>
      <PageLink to="/tarief">Wat wordt mijn tarief?</PageLink>
      <SectionTitle>Wat zegt het beleid van elk zorgkantoor?</SectionTitle>
      <Paragraph>
        Lees wat zeven zorgkantoren over hetzelfde thema zeggen, naast elkaar. Of kijk wat er tussen twee
        jaren veranderde, welke uitspraak van de rechter een regel raakte, en waar het in de bron staat.
      </Paragraph>
      <PageLink to="/beleid">Vergelijk het beleid</PageLink>
      <SectionTitle>Declareren</SectionTitle>
      <Paragraph>
        Zorgaanbieders sturen hun declaratiebestand en horen binnen enkele seconden of het goed is. Het
        zorgkantoor ziet per maand wie nog niet declareerde en waarom bestanden zijn geweigerd.
      </Paragraph>
      <PageLink to="/declaraties">Declaraties aanleveren en bekijken</PageLink>
      <SectionTitle>Wat als het beleid anders was?</SectionTitle>
      <Paragraph>
        Verander een getal in het beleid van een zorgkantoor, zoals het richttarief. U ziet meteen wat dat
        kost en wie erop vooruit of achteruit gaat. De zorgaanbieders op die pagina zijn fictief.
      </Paragraph>
      <PageLink to="/wat-als">Probeer een ander beleid</PageLink>
      <SectionTitle>Wat is een click?</SectionTitle>
      <Paragraph>
        Een zorgaanbieder maakt vooraf een afspraak over hoeveel zorg hij levert. Levert hij meer, dan is dat
        overproductie. Elke maand kijkt het zorgkantoor hoeveel ruimte er in de regio over is. Die ruimte
        wordt verdeeld over de overproductie, in een vaste volgorde. Wat past, staat vast en wordt betaald:
        dat is de click. Wat niet past, wacht op een volgende maand.
      </Paragraph>
    </>
  );
}

function Jaar({ contractjaar }: { readonly contractjaar: Contractjaar }) {
  const { regio, regioNaam, jaar, stand } = contractjaar;
  const params = { regio, jaar: String(jaar) };
  return (
    <section className="kavel-kaart" aria-labelledby={`regio-${regio}-${jaar}`}>
      <SectionTitle id={`regio-${regio}-${jaar}`}>
        {regioNaam} {jaar}
      </SectionTitle>
      <Paragraph>
        Zorgkantoor {zorgkantoorNaam[contractjaar.zorgkantoor]}, regio {regio}, {contractjaar.zorgaanbieders}{' '}
        zorgaanbieders met een afspraak.
      </Paragraph>
      {stand === undefined ? (
        <Leeg titel="Nog geen click gepubliceerd">
          <Paragraph>
            De contracteerruimte is {euro(contractjaar.contracteerruimteEurocent)}. Na de eerste gepubliceerde
            click staan hier de cijfers.
          </Paragraph>
        </Leeg>
      ) : (
        <Stand contractjaar={contractjaar} stand={stand} />
      )}
      <ul className="kavel-acties">
        <li>
          <PageLink to="/regios/$regio/jaren/$jaar/uitnutting" params={params}>
            Uitnutting {regioNaam} {jaar}
          </PageLink>
        </li>
        <li>
          <PageLink to="/regios/$regio/jaren/$jaar/zorgaanbieders" params={params}>
            Zorgaanbieders {regioNaam} {jaar}
          </PageLink>
        </li>
      </ul>
      {stand === undefined ? null : <Herkomst herkomst={stand.herkomst} />}
    </section>
  );
}

type StandProps = {
  readonly contractjaar: Contractjaar;
  readonly stand: NonNullable<Contractjaar['stand']>;
};

function Stand({ contractjaar, stand }: StandProps) {
  const tot = `tot en met ${maandNaam(stand.maand)}`;
  const betaald = deel(stand.betaalbaarEurocent, contractjaar.contracteerruimteEurocent);
  return (
    <Kerncijfers
      cijfers={[
        {
          naam: 'Contracteerruimte',
          bedragEurocent: contractjaar.contracteerruimteEurocent,
          toelichting: `voor heel ${contractjaar.jaar}, waarvan ${euro(contractjaar.reserveringEurocent)} gereserveerd`,
        },
        {
          naam: 'Te betalen',
          bedragEurocent: stand.betaalbaarEurocent,
          toelichting: betaald === undefined ? tot : `${tot}, ${betaald} van de contracteerruimte`,
        },
        { naam: 'Vastgeclickt', bedragEurocent: stand.clickEurocent, toelichting: tot },
        {
          naam: 'Wacht',
          bedragEurocent: stand.openstaandEurocent,
          toelichting: 'overproductie waarvoor nog geen ruimte is',
        },
      ]}
    />
  );
}
