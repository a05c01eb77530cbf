import type { ClickStap } from '@kavel/contract';
import { Zekerheid } from './Zekerheid.tsx';
import { euro } from './getallen.ts';

/** A derivation: what was done, what came out, and where the source says so. */
export function Stappen({ stappen }: { readonly stappen: readonly ClickStap[] }) {
  const bronnen = [...new Set(stappen.map(({ bron }) => bron))];
  return (
    <>
      <ol className="kavel-stappen">
        {stappen.map(({ id, tekst, bedragEurocent, bron, plaats, zekerheid }) => (
          <li key={id}>
            <p className="kavel-stappen__regel">
              <span>{tekst}</span> <strong>{euro(bedragEurocent)}</strong>
            </p>
            <p className="kavel-stappen__bron">
              {bronnen.length === 1 ? plaats : `${bron}, ${plaats}`} <Zekerheid zekerheid={zekerheid} />
            </p>
          </li>
        ))}
      </ol>
      {bronnen.length === 1 ? <p className="kavel-stappen__bron">Bron van elke stap: {bronnen[0]}.</p> : null}
    </>
  );
}
