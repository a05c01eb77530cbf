import { KAVELS, SECTOREN, ZORGKANTOREN, kavelNaam } from '@kavel/core/basis';
import type { Kavel, Sector, Zorgkantoor } from '@kavel/core/basis';
import type { Kaders } from '@kavel/contract';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { Keuze } from '../../ui/Veld.tsx';

export type Keuzes = {
  readonly zorgkantoor: Zorgkantoor;
  readonly jaar: string;
  readonly sector: Sector;
  readonly kavel: Kavel;
};

type Props = {
  readonly beleid: Kaders;
  readonly keuzes: Keuzes;
  readonly wijzig: (keuzes: Keuzes) => void;
};

/** Who buys, which year, which care. */
export function VraagVelden({ beleid, keuzes, wijzig }: Props) {
  return (
    <fieldset className="kavel-velden">
      <legend>Zorgkantoor en zorg</legend>
      <div className="kavel-velden--raster">
        <Keuze
          naam="Zorgkantoor"
          waarde={keuzes.zorgkantoor}
          opties={ZORGKANTOREN.map((code) => ({ waarde: code, tekst: zorgkantoorNaam[code] }))}
          wijzig={(zorgkantoor) => {
            wijzig({ ...keuzes, zorgkantoor: zorgkantoor as Zorgkantoor });
          }}
        />
        <Keuze
          naam="Jaar"
          waarde={keuzes.jaar}
          opties={jarenOf(beleid).map((jaar) => ({ waarde: jaar, tekst: jaar }))}
          wijzig={(jaar) => {
            wijzig({ ...keuzes, jaar });
          }}
        />
        <Keuze
          naam="Sector"
          waarde={keuzes.sector}
          opties={SECTOREN.map((sector) => ({ waarde: sector, tekst: sectorNaam[sector] }))}
          wijzig={(sector) => {
            wijzig({ ...keuzes, sector: sector as Sector });
          }}
        />
        <Keuze
          naam="Kavel"
          waarde={keuzes.kavel}
          opties={KAVELS.map((kavel) => ({ waarde: kavel, tekst: kavelNaam[kavel] }))}
          wijzig={(kavel) => {
            wijzig({ ...keuzes, kavel: kavel as Kavel });
          }}
        />
      </div>
    </fieldset>
  );
}

/** Every year from the first policy known to the last, so that a year without policy can be asked as well. */
function jarenOf({ kaders }: Kaders): string[] {
  const years = kaders.flatMap(({ geldigVan, geldigTotEnMet }) => [
    Number(geldigVan.slice(0, 4)),
    Number((geldigTotEnMet ?? geldigVan).slice(0, 4)),
  ]);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}
