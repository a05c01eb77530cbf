import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseAgb } from '@kavel/core/basis';
import type { Contractjaar } from '@kavel/contract';
import { contractjarenQuery, zorgaanbiedersQuery } from '../../api/queries.ts';
import { isZorgaanbieder, sessieQuery } from '../../api/sessie.ts';
import { MeldUAan } from '../../ui/Aanmelden.tsx';
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
          contractjaren.length === 0 ? <GeenContractjaar /> : <VoorWie contractjaren={contractjaren} />
        }
      </Antwoord>
    </>
  );
}

type KeuzesProps = {
  readonly contractjaren: readonly Contractjaar[];
  /** A provider asks about itself only. */
  readonly eigenAgb?: string;
};

function VoorWie({ contractjaren }: KeuzesProps) {
  const sessie = useQuery(sessieQuery).data;
  if (sessie === undefined) return null;
  const { aangemeld } = sessie;
  if (aangemeld === undefined) return <MeldUAan om="om een prognose te maken." />;
  if (isZorgaanbieder(aangemeld)) {
    return <Keuzes contractjaren={contractjaren} eigenAgb={aangemeld.organisatie} />;
  }
  const eigen = contractjaren.filter(({ zorgkantoor }) => zorgkantoor === aangemeld.organisatie);
  if (eigen.length > 0) return <Keuzes contractjaren={eigen} />;
  return <Paragraph>Een prognose maakt een zorgaanbieder, of het zorgkantoor van de regio.</Paragraph>;
}

const sleutelOf = ({ regio, jaar }: Contractjaar): string => `${regio}-${jaar}`;

function Keuzes({ contractjaren, eigenAgb }: KeuzesProps) {
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
  const zorgaanbieder = eigenAgb ?? (own.ok ? own.value : '');
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
      {eigenAgb === undefined ? (
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
      ) : null}
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
