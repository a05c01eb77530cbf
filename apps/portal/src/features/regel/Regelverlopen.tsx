import { datumText } from '@kavel/core/basis';
import { bewerkingText } from '@kavel/core/beleid';
import type { Beleidsregel, Feitcatalogus, Regelmoment, Regelverloop } from '@kavel/core/beleid';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { periodeText } from '../../ui/dagen.ts';
import { STAND, kernOf, voorTekst } from './regel-tekst.ts';

type Props = {
  readonly regel: Beleidsregel;
  readonly verlopen: readonly Regelverloop[];
  readonly catalogus: Feitcatalogus;
};

/** The rule on both time axes: across the days that the policy is about, down what was known. */
export function Regelverlopen({ regel, verlopen, catalogus }: Props) {
  const standen = [...new Set(verlopen.flatMap(({ momenten }) => momenten.flat().map(({ stand }) => stand)))];
  return (
    <>
      <Paragraph>
        Elke rij zegt vanaf wanneer iets bekend was. In de rij staan de dagen waarvoor het beleid geldt. Een
        later document kan ook voor eerdere dagen iets veranderen.
      </Paragraph>
      {verlopen.map((verloop, index) => (
        <Verloop
          key={index}
          regel={regel}
          verloop={verloop}
          catalogus={catalogus}
          titel={voorTekst(verloop.voor).join('. ')}
          alleen={verlopen.length === 1}
        />
      ))}
      <dl className="kavel-standen">
        {standen.map((stand) => (
          <div key={stand}>
            <dt>
              <Stand stand={stand} />
            </dt>
            <dd>{STAND[stand].uitleg}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type VerloopProps = {
  readonly regel: Beleidsregel;
  readonly verloop: Regelverloop;
  readonly catalogus: Feitcatalogus;
  readonly titel: string;
  readonly alleen: boolean;
};

function Verloop({ regel, verloop, catalogus, titel, alleen }: VerloopProps) {
  const { geldig, bekend, momenten } = verloop;
  return (
    <>
      {alleen ? null : <SubTitle>{titel}</SubTitle>}
      <Tabel naam={`Wat de regel was, ${titel}`} stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Bekend</KolomKop>
            {geldig.map((periode) => (
              <KolomKop key={periode.van.toString()}>Voor {periodeText(periode)}</KolomKop>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {bekend.map((periode, row) => (
            <TableRow key={periode.van.toString()}>
              <RijKop>{bekendText(periode)}</RijKop>
              {(momenten[row] ?? []).map((moment, column) => (
                <Cel
                  key={column}
                  kop={`Voor ${geldig[column] === undefined ? '' : periodeText(geldig[column])}`}
                >
                  <Moment regel={regel} moment={moment} catalogus={catalogus} />
                </Cel>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
    </>
  );
}

function bekendText({ van, totEnMet }: Regelverloop['bekend'][number]): string {
  return totEnMet === undefined
    ? `Vanaf ${datumText(van)}`
    : `Van ${datumText(van)} tot en met ${datumText(totEnMet)}`;
}

function Stand({ stand }: Pick<Regelmoment, 'stand'>) {
  return (
    <strong className="kavel-stand" data-stand={stand}>
      <span aria-hidden="true">{STAND[stand].teken}</span> {stand}
    </strong>
  );
}

function Moment({
  regel,
  moment,
  catalogus,
}: {
  readonly regel: Beleidsregel;
  readonly moment: Regelmoment;
  readonly catalogus: Feitcatalogus;
}) {
  const { stand, door, vervanging, nietVoorGroepVan } = moment;
  const geldt = stand === 'van kracht' || stand === 'herleefd';
  return (
    <>
      <Stand stand={stand} />
      {geldt ? <p>{kernOf(regel, catalogus)}</p> : null}
      {vervanging === undefined ? null : (
        <p>
          <RegelLink document={vervanging.herkomst.id} regel={vervanging.id}>
            In plaats daarvan
          </RegelLink>
          : {bewerkingText(catalogus, vervanging.bewerking)}.
        </p>
      )}
      {door === undefined ? null : (
        <p>
          Door <DocumentLink document={door.id}>{door.titel}</DocumentLink>
        </p>
      )}
      {nietVoorGroepVan === undefined ? null : (
        <p>
          Behalve voor wie onder{' '}
          <DocumentLink document={nietVoorGroepVan.id}>{nietVoorGroepVan.titel}</DocumentLink> valt.
        </p>
      )}
    </>
  );
}
