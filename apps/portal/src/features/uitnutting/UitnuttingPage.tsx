import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Uitnutting, UitnuttingMaand } from '@kavel/contract';
import { maandNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { uitnuttingCsvAddress, uitnuttingJsonAddress } from '../../api/queries.ts';
import { uitnuttingQuery } from '../../api/queries.ts';
import { Herkomst } from '../../ui/Herkomst.tsx';
import { Kerncijfers } from '../../ui/Kerncijfers.tsx';
import { RegioMenu } from '../../ui/RegioMenu.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg, NietGevonden } from '../../ui/Toestand.tsx';
import { DownloadLink } from '../../ui/Verwijzing.tsx';
import { deel, euro, euroRond } from '../../ui/getallen.ts';
import { Berekening } from './Berekening.tsx';
import { JaarTabel } from './JaarTabel.tsx';
import { KavelTabel } from './KavelTabel.tsx';
import { MaandKeuze } from './MaandKeuze.tsx';
import { RuimtePlot } from './RuimtePlot.tsx';

export function UitnuttingPage() {
  const params = useParams({ strict: false });
  const sleutel = { regio: params.regio ?? '', jaar: Number(params.jaar) };
  const vraag = useQuery(uitnuttingQuery(sleutel));
  return (
    <>
      <RegioMenu {...sleutel} />
      <Antwoord vraag={vraag}>
        {(uitnutting) => <Inhoud uitnutting={uitnutting} gekozen={params.maand} />}
      </Antwoord>
    </>
  );
}

type InhoudProps = { readonly uitnutting: Uitnutting; readonly gekozen: string | undefined };

function Inhoud({ uitnutting, gekozen }: InhoudProps) {
  const { regioNaam, jaar, maanden } = uitnutting;
  const laatste = maanden.at(-1);
  if (laatste === undefined) return <NogNiets regioNaam={regioNaam} jaar={jaar} />;
  const maand = gekozen === undefined ? laatste : maanden.find((row) => String(row.maand) === gekozen);
  return maand === undefined ? <NietGevonden /> : <Maand uitnutting={uitnutting} maand={maand} />;
}

function Maand({ uitnutting, maand }: { readonly uitnutting: Uitnutting; readonly maand: UitnuttingMaand }) {
  const { regio, regioNaam, jaar, maanden, zorgkantoor } = uitnutting;
  const naam = maandNaam(maand.maand);
  const tot = maanden.filter((row) => row.maand <= maand.maand);
  return (
    <>
      <PageTitle tab={`Click ${naam} ${jaar}, ${regioNaam}`}>{titel(maand)}</PageTitle>
      <Paragraph lead>
        {regioNaam} {jaar}, zorgkantoor {zorgkantoorNaam[zorgkantoor]}. {samenvatting(maand)}
      </Paragraph>
      <MaandKeuze regio={regio} jaar={jaar} maanden={maanden} gekozen={maand.maand} />
      <Kerncijfers cijfers={kerncijfers(maand)} />
      <RuimtePlot maanden={tot} />
      <SectionTitle>Het jaar tot en met {naam}</SectionTitle>
      <Paragraph>
        Elk bedrag is opgeteld vanaf januari. Kies een maand om te zien wat er in die maand gebeurde.
      </Paragraph>
      <JaarTabel regio={regio} jaar={jaar} maanden={tot} />
      <SectionTitle>
        {naam[0]?.toUpperCase()}
        {naam.slice(1)} per kavel
      </SectionTitle>
      <Paragraph>
        Alleen deze maand, in euro’s. Een kavel met minder dan {uitnutting.minimumZorgaanbieders}{' '}
        zorgaanbieders tonen we samen met een ander kavel, zodat niemand te herkennen is.
      </Paragraph>
      <KavelTabel maand={maand} />
      <ul className="kavel-acties">
        <li>
          <DownloadLink href={uitnuttingCsvAddress({ regio, jaar })}>Download {jaar} als CSV</DownloadLink>
        </li>
        <li>
          <DownloadLink href={uitnuttingJsonAddress({ regio, jaar })}>Download {jaar} als JSON</DownloadLink>
        </li>
      </ul>
      <Berekening maand={maand} />
      <Herkomst herkomst={maand.herkomst} />
    </>
  );
}

/** The title is the answer (scherm.md, Page). */
function titel({ maand, totaal }: UitnuttingMaand): string {
  const naam = maandNaam(maand);
  if (totaal.behoefteEurocent === 0) return `Click ${naam}: niemand vroeg om extra ruimte`;
  const part = deel(totaal.clickEurocent, totaal.behoefteEurocent) ?? '0%';
  return `Click ${naam}: ${euroRond(totaal.clickEurocent)} vastgelegd, ${part} van de vraag`;
}

function samenvatting({ totaal }: UitnuttingMaand): string {
  if (totaal.behoefteEurocent === 0) return 'Alle productie viel binnen de afspraken.';
  if (totaal.openstaandEurocent === 0) return 'Alle overproductie paste in de ruimte. Er wacht niets.';
  return `Er wacht nog ${euro(totaal.openstaandEurocent)}. Daarvoor was deze maand geen ruimte.`;
}

function kerncijfers(maand: UitnuttingMaand) {
  const { totaal, totEnMet } = maand;
  const naam = maandNaam(maand.maand);
  return [
    {
      naam: 'Ruimte',
      bedragEurocent: maand.ruimteEurocent,
      toelichting: `tot en met ${naam}; in het hele jaar ${euro(maand.contracteerruimteEurocent)}`,
    },
    {
      naam: 'Te betalen',
      bedragEurocent: totEnMet.betaalbaarEurocent,
      toelichting: `tot en met ${naam}; in ${naam} zelf ${euro(totaal.betaalbaarEurocent)}`,
    },
    {
      naam: 'Wacht',
      bedragEurocent: totaal.openstaandEurocent,
      toelichting: `eind ${naam}; gaat mee naar een volgende click`,
    },
    {
      naam: 'Reserve',
      bedragEurocent: maand.reserveringEurocent,
      toelichting: 'apart gezet binnen de contracteerruimte',
    },
  ];
}

function NogNiets({ regioNaam, jaar }: { readonly regioNaam: string; readonly jaar: number }) {
  const titelTekst = `Van ${regioNaam} ${jaar} is nog geen click gepubliceerd`;
  return (
    <>
      <PageTitle tab={titelTekst}>{titelTekst}</PageTitle>
      <Leeg titel="Hier komen de cijfers per maand">
        <Paragraph>
          Een click wordt zichtbaar nadat een tweede persoon hem heeft vastgesteld en gepubliceerd.
        </Paragraph>
      </Leeg>
    </>
  );
}
