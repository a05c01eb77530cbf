import { useId, useState } from 'react';
import type { RefObject } from 'react';
import { Bestandvak } from '../../ui/Bestandvak.tsx';
import { Keuzerondjes } from '../../ui/Keuzerondjes.tsx';

type Props = {
  readonly veld: RefObject<HTMLInputElement | null>;
  readonly lever: (bestanden: readonly File[], controle: boolean) => void;
};

/** Files by button or by dragging, several at once; first what happens with them. */
export function Uploadvak({ veld, lever }: Props) {
  const [controle, setControle] = useState(false);
  const id = useId();
  return (
    <>
      <p id={`${id}-wat`} className="kavel-verborgen">
        Wat wilt u met het bestand?
      </p>
      <Keuzerondjes
        id={`${id}-keus`}
        benoemdDoor={`${id}-wat`}
        waarde={controle ? 'controle' : 'aanleveren'}
        opties={[
          { waarde: 'aanleveren', tekst: 'Aanleveren: een goed bestand wordt bewaard' },
          { waarde: 'controle', tekst: 'Alleen controleren: er wordt niets bewaard' },
        ]}
        wijzig={(waarde) => {
          setControle(waarde === 'controle');
        }}
      />
      <Bestandvak
        veld={veld}
        meer
        knop="Kies declaratiebestanden"
        sleep="of sleep ze naar dit vak"
        uitleg="AW319 versie 1.4, hoogstens 50 MB per bestand. De naam van het bestand blijft in uw browser."
        kies={(bestanden) => {
          lever(bestanden, controle);
        }}
      />
    </>
  );
}
