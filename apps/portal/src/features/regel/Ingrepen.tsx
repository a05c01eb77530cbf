import { findDoelen } from '@kavel/core/beleid';
import type { Ingreep, Wijziging } from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { naamOf } from './regel-tekst.ts';
import { clausuleOf, ingreepTekst } from './wijziging-tekst.ts';

type Props = { readonly wijziging: Wijziging; readonly beleid: BeleidInBrowser };

/** What an amendment does, rule by rule. */
export function Ingrepen({ wijziging, beleid }: Props) {
  const { register, catalogus } = beleid;
  const op = [...register.kaders, ...register.wijzigingen].find(({ id }) => id === wijziging.op);
  return (
    <>
      <SectionTitle>Wat dit document wijzigt</SectionTitle>
      <Paragraph>
        Het hoort bij <DocumentLink document={wijziging.op}>{op?.titel ?? wijziging.op}</DocumentLink>.{' '}
        {wijziging.ingrepen.length === 0 ? 'Het verandert daar geen regel.' : ''}
      </Paragraph>
      {wijziging.ingrepen.length === 0 ? null : (
        <ol className="kavel-gebeurtenissen">
          {wijziging.ingrepen.map((ingreep, index) => (
            <li key={index}>
              <p className="kavel-gebeurtenissen__kop">
                <Doel wijziging={wijziging} ingreep={ingreep} register={register} />
              </p>
              <p>{ingreepTekst(ingreep, catalogus)}</p>
              <p>{clausuleOf(ingreep).weergave}</p>
              <Vindplaats clausule={clausuleOf(ingreep)} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

type DoelProps = Pick<BeleidInBrowser, 'register'> & {
  readonly wijziging: Wijziging;
  readonly ingreep: Ingreep;
};

function Doel({ wijziging, ingreep, register }: DoelProps) {
  const ingetrokken = register.wijzigingen.find(
    ({ id }) => ingreep.soort === 'trek in' && id === ingreep.doel,
  );
  if (ingetrokken !== undefined) {
    return <DocumentLink document={ingetrokken.id}>{ingetrokken.titel}</DocumentLink>;
  }
  return findDoelen(register, wijziging, ingreep).map(({ document, id }) => (
    <span key={document.id}>
      <RegelLink document={document.id} regel={id}>
        {naamOf(id)}
      </RegelLink>{' '}
      ({document.titel}){' '}
    </span>
  ));
}
