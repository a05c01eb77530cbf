import { datumText } from '@kavel/core/basis';
import { listRegelwijzigingen } from '@kavel/core/beleid';
import type { Beleidsregel, Regelwijziging, Wijziging } from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Uitspraak } from './Uitspraak.tsx';
import { sectorenTekst, zorgkantorenTekst } from './regel-tekst.ts';
import { gevolgTekst, grondOf } from './wijziging-tekst.ts';

type Props = { readonly regel: Beleidsregel; readonly beleid: BeleidInBrowser };

/** Rulings and other later documents that hit the rule, and those on its document that leave the rule alone. */
export function Regelwijzigingen({ regel, beleid }: Props) {
  const { register, catalogus } = beleid;
  const hits = listRegelwijzigingen(register, regel);
  const rest = register.wijzigingen.filter(
    ({ id, op }) => op === regel.document.id && hits.every(({ wijziging }) => wijziging.id !== id),
  );
  return (
    <>
      <SectionTitle>Wat de regel raakte</SectionTitle>
      {hits.length === 0 ? (
        <Paragraph>Geen uitspraak en geen later document raakt deze regel.</Paragraph>
      ) : (
        <ol className="kavel-gebeurtenissen">
          {hits.map((hit, index) => (
            <li key={index}>
              <Gebeurtenis hit={hit} gevolg={gevolgTekst(regel, hit, catalogus)} />
            </li>
          ))}
        </ol>
      )}
      {rest.length === 0 ? null : <Overige wijzigingen={rest} />}
    </>
  );
}

function Gebeurtenis({ hit, gevolg }: { readonly hit: Regelwijziging; readonly gevolg: string }) {
  const { wijziging } = hit;
  const eigen = eigenRegel(hit);
  return (
    <>
      <p className="kavel-gebeurtenissen__kop">
        {datumText(wijziging.bekendVanaf)}:{' '}
        <DocumentLink document={wijziging.id}>{wijziging.titel}</DocumentLink>
      </p>
      <p>
        {gevolg}
        {eigen === undefined ? null : (
          <>
            {' '}
            <RegelLink document={wijziging.id} regel={eigen}>
              Bekijk die regel
            </RegelLink>
          </>
        )}
      </p>
      <p>
        Voor {zorgkantorenTekst(wijziging.zorgkantoren)}, {sectorenTekst(wijziging.sectoren)}.
      </p>
      {wijziging.uitspraak === undefined ? null : <Uitspraak uitspraak={wijziging.uitspraak} />}
      <p>{grondOf(hit).weergave}</p>
      <Vindplaats clausule={grondOf(hit)} />
    </>
  );
}

/** The rule of its own that an amendment brings. */
function eigenRegel(hit: Regelwijziging): string | undefined {
  if (hit.soort === 'voorbehoud') return hit.voorbehoud.id;
  return 'stap' in hit.ingreep ? hit.ingreep.stap.id : undefined;
}

function Overige({ wijzigingen }: { readonly wijzigingen: readonly Wijziging[] }) {
  return (
    <>
      <Paragraph>Andere wijzigingen op dit document laten deze regel zoals hij is:</Paragraph>
      <ul className="kavel-lijst">
        {wijzigingen.map(({ id, titel, bekendVanaf }) => (
          <li key={id}>
            <DocumentLink document={id}>{titel}</DocumentLink>, {datumText(bekendVanaf)}
          </li>
        ))}
      </ul>
    </>
  );
}
