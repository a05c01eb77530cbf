import { useQuery } from '@tanstack/react-query';
import { kavelNaam, datumText } from '@kavel/core/basis';
import type { Beleidsregel } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { voorbeeldenQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { runVoorbeelden } from './regel-voorbeeld.ts';
import type { RegelVoorbeeld } from './regel-voorbeeld.ts';

/** As many cases as show at once; a rule that all care rests on has dozens. */
const EERSTE = 4;

type Props = { readonly regel: Beleidsregel; readonly beleid: BeleidInBrowser };

/** The cases of the policy files that show the rule at work. They are made up, and the tests run them all. */
export function RegelVoorbeelden({ regel, beleid }: Props) {
  const { data } = useQuery(voorbeeldenQuery);
  if (data === undefined || (regel.soort !== 'stap' && regel.soort !== 'eis')) return null;
  const voorbeelden = runVoorbeelden(regel, data, beleid);
  const mee = voorbeelden.filter(({ teltMee }) => teltMee);
  const rest = voorbeelden.filter(({ teltMee }) => !teltMee);
  return (
    <>
      <SectionTitle>Voorbeelden</SectionTitle>
      <Paragraph>
        {mee.length === 0
          ? 'In geen voorbeeld telt deze regel mee.'
          : 'Verzonnen gevallen waarin de regel meetelt. Kavel rekent ze nu opnieuw uit.'}
      </Paragraph>
      <Lijst voorbeelden={mee.slice(0, EERSTE)} />
      {mee.length <= EERSTE ? null : (
        <details className="kavel-herkomst">
          <summary>Nog {mee.length - EERSTE} voorbeelden waarin de regel meetelt</summary>
          <Lijst voorbeelden={mee.slice(EERSTE)} />
        </details>
      )}
      {rest.length === 0 ? null : (
        <details className="kavel-herkomst">
          <summary>
            {rest.length === 1
              ? 'Eén voorbeeld waarin de regel niet meetelt'
              : `${rest.length} voorbeelden waarin de regel niet meetelt`}
          </summary>
          <Lijst voorbeelden={rest} />
        </details>
      )}
    </>
  );
}

function Lijst({ voorbeelden }: { readonly voorbeelden: readonly RegelVoorbeeld[] }) {
  return (
    <ul className="kavel-gebeurtenissen">
      {voorbeelden.map(({ naam, vraag, zonder, feiten, uitkomst, rol }, index) => (
        <li key={index}>
          <p className="kavel-gebeurtenissen__kop">
            {naam.charAt(0).toUpperCase()}
            {naam.slice(1)}
          </p>
          <p>{rol}</p>
          <p>{uitkomst}</p>
          <p className="kavel-bijschrift">
            {zorgkantoorNaam[vraag.zorgkantoor]}, {vraag.sector}, {kavelNaam[vraag.kavel]}, op{' '}
            {datumText(vraag.peildatum)}, zoals bekend op {datumText(vraag.kennisdatum)}
            {zonder.length === 0 ? '' : `, alsof ${zonder.join(' en ')} er niet was`}.{' '}
            {feiten.length === 0 ? 'Geen feiten bekend.' : `${feiten.join('; ')}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}
