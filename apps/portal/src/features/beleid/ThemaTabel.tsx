import { ZORGKANTOREN } from '@kavel/core/basis';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { Zorgkantoor } from '@kavel/core/basis';
import { Gemarkeerd } from '../../ui/Gemarkeerd.tsx';
import { BredeCel, Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { opsomming } from '../../ui/dagen.ts';
import { UitingTekst } from './UitingTekst.tsx';
import type { Passages } from './UitingTekst.tsx';
import type { SamenGezegd, Themacel, Themarij, Themarooster } from './themarooster.ts';

type Props = { readonly titel: string; readonly rooster: Themarooster; readonly passages: Passages };

/** Themes down, zorgkantoren across, under a head that stays; what they say together runs over all columns. */
export function ThemaTabel({ titel, rooster, passages }: Props) {
  const { kolommen, rijen } = rooster;
  return (
    <div className="kavel-themas" data-kolommen={kolommen.length}>
      <Tabel naam={titel} lang>
        <TableHeader>
          <TableRow>
            <KolomKop>Thema</KolomKop>
            {kolommen.length === 0 ? (
              <KolomKop>Wat de zorgkantoren samen zeggen</KolomKop>
            ) : (
              kolommen.map((code) => <KolomKop key={code}>{zorgkantoorNaam[code]}</KolomKop>)
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rijen.map((rij) => (
            <Rijen key={rij.thema.id} rij={rij} breedte={Math.max(1, kolommen.length)} passages={passages} />
          ))}
        </TableBody>
      </Tabel>
    </div>
  );
}

type RijenProps = { readonly rij: Themarij; readonly breedte: number; readonly passages: Passages };

function Rijen({ rij, breedte, passages }: RijenProps) {
  const { samen, cellen } = rij;
  const eigen = cellen.some((cel) => cel.gevonden.length > 0 || cel.leeg !== undefined);
  return (
    <>
      {samen.map((one, index) => (
        <TableRow key={index}>
          {index === 0 ? <ThemaKop rij={rij} hoog={samen.length + (eigen ? 1 : 0)} /> : null}
          <BredeCel kolommen={breedte}>
            <Samen samen={one} passages={passages} />
          </BredeCel>
        </TableRow>
      ))}
      {eigen ? (
        <TableRow>
          {samen.length === 0 ? <ThemaKop rij={rij} hoog={1} /> : null}
          {cellen.map((cel) => (
            <Cel key={cel.zorgkantoor}>
              <Inhoud cel={cel} passages={passages} />
            </Cel>
          ))}
        </TableRow>
      ) : null}
    </>
  );
}

function ThemaKop({ rij, hoog }: { readonly rij: Themarij; readonly hoog: number }) {
  const { thema, samen, cellen } = rij;
  const eerste = [...samen, ...cellen].flatMap(({ gevonden }) => gevonden)[0];
  const stukken = (eerste?.treffers ?? []).filter(({ veld }) => veld === 'thema');
  return (
    <RijKop hoog={hoog}>
      <Gemarkeerd tekst={thema.naam} stukken={stukken} />
      <span className="kavel-bijschrift">{thema.uitleg}</span>
    </RijKop>
  );
}

export function Samen({ samen, passages }: { readonly samen: SamenGezegd; readonly passages: Passages }) {
  return (
    <>
      <p className="kavel-uiting__elders">{samenTekst(samen.zorgkantoren)}</p>
      {samen.gevonden.map((gevonden) => (
        <UitingTekst key={gevonden.uiting.id} gevonden={gevonden} passages={passages} />
      ))}
    </>
  );
}

function samenTekst(zorgkantoren: readonly Zorgkantoor[]): string {
  return zorgkantoren.length === ZORGKANTOREN.length
    ? 'Alle zeven zorgkantoren samen'
    : `${opsomming(zorgkantoren.map((code) => zorgkantoorNaam[code]))} samen`;
}

export function Inhoud({ cel, passages }: { readonly cel: Themacel; readonly passages: Passages }) {
  if (cel.gevonden.length > 0) {
    return cel.gevonden.map((gevonden) => (
      <UitingTekst key={gevonden.uiting.id} gevonden={gevonden} passages={passages} kolom={cel.zorgkantoor} />
    ));
  }
  if (cel.leeg === undefined) return <span className="kavel-bijschrift">Niets gevonden</span>;
  return (
    <div className="kavel-uiting kavel-uiting--leeg">
      <p>
        <strong>De bron zegt dit niet</strong>
      </p>
      <p>{cel.leeg}</p>
    </div>
  );
}
