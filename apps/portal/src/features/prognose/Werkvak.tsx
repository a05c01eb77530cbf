import { useState } from 'react';
import { STANDAARD_PROGNOSE } from '@kavel/core/toewijzing';
import type { Prognoseinstelling } from '@kavel/core/toewijzing';
import type { Contractjaar, Prognose } from '@kavel/contract';
import { ApiFault } from '../../api/client.ts';
import { readVoorbeeldberichten } from '../../api/prognose.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { Berichtenvak } from './Berichtenvak.tsx';
import { Uitkomst } from './Uitkomst.tsx';
import { prognoseVan, usePrognose } from './use-prognose.ts';
import type { Prognosestand } from './use-prognose.ts';

type Props = { readonly contractjaar: Contractjaar; readonly agb?: string };

/** The messages of this visit, and the forecast that they give with the choices of now. */
export function Werkvak({ contractjaar, agb }: Props) {
  const { regio, jaar, fictief } = contractjaar;
  const [berichten, setBerichten] = useState<readonly File[]>([]);
  const [instelling, setInstelling] = useState<Prognoseinstelling>(STANDAARD_PROGNOSE);
  /** With the standard choices: what another choice is held against. */
  const [standaard, setStandaard] = useState<Prognose>();
  const { stand, vraag, wis } = usePrognose();
  const reken = async (bestanden: readonly File[], keuzes: Prognoseinstelling): Promise<void> => {
    const sleutel = { regio, jaar, ...(agb === undefined ? {} : { agb }) };
    const prognose = await vraag({ ...sleutel, instelling: keuzes }, bestanden);
    if (keuzes === STANDAARD_PROGNOSE) setStandaard(prognose);
  };
  const kies = (bestanden: readonly File[]): void => {
    wis();
    setBerichten(bestanden);
    setInstelling(STANDAARD_PROGNOSE);
    void reken(bestanden, STANDAARD_PROGNOSE);
  };
  const wijzig = (keuzes: Prognoseinstelling): void => {
    setInstelling(keuzes);
    void reken(berichten, keuzes);
  };
  const prognose = prognoseVan(stand);
  return (
    <>
      <SectionTitle>Berichten kiezen</SectionTitle>
      <Berichtenvak kies={kies} />
      {fictief ? <Voorbeeld contractjaar={contractjaar} agb={agb} kies={kies} /> : null}
      <Voortgang stand={stand} aantal={berichten.length} />
      {prognose === undefined ? null : (
        <>
          <Uitkomst
            prognose={prognose}
            bezig={stand.soort === 'bezig'}
            standaard={standaard}
            berichten={berichten}
            instelling={instelling}
            wijzig={wijzig}
          />
          <div className="kavel-acties">
            <Knop
              soort="licht"
              onClick={() => {
                setBerichten([]);
                wis();
              }}
            >
              Vergeet deze berichten
            </Knop>
          </div>
        </>
      )}
    </>
  );
}

function Voortgang({ stand, aantal }: { readonly stand: Prognosestand; readonly aantal: number }) {
  const berichten = aantal === 1 ? '1 bericht' : `${aantal.toLocaleString('nl-NL')} berichten`;
  switch (stand.soort) {
    case 'leeg':
      return null;
    case 'bezig':
      // What another choice makes is told where it is made.
      if (stand.vorige !== undefined) return null;
      return (
        <div className="kavel-uitslag" data-uitkomst="bezig">
          {stand.deel < 1 ? (
            <progress value={stand.deel} max={1} aria-label={`Versturen van ${berichten}`} />
          ) : (
            <progress aria-label={`Rekenen met ${berichten}`} />
          )}
          <p role="status">
            {stand.deel < 1
              ? `${berichten} versturen: ${Math.round(stand.deel * 100)}%`
              : `Kavel leest ${berichten} en rekent.`}
          </p>
        </div>
      );
    case 'mislukt':
      return (
        <Melding soort="error" titel={stand.problem.title}>
          <p>{stand.problem.detail}</p>
        </Melding>
      );
    case 'klaar':
      return <p role="status" className="kavel-telling">{`${berichten} gelezen`}</p>;
  }
}

type VoorbeeldProps = {
  readonly contractjaar: Contractjaar;
  readonly agb: string | undefined;
  readonly kies: (bestanden: readonly File[]) => void;
};

function Voorbeeld({ contractjaar, agb, kies }: VoorbeeldProps) {
  const [stand, setStand] = useState<{ readonly bezig: boolean; readonly fout?: string }>({ bezig: false });
  const haal = async (): Promise<void> => {
    setStand({ bezig: true });
    try {
      const { berichten } = await readVoorbeeldberichten(contractjaar, agb);
      setStand({ bezig: false });
      kies(berichten.map(({ naam, xml }) => new File([xml], `FICTIEF ${naam}`, { type: 'text/xml' })));
    } catch (error) {
      const fout = error instanceof ApiFault ? error.problem.title : 'De voorbeeldberichten zijn niet gelukt';
      setStand({ bezig: false, fout });
    }
  };
  return (
    <div className="kavel-niet-op-papier">
      <p>
        Geen berichten bij de hand? Probeer het met fictieve berichten die bij dit jaar passen, met een paar
        verschillen die er met opzet in zitten.
      </p>
      <Knop disabled={stand.bezig} onClick={() => void haal()}>
        {stand.bezig ? 'De berichten worden gemaakt …' : 'Probeer met fictieve berichten'}
      </Knop>
      {stand.fout === undefined ? null : (
        <p role="alert" className="kavel-veld__fout">
          <span aria-hidden="true">× </span>
          {stand.fout}
        </p>
      )}
    </div>
  );
}
