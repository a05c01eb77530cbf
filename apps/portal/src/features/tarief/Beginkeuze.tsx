import { useId, useState } from 'react';
import { SECTOREN, ZORGKANTOREN, isKavel, isSector, kavelNaam } from '@kavel/core/basis';
import type { Beleidsregister } from '@kavel/core/beleid';
import { kavelUitleg, sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { jarenOf } from '../../api/jaren.ts';
import { Foutenlijst } from '../../ui/Foutenlijst.tsx';
import type { Veldfout } from '../../ui/Foutenlijst.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Datumveld, Keuze } from '../../ui/Veld.tsx';
import { Vinkjes } from '../../ui/Vinkjes.tsx';
import { kavelIn, kavelsOf } from './keuze.ts';
import type { TariefKeuze } from './keuze.ts';
import { readDag } from '../../ui/dagen.ts';

type Props = {
  readonly register: Beleidsregister;
  readonly keuze: TariefKeuze;
  readonly knop: string;
  readonly kies: (keuze: TariefKeuze) => void;
};

/** Which year, which care, of whom; the days under "more", for who looks back. */
export function Beginkeuze({ register, keuze: begin, knop, kies }: Props) {
  const id = useId();
  const [keuze, setKeuze] = useState(begin);
  const [fouten, setFouten] = useState<readonly Veldfout[]>([]);
  const wijzig = (deel: Partial<TariefKeuze>): void => {
    setKeuze({ ...keuze, ...deel });
  };
  const foutVan = (veld: string): string | undefined => fouten.find((fout) => fout.veld === veld)?.melding;
  const controleer = (): void => {
    const found = foutenOf(keuze, id);
    setFouten(found);
    if (found.length === 0) kies(keuze);
  };
  return (
    <form
      className="kavel-formulier kavel-niet-op-papier"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        controleer();
      }}
    >
      <Foutenlijst fouten={fouten} />
      <Keuze
        naam="Jaar"
        waarde={String(keuze.jaar)}
        opties={[...new Set([...jarenOf(register), keuze.jaar])].sort().map(optie)}
        wijzig={(jaar) => {
          wijzig({ jaar: Number(jaar), peildatum: keuze.peildatum.with({ year: Number(jaar) }) });
        }}
      />
      <Keuze
        naam="Sector"
        waarde={keuze.sector}
        opties={SECTOREN.map((sector) => ({ waarde: sector, tekst: sectorNaam[sector] }))}
        wijzig={(sector) => {
          if (isSector(sector)) wijzig({ sector, kavel: kavelIn(sector, keuze.kavel) });
        }}
      />
      <Keuze
        naam="Kavel"
        uitleg="Hebt u meer kavels? Begin met één. U wisselt later zonder opnieuw te beginnen."
        waarde={keuze.kavel}
        opties={[...new Set([...kavelsOf(keuze.sector), keuze.kavel])].map((kavel) => ({
          waarde: kavel,
          tekst: `${kavelNaam[kavel]}: ${kavelUitleg[kavel]}`,
        }))}
        wijzig={(kavel) => {
          if (isKavel(kavel)) wijzig({ kavel });
        }}
      />
      <Vinkjes
        id={`${id}-zorgkantoren`}
        naam="Zorgkantoren"
        opties={ZORGKANTOREN.map((code) => ({ waarde: code, tekst: zorgkantoorNaam[code] }))}
        gekozen={keuze.zorgkantoren}
        fout={foutVan(`${id}-zorgkantoren`)}
        wijzig={(gekozen) => {
          wijzig({ zorgkantoren: ZORGKANTOREN.filter((code) => gekozen.includes(code)) });
        }}
      />
      <details className="kavel-herkomst" open={fouten.some(({ veld }) => veld === `${id}-peildatum`)}>
        <summary>Meer: een andere dag, of wat eerder bekend was</summary>
        <Datumveld
          id={`${id}-peildatum`}
          naam="Peildatum"
          uitleg={`De dag waarop het beleid geldt. Gewoonlijk 1 januari ${keuze.jaar}.`}
          fout={foutVan(`${id}-peildatum`)}
          waarde={keuze.peildatum.toString()}
          wijzig={(tekst) => {
            const peildatum = readDag(tekst);
            if (peildatum !== undefined) wijzig({ peildatum });
          }}
        />
        <Datumveld
          naam="Kennisdatum"
          uitleg="De dag waarop het beleid bekend was. Gewoonlijk vandaag. Kies een eerdere dag om te zien wat u toen mocht verwachten."
          waarde={keuze.kennisdatum.toString()}
          wijzig={(tekst) => {
            const kennisdatum = readDag(tekst);
            if (kennisdatum !== undefined) wijzig({ kennisdatum });
          }}
        />
      </details>
      <Knop soort="hoofd" type="submit">
        {knop}
      </Knop>
    </form>
  );
}

function optie(jaar: number): { readonly waarde: string; readonly tekst: string } {
  return { waarde: String(jaar), tekst: String(jaar) };
}

function foutenOf({ zorgkantoren, peildatum, jaar }: TariefKeuze, id: string): readonly Veldfout[] {
  return [
    ...(zorgkantoren.length > 0
      ? []
      : [{ veld: `${id}-zorgkantoren`, melding: 'Kies ten minste één zorgkantoor.' }]),
    ...(peildatum.year === jaar
      ? []
      : [
          {
            veld: `${id}-peildatum`,
            melding: `De peildatum ligt niet in ${jaar}. Kies een dag in dat jaar.`,
          },
        ]),
  ];
}
