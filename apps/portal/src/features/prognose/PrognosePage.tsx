import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseAgb } from '@kavel/core/basis';
import type { Contractjaar } from '@kavel/contract';
import { contractjarenQuery, zorgaanbiedersQuery } from '../../api/queries.ts';
import { GeenContractjaar } from '../../ui/GeenContractjaar.tsx';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { Keuze } from '../../ui/Veld.tsx';
import { Werkvak } from './Werkvak.tsx';

const route = getRouteApi('/prognose');

/** Expected days of care from iWlz messages, next to what is claimed. */
export function PrognosePage() {
  const vraag = useQuery(contractjarenQuery);
  return (
    <>
      <PageTitle tab="Prognose">Hoeveel zorg is te verwachten?</PageTitle>
      <Paragraph lead>
        Uit toewijzingen (AW33), gemelde aanvangen (AW35) en mutaties (AW39) rekent Kavel uit hoeveel etmalen
        zorg er per maand te verwachten zijn, en zet die naast wat is gedeclareerd. De berichten worden
        gelezen en vergeten: Kavel bewaart er niets van.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {({ contractjaren }) =>
          contractjaren.length === 0 ? <GeenContractjaar /> : <Keuzes contractjaren={contractjaren} />
        }
      </Antwoord>
    </>
  );
}

const sleutelOf = ({ regio, jaar }: Contractjaar): string => `${regio}-${jaar}`;

function Keuzes({ contractjaren }: { readonly contractjaren: readonly Contractjaar[] }) {
  const { jaar, agb } = route.useSearch();
  const navigate = route.useNavigate();
  const found = contractjaren.find((row) => sleutelOf(row) === jaar);
  const gekozen = found ?? contractjaren[0];
  const own = parseAgb(agb ?? '');
  if (gekozen === undefined) return null;
  const onbekend = [
    jaar === undefined || found !== undefined ? [] : [jaar],
    agb === undefined || own.ok ? [] : [agb],
  ].flat();
  const zorgaanbieder = own.ok ? own.value : '';
  return (
    <>
      <Genegeerd woorden={onbekend} />
      <SectionTitle>Waarvoor?</SectionTitle>
      <Keuze
        naam="Regio en jaar"
        waarde={sleutelOf(gekozen)}
        opties={contractjaren.map((row) => ({
          waarde: sleutelOf(row),
          tekst: `${row.regioNaam} ${row.jaar}`,
        }))}
        wijzig={(waarde) => {
          void navigate({ search: { jaar: waarde }, replace: true, resetScroll: false });
        }}
      />
      <Zorgaanbiederkeuze
        contractjaar={gekozen}
        waarde={zorgaanbieder}
        wijzig={(waarde) => {
          void navigate({
            search: { jaar: sleutelOf(gekozen), ...(waarde === '' ? {} : { agb: waarde }) },
            replace: true,
            resetScroll: false,
          });
        }}
      />
      <Werkvak
        key={`${sleutelOf(gekozen)} ${zorgaanbieder}`}
        contractjaar={gekozen}
        {...(zorgaanbieder === '' ? {} : { agb: zorgaanbieder })}
      />
    </>
  );
}

type AanbiederProps = {
  readonly contractjaar: Contractjaar;
  readonly waarde: string;
  readonly wijzig: (waarde: string) => void;
};

function Zorgaanbiederkeuze({ contractjaar: { regio, jaar }, waarde, wijzig }: AanbiederProps) {
  const vraag = useQuery(zorgaanbiedersQuery({ regio, jaar }));
  return (
    <Antwoord vraag={vraag}>
      {({ zorgaanbieders }) => (
        <Keuze
          naam="Zorgaanbieder"
          waarde={waarde}
          opties={[
            { waarde: '', tekst: 'Alle zorgaanbieders van de regio' },
            ...zorgaanbieders.map(({ agb, naam }) => ({ waarde: agb, tekst: `${naam} (${agb})` })),
          ]}
          wijzig={wijzig}
        />
      )}
    </Antwoord>
  );
}
