import { useId, useState } from 'react';
import type { RefObject } from 'react';
import { Keuzerondjes } from '../../ui/Keuzerondjes.tsx';

type Props = {
  readonly veld: RefObject<HTMLInputElement | null>;
  readonly lever: (bestanden: readonly File[], controle: boolean) => void;
};

/** Files by button or by dragging, several at once; first what happens with them. */
export function Uploadvak({ veld, lever }: Props) {
  const [controle, setControle] = useState(false);
  const [isOver, setIsOver] = useState(false);
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
      <div
        className="kavel-upload"
        {...(isOver ? { 'data-boven': '' } : {})}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          lever([...event.dataTransfer.files], controle);
        }}
      >
        <input
          ref={veld}
          id={id}
          type="file"
          multiple
          className="kavel-verborgen"
          aria-describedby={`${id}-uitleg`}
          onKeyDown={(event) => {
            // It looks like a button, so it answers to Enter as one; browsers give a file field the space bar alone.
            if (event.key === 'Enter') event.currentTarget.click();
          }}
          onChange={(event) => {
            const gekozen = [...(event.currentTarget.files ?? [])];
            // The same file can then be chosen once more.
            event.currentTarget.value = '';
            if (gekozen.length > 0) lever(gekozen, controle);
          }}
        />
        <label htmlFor={id}>Kies declaratiebestanden</label>
        <p className="kavel-upload__sleep">of sleep ze naar dit vak</p>
        <p id={`${id}-uitleg`}>
          AW319 versie 1.4, hoogstens 50 MB per bestand. De naam van het bestand blijft in uw browser.
        </p>
      </div>
    </>
  );
}
