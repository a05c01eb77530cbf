import { useState } from 'react';
import { ApiFault } from '../../api/client.ts';
import { fetchRetour } from '../../api/aanlevering.ts';
import { Knop } from '../../ui/Knop.tsx';
import { saveAs } from '../../ui/opslaan.ts';

/** Downloads the return message AW320, made anew from the file that is still in the browser. */
export function RetourKnop({ agb, bestand }: { readonly agb: string; readonly bestand: File }) {
  const [stand, setStand] = useState<{ readonly fout?: string; readonly bezig: boolean }>({ bezig: false });
  const haal = async (): Promise<void> => {
    setStand({ bezig: true });
    try {
      const { content, name } = await fetchRetour(agb, bestand);
      saveAs(content, name);
      setStand({ bezig: false });
    } catch (error) {
      const fout = error instanceof ApiFault ? error.problem.title : 'Het retourbericht is niet gelukt';
      setStand({ bezig: false, fout });
    }
  };
  return (
    <>
      <Knop disabled={stand.bezig} onClick={() => void haal()}>
        Download het retourbericht (AW320)
        <span className="kavel-verborgen"> bij {bestand.name}</span>
      </Knop>
      {stand.fout === undefined ? null : (
        <p role="alert" className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {stand.fout}
        </p>
      )}
    </>
  );
}
