import type { Zorgkantoor } from '@kavel/core/basis';
import { listVraaggronden } from '@kavel/core/beleid';
import type { TariefBeleid } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { RegelLink } from '../../ui/RegelLink.tsx';

type Props = { readonly feit: string; readonly beleid: ReadonlyMap<Zorgkantoor, TariefBeleid> };

/** The rules that ask for a fact, per zorgkantoor. */
export function VraagWaarom({ feit, beleid }: Props) {
  const gronden = [...beleid].flatMap(([zorgkantoor, tarief]) => {
    const regels = listVraaggronden(tarief, feit);
    return regels.length === 0 ? [] : [{ zorgkantoor, regels }];
  });
  if (gronden.length === 0) return null;
  return (
    <details className="kavel-herkomst">
      <summary>Waarom vraagt Kavel dit?</summary>
      {gronden.map(({ zorgkantoor, regels }) => (
        <div key={zorgkantoor}>
          <p className="kavel-vraag__wie">{zorgkantoorNaam[zorgkantoor]}</p>
          <ul className="kavel-lijst">
            {regels.map(({ id, zin, herkomst, clausule }) => (
              <li key={id}>
                <RegelLink document={herkomst.id} regel={id}>
                  {zin}
                </RegelLink>
                <Vindplaats clausule={clausule} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
