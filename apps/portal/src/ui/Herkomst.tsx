import type { Herkomst as HerkomstData } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { moment } from './getallen.ts';

/** Where the figures of a page come from: the run, its moment, and the hashes by which anyone can check it. */
export function Herkomst({ herkomst }: { readonly herkomst: HerkomstData }) {
  const { maand, jaar, regio, volgnummer } = herkomst;
  return (
    <details className="kavel-herkomst">
      <summary>
        Bron: click {maandNaam(maand)} {jaar}, gepubliceerd {moment(herkomst.gepubliceerdOp)}
      </summary>
      <dl>
        <dt>Run</dt>
        <dd>
          regio {regio}, {maandNaam(maand)} {jaar}, volgnummer {volgnummer}
        </dd>
        <dt>Certificaat</dt>
        <dd>
          <code>{herkomst.certificaatHash}</code>
        </dd>
        <dt>Invoer</dt>
        <dd>
          <code>{herkomst.invoerHash}</code>
        </dd>
        <dt>Narekenen</dt>
        <dd>
          Met <code>kavel click verifieer</code> rekent u deze click na. Dezelfde invoer geeft dezelfde hash.
        </dd>
      </dl>
    </details>
  );
}
