import { listDocumenten } from '@kavel/core/beleid';
import type { Beleidsregister, SamenstellingRefusal } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Melding } from '../../ui/Melding.tsx';
import { DocumentLink } from '../../ui/RegelLink.tsx';
import { opsomming } from '../../ui/dagen.ts';
import type { Vergelijking } from './vergelijking.ts';
import type { VerschilKeuze } from './verschil-keuze.ts';

type Props = {
  readonly vergelijkingen: readonly Vergelijking[];
  readonly keuze: VerschilKeuze;
  readonly register: Beleidsregister;
};

/** That no policy holds is an answer, as prominent as a difference; never the policy of another year. */
export function GeenBeleid({ vergelijkingen, keuze, register }: Props) {
  return (['van', 'naar'] as const).flatMap((kant) => {
    const { jaar } = keuze[kant];
    const perReden = Map.groupBy(
      vergelijkingen.filter((one) => one[kant].geen !== undefined),
      (one) => JSON.stringify(one[kant].geen),
    );
    return [...perReden.values()].map((groep) => {
      const geen = groep[0]?.[kant].geen;
      const wie = opsomming(groep.map(({ zorgkantoor }) => zorgkantoorNaam[zorgkantoor]));
      if (geen === undefined) return null;
      return (
        <Melding
          key={`${kant}-${wie}`}
          soort="warning"
          titel={`In ${jaar} is er geen beleid van kracht bij ${wie}`}
        >
          <p>
            <Reden geen={geen} jaar={jaar} register={register} />
          </p>
        </Melding>
      );
    });
  });
}

function Reden({
  geen,
  jaar,
  register,
}: {
  readonly geen: SamenstellingRefusal;
  readonly jaar: number;
  readonly register: Beleidsregister;
}) {
  if (geen.code !== 'geen-beleid-van-kracht') {
    return <>De documenten spreken elkaar tegen ({geen.code}). Kavel rekent er niet mee.</>;
  }
  const kader = listDocumenten(register).find(({ id }) => id === geen.zonderRegionaalKader?.id);
  if (kader === undefined) {
    return (
      <>
        Kavel kent geen kader dat op 1 januari {jaar} geldt voor deze zorg. Het beleid van een ander jaar
        wordt nooit gebruikt.
      </>
    );
  }
  return (
    <>
      <DocumentLink document={kader.id}>{kader.titel}</DocumentLink> geldt alleen samen met een regionaal
      kader. Dat regionale kader kent Kavel niet.
    </>
  );
}
