import { KAVELS, SECTOREN, ZORGKANTOREN, kavelNaam } from '@kavel/core/basis';
import { ONDERWERPEN } from '@kavel/core/beleid';
import type { Beleidsregister, Onderwerp } from '@kavel/core/beleid';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { jarenOf } from '../../api/jaren.ts';
import { Datumveld, Keuze } from '../../ui/Veld.tsx';
import type { VerschilAdres } from './verschil-adres.ts';
import type { VerschilKeuze } from './verschil-keuze.ts';

type Props = {
  readonly keuze: VerschilKeuze;
  readonly register: Beleidsregister;
  readonly vandaag: Temporal.PlainDate;
  readonly wijzig: (deel: VerschilAdres) => void;
};

const ONDERWERPNAAM: Readonly<Record<Onderwerp, string>> = {
  tarief: 'Tarief en voorwaarden',
  transitie: 'Transitiemiddelen',
};

/** Who, which care, which two years, and as known when. Every choice goes into the address at once. */
export function VerschilKeuzes({ keuze, register, vandaag, wijzig }: Props) {
  const { zorgkantoren, sector, kavel, onderwerp, van, naar } = keuze;
  const jaren = jarenOf(register).map((jaar) => ({ waarde: String(jaar), tekst: String(jaar) }));
  return (
    <form
      className="kavel-niet-op-papier"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset className="kavel-velden">
        <legend>Wat wilt u vergelijken?</legend>
        <div className="kavel-velden--raster">
          <Keuze
            naam="Van jaar"
            waarde={String(van.jaar)}
            opties={jaren}
            wijzig={(waarde) => {
              wijzig({ van: waarde });
            }}
          />
          <Keuze
            naam="Naar jaar"
            waarde={String(naar.jaar)}
            opties={jaren}
            wijzig={(waarde) => {
              wijzig({ naar: waarde });
            }}
          />
          <Keuze
            naam="Zorgkantoor"
            waarde={zorgkantoren.length === 1 ? (zorgkantoren[0] ?? 'alle') : 'alle'}
            opties={[
              { waarde: 'alle', tekst: 'Alle zorgkantoren' },
              ...ZORGKANTOREN.map((code) => ({ waarde: code, tekst: zorgkantoorNaam[code] })),
            ]}
            wijzig={(waarde) => {
              wijzig({ zorgkantoor: waarde });
            }}
          />
          <Keuze
            naam="Sector"
            waarde={sector}
            opties={SECTOREN.map((code) => ({ waarde: code, tekst: sectorNaam[code] }))}
            wijzig={(waarde) => {
              wijzig({ sector: waarde });
            }}
          />
          <Keuze
            naam="Kavel"
            waarde={kavel}
            opties={KAVELS.map((code) => ({ waarde: code, tekst: kavelNaam[code] }))}
            wijzig={(waarde) => {
              wijzig({ kavel: waarde });
            }}
          />
          <Keuze
            naam="Onderwerp"
            waarde={onderwerp}
            opties={ONDERWERPEN.map((code) => ({ waarde: code, tekst: ONDERWERPNAAM[code] }))}
            wijzig={(waarde) => {
              wijzig({ onderwerp: waarde });
            }}
          />
        </div>
        <details className="kavel-herkomst">
          <summary>Kijk terug: wat was toen bekend?</summary>
          <div className="kavel-velden--raster">
            <Datumveld
              naam={`${van.jaar}, zoals bekend op`}
              waarde={van.kennisdatum.toString()}
              hoogste={vandaag.toString()}
              wijzig={(waarde) => {
                wijzig({ kennisVan: waarde });
              }}
            />
            <Datumveld
              naam={`${naar.jaar}, zoals bekend op`}
              waarde={naar.kennisdatum.toString()}
              hoogste={vandaag.toString()}
              wijzig={(waarde) => {
                wijzig({ kennisNaar: waarde });
              }}
            />
          </div>
        </details>
      </fieldset>
    </form>
  );
}
