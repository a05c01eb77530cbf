import { useMemo, useState } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import { EFFECTEN } from '@kavel/core/beleid';
import type { Effect } from '@kavel/core/beleid';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Knop } from '../../ui/Knop.tsx';
import {
  Cel,
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { bedrag } from '../../ui/getallen.ts';
import { bedragOf, effectCsv, selectRijen, sumRijen } from './effect-tabel.ts';
import type { Effectrij, Filter, Kolom, Sortering } from './effect-tabel.ts';
import { uitkomstText, verschilText } from './wat-als-tekst.ts';

const KOPPEN: readonly { readonly kolom: Kolom; readonly kop: string }[] = [
  { kolom: 'naam', kop: 'Zorgaanbieder' },
  { kolom: 'kavel', kop: 'Kavel' },
  { kolom: 'nu', kop: 'Nu' },
  { kolom: 'straks', kop: 'Straks' },
  { kolom: 'verschil', kop: 'Verschil (procentpunt)' },
  { kolom: 'nuEuro', kop: 'Nu (€)' },
  { kolom: 'straksEuro', kop: 'Straks (€)' },
  { kolom: 'verschilEuro', kop: 'Verschil (€)' },
];

const EFFECTNAAM: Readonly<Record<Effect, string>> = {
  meer: 'Gaat erop vooruit',
  minder: 'Gaat erop achteruit',
  gelijk: 'Blijft gelijk',
  krijgtGetal: 'Krijgt een percentage',
  verliestGetal: 'Verliest het percentage',
  geenGetal: 'Heeft geen percentage',
};

/** So many rows are drawn at once: the whole list is in the CSV and in the sums. */
const BLAD = 100;

/** Who gains and who loses: search, choose, sort; the last line adds up the rows that are chosen. */
export function EffectTabel({ rijen }: { readonly rijen: readonly Effectrij[] }) {
  const [filter, setFilter] = useState<Filter>({ zoek: '', effect: '' });
  const [sortering, setSortering] = useState<Sortering>({ kolom: 'verschilEuro', omlaag: true });
  const [aantal, setAantal] = useState(BLAD);
  const gekozen = useMemo(() => selectRijen(rijen, filter, sortering), [rijen, filter, sortering]);
  const som = useMemo(() => sumRijen(gekozen), [gekozen]);
  const getoond = gekozen.slice(0, aantal);
  return (
    <>
      <div className="kavel-filters">
        <Tekstveld
          naam="Zoek op naam of AGB-code"
          waarde={filter.zoek}
          wijzig={(zoek) => {
            setFilter({ ...filter, zoek });
          }}
        />
        <Keuze
          naam="Wie wilt u zien?"
          waarde={filter.effect}
          opties={[
            { waarde: '', tekst: 'Iedereen' },
            ...EFFECTEN.map((effect) => ({ waarde: effect, tekst: EFFECTNAAM[effect] })),
          ]}
          wijzig={(gevraagd) => {
            setFilter({ ...filter, effect: EFFECTEN.find((effect) => effect === gevraagd) ?? '' });
          }}
        />
      </div>
      <p className="kavel-telling">
        {getoond.length} van {gekozen.length} regels. Eén regel is één zorgaanbieder in één kavel.
      </p>
      <Tabel naam="Winnaars en verliezers, fictieve zorgaanbieders" lang>
        <TableHeader>
          <TableRow>
            {KOPPEN.map(({ kolom, kop }) => (
              <SorteerKop key={kolom} kolom={kolom} kop={kop} sortering={sortering} wijzig={setSortering} />
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {getoond.map((rij) => (
            <Rij key={`${rij.regel.zorgaanbieder}-${rij.regel.kavel}`} rij={rij} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <RijKop>Samen, waar nu en straks een percentage is</RijKop>
            <Cel>{''}</Cel>
            <Cel>{''}</Cel>
            <Cel>{''}</Cel>
            <Cel>{''}</Cel>
            <GetalCel>{bedrag(som.nuEurocent)}</GetalCel>
            <GetalCel>{bedrag(som.straksEurocent)}</GetalCel>
            <GetalCel>{bedrag(som.verschilEurocent)}</GetalCel>
          </TableRow>
        </TableFooter>
      </Tabel>
      <div className="kavel-acties">
        {getoond.length < gekozen.length ? (
          <Knop
            onClick={() => {
              setAantal(aantal + 10 * BLAD);
            }}
          >
            Toon meer regels
          </Knop>
        ) : null}
        <CsvLink naam="wat-als-fictief.csv" maak={() => effectCsv(gekozen)}>
          Download deze regels als CSV
        </CsvLink>
      </div>
    </>
  );
}

type SorteerProps = {
  readonly kolom: Kolom;
  readonly kop: string;
  readonly sortering: Sortering;
  readonly wijzig: (sortering: Sortering) => void;
};

const PIJL = { ascending: '▲', descending: '▼', none: '↕' } as const;

function SorteerKop({ kolom, kop, sortering, wijzig }: SorteerProps) {
  const getal = kolom !== 'naam' && kolom !== 'kavel';
  const stand = sortering.kolom !== kolom ? 'none' : sortering.omlaag ? 'descending' : 'ascending';
  return (
    <KolomKop getal={getal} sortering={stand}>
      <button
        type="button"
        className="kavel-sorteer"
        onClick={() => {
          wijzig({ kolom, omlaag: stand === 'none' ? getal : stand === 'ascending' });
        }}
      >
        {kop}
        <span aria-hidden="true"> {PIJL[stand]}</span>
      </button>
    </KolomKop>
  );
}

function Rij({ rij }: { readonly rij: Effectrij }) {
  const { naam, regel, voor, na, verschil } = rij;
  const [nu, straks] = [bedragOf(voor), bedragOf(na)];
  return (
    <TableRow>
      <RijKop>
        {naam} <span className="kavel-bijschrift">{regel.zorgaanbieder}</span>
      </RijKop>
      <Cel>{kavelNaam[regel.kavel]}</Cel>
      <GetalCel>{uitkomstText(voor)}</GetalCel>
      <GetalCel>{uitkomstText(na)}</GetalCel>
      <GetalCel>{verschil === null ? GEEN : verschilText(verschil.percentage)}</GetalCel>
      <GetalCel>{nu === null ? GEEN : bedrag(nu)}</GetalCel>
      <GetalCel>{straks === null ? GEEN : bedrag(straks)}</GetalCel>
      <GetalCel>{verschil === null ? GEEN : bedrag(verschil.bedragEurocent)}</GetalCel>
    </TableRow>
  );
}

const GEEN = '–';
