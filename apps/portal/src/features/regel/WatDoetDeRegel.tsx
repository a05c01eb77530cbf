import { findDoelen, isWijziging, regelText } from '@kavel/core/beleid';
import type { Beleidsregel, Beleidsregister, Ingreep } from '@kavel/core/beleid';
import { pctText } from '@kavel/core/basis';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { naamOf } from './regel-tekst.ts';

type Props = { readonly regel: Beleidsregel; readonly beleid: BeleidInBrowser };

/** The rule as one sentence, and what else belongs to reading it. */
export function WatDoetDeRegel({ regel, beleid }: Props) {
  return (
    <>
      <SectionTitle>Wat de regel doet</SectionTitle>
      <div className="kavel-uitspraak">
        <p>{regelText(regel, beleid.catalogus)}</p>
      </div>
      <Bij regel={regel} beleid={beleid} />
    </>
  );
}

function Bij({ regel, beleid }: Props) {
  const { document } = regel;
  switch (regel.soort) {
    case 'stap':
      return <StapBij regel={regel} register={beleid.register} />;
    case 'keuze':
      return (
        <ol className="kavel-lijst">
          {regel.stappen.map(({ id, clausule }) => (
            <li key={id}>
              <RegelLink document={document.id} regel={id}>
                {naamOf(id)}
              </RegelLink>
              : {clausule.weergave}
            </li>
          ))}
        </ol>
      );
    case 'eis':
      return <p className="kavel-bijschrift">Niet gehaald: {regel.eis.gevolg}</p>;
    case 'budgetregel':
      return (
        <p className="kavel-bijschrift">
          Deze regel gaat over geld, niet over het tarief van een zorgaanbieder.
        </p>
      );
    case 'voorbehoud': {
      const { bij } = regel.voorbehoud;
      return (
        <p className="kavel-bijschrift">
          Geen deel van het percentage, maar hoort erbij gelezen te worden
          {bij === undefined ? '.' : ` bij de regel “${naamOf(bij)}”.`}
        </p>
      );
    }
  }
}

function StapBij({
  regel,
  register,
}: {
  readonly regel: Extract<Beleidsregel, { readonly soort: 'stap' }>;
  readonly register: Beleidsregister;
}) {
  const { document, stap, ingreep } = regel;
  const { keuze, tussen, oordeel, voorbehoud } = stap;
  const regels = [
    ...(tussen === undefined
      ? []
      : [
          `De waarde ligt tussen ${pctText(tussen.van)} en ${pctText(tussen.totEnMet)}. ${
            tussen.buiten === 'weigeren'
              ? 'Daarbuiten weigert Kavel te rekenen; de waarde wordt nooit aangepast.'
              : 'Daarbuiten zegt Kavel het erbij; de waarde wordt nooit aangepast.'
          }`,
        ]),
    ...(oordeel ? ['Dit is een oordeel van het zorgkantoor: wie het gaf en waarom moet vastliggen.'] : []),
    ...(voorbehoud
      ? ['Zolang de feiten niet bekend zijn, telt de regel niet mee en staat hij er als voorbehoud.']
      : []),
  ];
  return (
    <>
      {regels.map((zin) => (
        <p key={zin} className="kavel-bijschrift">
          {zin}
        </p>
      ))}
      {keuze === undefined ? null : (
        <p className="kavel-bijschrift">
          Hoort bij de keuze{' '}
          <RegelLink document={document.id} regel={keuze}>
            {naamOf(keuze)}
          </RegelLink>
          : hoogstens één van die regels telt.
        </p>
      )}
      {ingreep === undefined || !isWijziging(document) ? null : (
        <IngreepBij document={document} ingreep={ingreep} register={register} />
      )}
    </>
  );
}

const WOORD: Readonly<Record<Ingreep['soort'], string>> = {
  vervang: 'Komt in de plaats van',
  'voeg toe': 'Komt erbij naast',
  vervalt: 'Laat vervallen:',
  'schort op': 'Schort op:',
  'trek in': 'Trekt in:',
};

function IngreepBij({
  document,
  ingreep,
  register,
}: {
  readonly document: Parameters<typeof findDoelen>[1];
  readonly ingreep: Ingreep;
  readonly register: Beleidsregister;
}) {
  return findDoelen(register, document, ingreep).map((doel) => (
    <p key={`${doel.document.id}/${doel.id}`} className="kavel-bijschrift">
      {WOORD[ingreep.soort]}{' '}
      <RegelLink document={doel.document.id} regel={doel.id}>
        {naamOf(doel.id)}
      </RegelLink>{' '}
      uit <DocumentLink document={doel.document.id}>{doel.document.titel}</DocumentLink>.
    </p>
  ));
}
