import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_equalsString,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ZorgaanbiederRegel } from '@kavel/contract';
import { sectorNaam } from '@kavel/contract/texts';
import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { bedrag } from '../../ui/getallen.ts';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString, equalsString: filterFn_equalsString },
  sortFns: { text: sortFn_text, basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, ZorgaanbiederRegel>();

const columns = helper.columns([
  helper.accessor('naam', { header: 'Zorgaanbieder', sortFn: 'text' }),
  helper.accessor('agb', { header: 'AGB-code', sortFn: 'text' }),
  helper.accessor('sector', { header: 'Sector', sortFn: 'text', filterFn: 'equalsString' }),
  amount('afspraak', 'Afspraak jaar (€)', (row) => row.afspraakEurocent),
  amount('productie', 'Productie (€)', (row) => row.totEnMet.productieEurocent),
  amount('binnen', 'Binnen (€)', (row) => row.totEnMet.binnenAfspraakEurocent),
  amount('boven', 'Boven (€)', (row) => row.totEnMet.overproductieEurocent),
  amount('click', 'Geclickt (€)', (row) => row.totEnMet.clickEurocent),
  amount('wacht', 'Wacht (€)', (row) => row.openstaandEurocent),
  amount('betaalbaar', 'Te betalen (€)', (row) => row.totEnMet.betaalbaarEurocent),
]);

function amount(id: string, header: string, read: (row: ZorgaanbiederRegel) => number) {
  return helper.accessor(read, {
    id,
    header,
    sortFn: 'basic',
    sortDescFirst: true,
    enableGlobalFilter: false,
  });
}

type Props = {
  readonly regio: string;
  readonly jaar: number;
  readonly zorgaanbieders: readonly ZorgaanbiederRegel[];
};

/** All providers of a region: search by name or AGB, choose a sector, sort by any column. */
export function ZorgaanbiedersTabel({ regio, jaar, zorgaanbieders }: Props) {
  const table = useTable({
    features,
    columns,
    data: zorgaanbieders,
    globalFilterFn: 'includesString',
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: 'naam', desc: false }] },
  });
  const rows = table.getRowModel().rows;
  const zoek: unknown = table.state.globalFilter;
  const sector: unknown = table.getColumn('sector')?.getFilterValue();
  return (
    <>
      <div className="kavel-filters">
        <Tekstveld
          naam="Zoek op naam of AGB-code"
          waarde={typeof zoek === 'string' ? zoek : ''}
          wijzig={(tekst) => {
            table.setGlobalFilter(tekst);
          }}
        />
        <Keuze
          naam="Sector"
          waarde={typeof sector === 'string' ? sector : ''}
          wijzig={(gekozen) => {
            table.getColumn('sector')?.setFilterValue(gekozen === '' ? undefined : gekozen);
          }}
          opties={[
            { waarde: '', tekst: 'Alle sectoren' },
            ...Object.entries(sectorNaam).map(([waarde, tekst]) => ({ waarde, tekst })),
          ]}
        />
      </div>
      <p role="status" className="kavel-telling">
        {rows.length} van {zorgaanbieders.length} zorgaanbieders
      </p>
      <Tabel naam={`Zorgaanbieders, ${jaar} tot nu toe, in euro`} lang>
        <TableHeader>
          <TableRow>
            {table.getFlatHeaders().map(({ id, column }) => (
              <KolomKop key={id} getal={isAmount(id)} sortering={sortering(column.getIsSorted())}>
                <button
                  type="button"
                  className="kavel-sorteer"
                  onClick={() => {
                    column.toggleSorting();
                  }}
                >
                  {String(column.columnDef.header)}
                  <span aria-hidden="true"> {PIJL[sortering(column.getIsSorted())]}</span>
                </button>
              </KolomKop>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ original }) => (
            <Rij key={original.agb} regio={regio} jaar={jaar} zorgaanbieder={original} />
          ))}
        </TableBody>
      </Tabel>
      {rows.length === 0 ? (
        <Paragraph>
          Geen zorgaanbieder gevonden. Zoek op een deel van de naam, of kies alle sectoren.
        </Paragraph>
      ) : null}
    </>
  );
}

const PIJL = { ascending: '▲', descending: '▼', none: '↕' } as const;

function sortering(sorted: false | 'asc' | 'desc'): keyof typeof PIJL {
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}

function isAmount(id: string): boolean {
  return !['naam', 'agb', 'sector'].includes(id);
}

type RijProps = { readonly regio: string; readonly jaar: number; readonly zorgaanbieder: ZorgaanbiederRegel };

function Rij({ regio, jaar, zorgaanbieder }: RijProps) {
  const { agb, naam, sector, afspraakEurocent, totEnMet, openstaandEurocent } = zorgaanbieder;
  return (
    <TableRow>
      <RijKop>
        <PageLink
          to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb"
          params={{ regio, jaar: String(jaar), agb }}
        >
          {naam}
        </PageLink>
      </RijKop>
      <Cel>{agb}</Cel>
      <Cel>{sector}</Cel>
      <GetalCel>{bedrag(afspraakEurocent)}</GetalCel>
      <GetalCel>{bedrag(totEnMet.productieEurocent)}</GetalCel>
      <GetalCel>{bedrag(totEnMet.binnenAfspraakEurocent)}</GetalCel>
      <GetalCel>{bedrag(totEnMet.overproductieEurocent)}</GetalCel>
      <GetalCel>{bedrag(totEnMet.clickEurocent)}</GetalCel>
      <GetalCel>{bedrag(openstaandEurocent)}</GetalCel>
      <GetalCel>{bedrag(totEnMet.betaalbaarEurocent)}</GetalCel>
    </TableRow>
  );
}
