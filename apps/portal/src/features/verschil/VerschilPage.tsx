import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { kavelNaam, datumText } from '@kavel/core/basis';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { GeenBeleid } from './GeenBeleid.tsx';
import { VerschilKeuzes } from './VerschilKeuzes.tsx';
import { VerschilTabel } from './VerschilTabel.tsx';
import { hasBoth, mergeVerschillen, vergelijk } from './vergelijking.ts';
import type { Vergelijking, Verschilregel } from './vergelijking.ts';
import { readVerschil } from './verschil-keuze.ts';
import type { VerschilKeuze } from './verschil-keuze.ts';
import { verschilCsv } from './verschil-csv.ts';

const route = getRouteApi('/beleid/verschil');

export function VerschilPage() {
  const vraag = useQuery(beleidQuery);
  return (
    <>
      <BeleidMenu />
      <Antwoord vraag={vraag}>{(beleid) => <Verschil beleid={beleid} />}</Antwoord>
    </>
  );
}

function Verschil({ beleid }: { readonly beleid: BeleidInBrowser }) {
  const adres = route.useSearch();
  const navigate = route.useNavigate();
  const { register, vandaag } = beleid;
  const { keuze, genegeerd } = readVerschil(adres, register, vandaag);
  const vergelijkingen = vergelijk(beleid, keuze);
  const regels = mergeVerschillen(register, vergelijkingen);
  const zonder = vergelijkingen.filter((one) => !hasBoth(one));
  const titel = titelOf(keuze, regels, vergelijkingen);
  return (
    <>
      <PageTitle tab="Verschil tussen jaren">{titel}</PageTitle>
      <Paragraph lead>
        Wat zegt het beleid in het ene jaar, en wat in het andere? Elk verschil is een regel, met de plek in
        de bron.
      </Paragraph>
      <Genegeerd woorden={genegeerd} />
      <VerschilKeuzes
        keuze={keuze}
        register={register}
        vandaag={vandaag}
        wijzig={(deel) => {
          void navigate({ search: (was) => ({ ...was, ...deel }), replace: true, resetScroll: false });
        }}
      />
      <div aria-live="polite">
        <p role="status" className="kavel-telling">
          {tellingOf(regels)}
        </p>
      </div>
      <Paragraph>
        {omschrijving(keuze)} Peildatum is steeds 1 januari. {kennisTekst(keuze)}
      </Paragraph>
      <GeenBeleid vergelijkingen={zonder} keuze={keuze} register={register} />
      {regels.length === 0 ? null : (
        <>
          <SectionTitle>
            {keuze.van.jaar} naast {keuze.naar.jaar}
          </SectionTitle>
          <VerschilTabel regels={regels} keuze={keuze} />
          <p className="kavel-acties">
            <CsvLink
              naam={`verschil-${keuze.van.jaar}-${keuze.naar.jaar}.csv`}
              maak={() => verschilCsv(regels, keuze)}
            >
              Download deze verschillen als CSV
            </CsvLink>
          </p>
        </>
      )}
      <ZekerheidUitleg />
    </>
  );
}

/** The title is the answer. */
function titelOf(
  { van, naar }: VerschilKeuze,
  regels: readonly Verschilregel[],
  vergelijkingen: readonly Vergelijking[],
): string {
  const tussen = `Van ${van.jaar} naar ${naar.jaar}`;
  if (!vergelijkingen.some(hasBoth)) return `${tussen}: niet te vergelijken, er is geen beleid van kracht`;
  if (regels.length === 0) return `${tussen}: geen verschil`;
  return regels.length === 1 ? `${tussen}: één verschil` : `${tussen}: ${regels.length} verschillen`;
}

function tellingOf(regels: readonly Verschilregel[]): string {
  const aantal = (soort: string): number => regels.filter(({ verschil }) => verschil.soort === soort).length;
  return `${aantal('anders')} anders, ${aantal('erbij')} nieuw, ${aantal('weg')} vervallen`;
}

function omschrijving({ zorgkantoren, sector, kavel }: VerschilKeuze): string {
  const [een] = zorgkantoren;
  const wie = zorgkantoren.length === 1 && een !== undefined ? zorgkantoorNaam[een] : 'Alle zorgkantoren';
  return `${wie}, ${sectorNaam[sector].toLowerCase()}, kavel ${kavelNaam[kavel]}.`;
}

function kennisTekst({ van, naar }: VerschilKeuze): string {
  const [links, rechts] = [datumText(van.kennisdatum), datumText(naar.kennisdatum)];
  if (links === rechts) return `Volgens wat bekend was op ${links}.`;
  return `${van.jaar} volgens wat bekend was op ${links}, ${naar.jaar} volgens wat bekend was op ${rechts}.`;
}
