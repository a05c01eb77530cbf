import { SECTOREN, isSector } from '@kavel/core/basis';
import type { Proefaanbieders } from '@kavel/contract';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { Keuze } from '../../ui/Veld.tsx';
import { ALLE } from './wat-als-keuze.ts';
import type { WatAlsKeuze } from './wat-als-keuze.ts';

type Props = {
  readonly proef: Proefaanbieders;
  readonly jaren: readonly number[];
  readonly keuze: WatAlsKeuze;
  readonly choose: (anders: Partial<WatAlsKeuze>) => void;
};

/** Which region, which year, which care. The zorgkantoor follows from the region. */
export function WatAlsKeuzes({ proef, jaren, keuze, choose }: Props) {
  return (
    <div className="kavel-filters">
      <Keuze
        naam="Regio"
        waarde={keuze.regio}
        opties={[
          ...proef.regios.map(({ regio, regioNaam, zorgkantoor }) => ({
            waarde: regio,
            tekst: `${regioNaam} (${zorgkantoorNaam[zorgkantoor]})`,
          })),
          { waarde: ALLE, tekst: `Alle ${proef.regios.length} regio’s` },
        ]}
        wijzig={(regio) => {
          choose({ regio });
        }}
      />
      <Keuze
        naam="Jaar"
        waarde={String(keuze.jaar)}
        opties={jaren.map((jaar) => ({ waarde: String(jaar), tekst: String(jaar) }))}
        wijzig={(jaar) => {
          choose({ jaar: Number(jaar) });
        }}
      />
      <Keuze
        naam="Sector"
        waarde={keuze.sector}
        opties={SECTOREN.map((sector) => ({ waarde: sector, tekst: sectorNaam[sector] }))}
        wijzig={(sector) => {
          if (isSector(sector)) choose({ sector });
        }}
      />
    </div>
  );
}
