import { memo } from 'react';
import type { Parameter } from '@kavel/core/beleid';
import { Knop } from '../../ui/Knop.tsx';
import { RegelLink } from '../../ui/RegelLink.tsx';
import { Schuif } from '../../ui/Schuif.tsx';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { isWithin } from './wat-als-keuze.ts';
import type { Waarden } from './wat-als-keuze.ts';
import { eenheidOf, eenheidText, readVeld, schuifbereik, veldText } from './waarde.ts';

type Props = {
  readonly parameters: readonly Parameter[];
  readonly waarden: Waarden;
  /** `undefined`: back to the number of the policy. */
  readonly wijzig: (parameter: Parameter, waarde: number | undefined) => void;
};

/** Every number of the policy that can be changed, by document; the numbers that decide who falls under a rule apart. */
export function ParameterLijst({ parameters, waarden, wijzig }: Props) {
  if (parameters.length === 0) {
    return (
      <Paragraph>
        In dit beleid staat geen vast getal dat u kunt veranderen. Kies een ander jaar, een andere regio of
        een andere sector.
      </Paragraph>
    );
  }
  const bedragen = parameters.filter(({ rol }) => rol === 'bedrag');
  const overige = parameters.filter(({ rol }) => rol !== 'bedrag');
  return (
    <>
      <Groepen parameters={bedragen} waarden={waarden} wijzig={wijzig} />
      {overige.length === 0 ? null : (
        <details className="kavel-herkomst" open={bedragen.length === 0}>
          <summary>Grenzen en looptijden: nog {overige.length}</summary>
          <Groepen parameters={overige} waarden={waarden} wijzig={wijzig} />
        </details>
      )}
    </>
  );
}

function Groepen({ parameters, waarden, wijzig }: Props) {
  return [...Map.groupBy(parameters, ({ document }) => document.id).entries()].map(([id, own]) => (
    <section key={id} className="kavel-parameters">
      <SubTitle>{own[0]?.document.titel}</SubTitle>
      {own.map((parameter) => (
        <ParameterSchuif
          key={parameter.sleutel}
          parameter={parameter}
          waarde={waarden.get(parameter.sleutel) ?? parameter.waarde}
          wijzig={wijzig}
        />
      ))}
    </section>
  ));
}

type SchuifProps = Pick<Props, 'wijzig'> & { readonly parameter: Parameter; readonly waarde: number };

/** Drawn again only when its own number moves: a policy of all regions has dozens of them. */
const ParameterSchuif = memo(function ParameterSchuif({ parameter, waarde, wijzig }: SchuifProps) {
  const { document, stap, soort, grenzen, stapgrootte, naam, zin, clausule } = parameter;
  const text = (value: number): string => eenheidText(parameter, value);
  const isVeranderd = waarde !== parameter.waarde;
  return (
    <Schuif
      naam={naam}
      uitleg={
        <>
          <p>
            <RegelLink document={document.id} regel={stap}>
              {zin}
            </RegelLink>
          </p>
          <Vindplaats clausule={clausule} />
        </>
      }
      waarde={waarde}
      bereik={{ ...schuifbereik(parameter), stap: stapgrootte }}
      tekst={(value) => veldText(soort, value)}
      uitgesproken={text}
      eenheid={eenheidOf(parameter)}
      lees={(typed) => {
        const read = readVeld(soort, typed);
        return read !== undefined && isWithin(parameter, read)
          ? { waarde: read }
          : { fout: `Vul een getal in van ${text(grenzen.van)} tot en met ${text(grenzen.totEnMet)}.` };
      }}
      wijzig={(value) => {
        wijzig(parameter, value);
      }}
    >
      {isVeranderd ? (
        <p className="kavel-schuif__was">
          Was {text(parameter.waarde)}.{' '}
          <Knop
            soort="licht"
            onClick={() => {
              wijzig(parameter, undefined);
            }}
          >
            Zet terug<span className="kavel-verborgen">: {naam}</span>
          </Knop>
        </p>
      ) : null}
    </Schuif>
  );
});
