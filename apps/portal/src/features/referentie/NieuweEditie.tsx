import { useId, useState } from 'react';
import { Bestandvak } from '../../ui/Bestandvak.tsx';
import { Keuzerondjes } from '../../ui/Keuzerondjes.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Datumveld, Tekstveld } from '../../ui/Veld.tsx';
import { Editievoorbeeld } from './Editievoorbeeld.tsx';
import { SOORTEN, soortNaam } from './editie-tekst.ts';
import type { Soort } from './editie-tekst.ts';
import { useEditie } from './use-editie.ts';

/** What the edition is and where it comes from; then the file, and what it changes. */
export function NieuweEditie() {
  const [soort, setSoort] = useState<Soort>('tarieven');
  const [bron, setBron] = useState('');
  const [vanaf, setVanaf] = useState('');
  const [totEnMet, setTotEnMet] = useState('');
  const [fout, setFout] = useState<string>();
  const { stand, bekijk, neemOver, wis } = useEditie();
  const id = useId();
  const isKoppeltabel = soort === 'koppeltabel';
  const kies = (bestand: File): void => {
    setFout(
      bron.trim() === '' ? 'Vul in waar de editie is gepubliceerd, en kies dan het bestand.' : undefined,
    );
    if (bron.trim() === '') return;
    const dagen = {
      ...(isKoppeltabel && vanaf !== '' ? { vanaf } : {}),
      ...(isKoppeltabel && totEnMet !== '' ? { totEnMet } : {}),
    };
    bekijk({ soort, bestand, bron: bron.trim(), ...dagen });
  };
  return (
    <>
      <p id={`${id}-wat`}>Wat is er nieuw?</p>
      <Keuzerondjes
        id={`${id}-soort`}
        benoemdDoor={`${id}-wat`}
        waarde={soort}
        opties={SOORTEN.map((one) => ({ waarde: one, tekst: soortNaam[one] }))}
        wijzig={(waarde) => {
          setSoort(SOORTEN.find((one) => one === waarde) ?? soort);
          wis();
        }}
      />
      <Tekstveld
        naam="Waar is de editie gepubliceerd?"
        uitleg="Bijvoorbeeld: NZa, tariefbeschikking 2026."
        waarde={bron}
        wijzig={setBron}
        fout={fout}
      />
      {isKoppeltabel ? (
        <>
          <Datumveld
            naam="Vanaf welke dag toetst deze tabel?"
            uitleg="Leeg: de dag na de tabel die er is."
            waarde={vanaf}
            wijzig={setVanaf}
          />
          <Datumveld
            naam="Tot en met welke dag toetst deze tabel?"
            uitleg="Zorg daarna wordt niet getoetst."
            waarde={totEnMet}
            wijzig={setTotEnMet}
          />
        </>
      ) : null}
      <Bestandvak
        soorten=".csv"
        knop="Kies de editie"
        sleep="of sleep haar naar dit vak"
        uitleg="CSV, hoogstens 16 MB. U ziet eerst wat er verandert."
        kies={([bestand]) => {
          if (bestand !== undefined) kies(bestand);
        }}
      />
      {stand?.soort === 'bezig' ? <p role="status">Kavel leest de editie.</p> : null}
      {stand?.soort === 'bekeken' ? (
        <Editievoorbeeld
          antwoord={stand.antwoord}
          bron={stand.bestand.bron}
          neemOver={(versie) => {
            neemOver(stand.bestand, versie);
          }}
          wis={wis}
        />
      ) : null}
      {stand?.soort === 'overgenomen' ? (
        <Melding soort="ok" titel="Deze editie geldt nu">
          <p>{stand.bron}. Wat al was ingenomen, blijft zoals het was.</p>
        </Melding>
      ) : null}
      {stand?.soort === 'mislukt' ? (
        <Melding soort="error" titel={stand.problem.title}>
          <p>{stand.problem.detail}</p>
        </Melding>
      ) : null}
    </>
  );
}
