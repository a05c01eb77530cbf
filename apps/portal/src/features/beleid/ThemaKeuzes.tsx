import { ZEKERHEDEN } from '@kavel/core/beleid';
import { KOLOMZEKERHEDEN, UITINGSOORTEN } from '@kavel/core/thema';
import type { Kolomzekerheid, Thematabel, Uitingsoort } from '@kavel/core/thema';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { Vinkjes } from '../../ui/Vinkjes.tsx';
import type { ThemaAdres } from './thema-adres.ts';
import type { ThemaKeuze } from './thema-keuze.ts';
import { eigenStemmen } from './themarooster.ts';

type Props = {
  readonly keuze: ThemaKeuze;
  readonly zoek: string;
  readonly tabellen: readonly Thematabel[];
  readonly smal: boolean;
  /** Undefined or empty: no longer chosen. */
  readonly wijzig: (deel: { readonly [Veld in keyof ThemaAdres]?: string | undefined }) => void;
};

const SOORT: Readonly<Record<Uitingsoort, string>> = {
  visie: 'Visie: wat het zorgkantoor wil',
  regel: 'Regel: wat het eist of geeft',
  proces: 'Proces: hoe het werkt',
  feit: 'Feit: hoe het is',
};

const EIGENAAR: Readonly<Record<Kolomzekerheid, string>> = {
  zeker: 'Zeker van dit zorgkantoor',
  waarschijnlijk: 'Waarschijnlijk van dit zorgkantoor',
  onzeker: 'Onzeker van wie',
};

const ALLES = { waarde: '', tekst: 'Alles' };

/** Which table, which words, which part. Every choice goes into the address at once. */
export function ThemaKeuzes({ keuze, zoek, tabellen, smal, wijzig }: Props) {
  const { tabel, thema, zorgkantoren } = keuze;
  const set = (veld: keyof ThemaAdres) => (waarde: string) => {
    wijzig({ [veld]: waarde });
  };
  return (
    <form
      role="search"
      className="kavel-niet-op-papier"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset className="kavel-velden">
        <legend>Wat wilt u zien?</legend>
        <div className="kavel-velden--raster">
          <Keuze
            naam="Jaren"
            waarde={tabel.id}
            opties={tabellen.map(({ id, titel, jaren }) => ({
              waarde: id,
              tekst: `${jaren.van}-${jaren.totEnMet}: ${titel}`,
            }))}
            wijzig={(waarde) => {
              wijzig({ tabel: waarde, thema: undefined, zorgkantoor: undefined });
            }}
          />
          <Tekstveld naam="Zoek een woord" waarde={zoek} wijzig={set('zoek')} />
          <Keuze
            naam="Thema"
            waarde={thema?.id ?? ''}
            opties={[
              ...(smal && zorgkantoren.length !== 1 ? [] : [{ waarde: '', tekst: 'Alle thema’s' }]),
              ...tabel.themas.map(({ id, naam }) => ({ waarde: id, tekst: naam })),
            ]}
            wijzig={set('thema')}
          />
          {smal ? <EenZorgkantoor keuze={keuze} wijzig={wijzig} /> : null}
          {smal ? null : <Verfijning keuze={keuze} wijzig={wijzig} />}
        </div>
        {smal ? (
          <details className="kavel-herkomst">
            <summary>Kies fijner</summary>
            <Verfijning keuze={keuze} wijzig={wijzig} />
          </details>
        ) : (
          <Kolommen keuze={keuze} wijzig={wijzig} />
        )}
      </fieldset>
    </form>
  );
}

type DeelProps = Pick<Props, 'keuze' | 'wijzig'>;

function Verfijning({ keuze: { soort, zekerheid, eigenaar }, wijzig }: DeelProps) {
  return (
    <>
      <Keuze
        naam="Soort uitspraak"
        waarde={soort ?? ''}
        opties={[ALLES, ...UITINGSOORTEN.map((code) => ({ waarde: code, tekst: SOORT[code] }))]}
        wijzig={(waarde) => {
          wijzig({ soort: waarde });
        }}
      />
      <Keuze
        naam="Zekerheid van de uitspraak"
        waarde={zekerheid ?? ''}
        opties={[ALLES, ...ZEKERHEDEN.map((code) => ({ waarde: code, tekst: code }))]}
        wijzig={(waarde) => {
          wijzig({ zekerheid: waarde });
        }}
      />
      <Keuze
        naam="Van wie de uitspraak is"
        waarde={eigenaar ?? ''}
        opties={[ALLES, ...KOLOMZEKERHEDEN.map((code) => ({ waarde: code, tekst: EIGENAAR[code] }))]}
        wijzig={(waarde) => {
          wijzig({ eigenaar: waarde });
        }}
      />
    </>
  );
}

/** On a narrow screen: all themes of one zorgkantoor, or all zorgkantoren on one theme. */
function EenZorgkantoor({ keuze, wijzig }: DeelProps) {
  const { tabel, zorgkantoren } = keuze;
  const stemmen = eigenStemmen(tabel);
  if (stemmen.length < 2) return null;
  return (
    <Keuze
      naam="Zorgkantoor"
      waarde={zorgkantoren.length === 1 ? (zorgkantoren[0] ?? '') : ''}
      opties={[
        { waarde: '', tekst: 'Alle zorgkantoren' },
        ...stemmen.map((code) => ({ waarde: code, tekst: zorgkantoorNaam[code] })),
      ]}
      wijzig={(waarde) => {
        wijzig({ zorgkantoor: waarde, thema: undefined });
      }}
    />
  );
}

function Kolommen({ keuze: { tabel, zorgkantoren }, wijzig }: DeelProps) {
  const stemmen = eigenStemmen(tabel);
  if (stemmen.length < 2) return null;
  return (
    <Vinkjes
      id="kolommen"
      naam="Welke zorgkantoren naast elkaar"
      opties={stemmen.map((code) => ({ waarde: code, tekst: zorgkantoorNaam[code] }))}
      gekozen={zorgkantoren.length === 0 ? stemmen : zorgkantoren}
      wijzig={(gekozen) => {
        wijzig({ zorgkantoor: gekozen.length === stemmen.length ? undefined : gekozen.join(',') });
      }}
    />
  );
}
