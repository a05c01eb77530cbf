import { datumText } from '@kavel/core/basis';
import { kavelsOf, eigenGeldigheid } from '@kavel/core/beleid';
import type { Beleidsregel } from '@kavel/core/beleid';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { periodeText } from '../../ui/dagen.ts';
import { kavelsTekst, sectorenTekst, zorgkantorenTekst } from './regel-tekst.ts';

/** To whom the rule applied, on which days, and since when anyone could know. */
export function VoorWie({ regel }: { readonly regel: Beleidsregel }) {
  const { zorgkantoren, sectoren, geldig, bekendVanaf, nagekekenOp, groep } = regel.document;
  return (
    <>
      <SectionTitle>Voor wie en wanneer</SectionTitle>
      <dl className="kavel-gegevens">
        <dt>Zorgkantoren</dt>
        <dd>{zorgkantorenTekst(zorgkantoren)}</dd>
        <dt>Sector</dt>
        <dd>{hoofdletter(sectorenTekst(sectoren))}</dd>
        <dt>Kavels</dt>
        <dd>{hoofdletter(kavelsTekst(kavelsOf(regel)))}</dd>
        {groep === undefined ? null : (
          <>
            <dt>Alleen voor</dt>
            <dd>{groep.naam}</dd>
          </>
        )}
        <dt>Geldt voor</dt>
        <dd>{hoofdletter(periodeText(eigenGeldigheid(regel) ?? geldig))}</dd>
        <dt>Bekend sinds</dt>
        <dd>{datumText(bekendVanaf)}</dd>
        <dt>Nagekeken op</dt>
        <dd>{datumText(nagekekenOp)}</dd>
      </dl>
    </>
  );
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
