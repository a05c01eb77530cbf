import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Referentiestand } from '@kavel/contract';
import { ApiFault } from '../../api/client.ts';
import { takeBackEditie } from '../../api/referentie.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Leeg } from '../../ui/Toestand.tsx';

import { moment } from '../../ui/getallen.ts';
import { dagText, geldendText, soortNaam } from './editie-tekst.ts';
import type { Editie } from './editie-tekst.ts';

type EditiesProps = Pick<Referentiestand, 'stand' | 'edities'> & { readonly magWijzigen: boolean };

/** Every edition that was ever taken over, the latest first; one that counts can be taken back. */
export function Edities({ stand, edities, magWijzigen }: EditiesProps) {
  const [gekozen, setGekozen] = useState<Editie>();
  if (edities.length === 0) {
    return (
      <Leeg titel="Er is nog geen editie overgenomen">
        <Paragraph>Kavel toetst met de lijsten die zijn meegeleverd.</Paragraph>
      </Leeg>
    );
  }
  return (
    <>
      <Tabel naam="Edities die zijn overgenomen" stapelt lang>
        <TableHeader>
          <TableRow>
            <KolomKop>Editie</KolomKop>
            <KolomKop>Bron</KolomKop>
            <KolomKop>Daarvan geldt</KolomKop>
            <KolomKop>Overgenomen</KolomKop>
            <KolomKop>Stand</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {edities.toReversed().map((editie) => (
            <TableRow key={`${editie.versie} ${editie.op}`}>
              <RijKop>
                {soortNaam[editie.soort]} <span className="kavel-bijschrift">{editie.versie}</span>
              </RijKop>
              <Cel kop="Bron">
                {editie.bron}
                {editie.vanaf === undefined
                  ? ''
                  : `, ${dagText(editie.vanaf)} tot en met ${dagText(editie.toetstTotEnMet ?? '')}`}
              </Cel>
              <Cel kop="Daarvan geldt">{geldendText(editie)}</Cel>
              <Cel kop="Overgenomen">
                {editie.door}, {moment(editie.op)}
              </Cel>
              <Cel kop="Stand">
                {editie.ingetrokken !== undefined ? (
                  `ingetrokken door ${editie.ingetrokken.door}, ${moment(editie.ingetrokken.op)}`
                ) : magWijzigen ? (
                  <Knop
                    soort="licht"
                    onClick={() => {
                      setGekozen(editie);
                    }}
                  >
                    Trek in<span className="kavel-verborgen">: {editie.bron}</span>
                  </Knop>
                ) : (
                  'geldt'
                )}
              </Cel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
      {gekozen === undefined ? null : (
        <Intrekken
          key={gekozen.versie}
          editie={gekozen}
          stand={stand}
          klaar={() => {
            setGekozen(undefined);
          }}
        />
      )}
    </>
  );
}

type IntrekkenProps = { readonly editie: Editie; readonly stand: string; readonly klaar: () => void };

function Intrekken({ editie, stand, klaar }: IntrekkenProps) {
  const [fout, setFout] = useState<string>();
  const queries = useQueryClient();
  const trekIn = async (): Promise<void> => {
    try {
      await takeBackEditie(editie.versie, stand);
      await queries.invalidateQueries({ queryKey: ['referentie'] });
      await queries.invalidateQueries({ queryKey: ['retourcodes'] });
      klaar();
    } catch (error) {
      setFout(error instanceof ApiFault ? error.problem.title : 'Intrekken is niet gelukt.');
    }
  };
  return (
    <section className="kavel-uitslag" aria-label="Editie intrekken">
      <Paragraph>
        U trekt {soortNaam[editie.soort].toLowerCase()} van {editie.bron} in. Wat er daarvoor gold, geldt dan
        weer. Bestanden die al zijn ingenomen, blijven ingenomen. De editie blijft in deze lijst staan.
      </Paragraph>
      {fout === undefined ? null : (
        <Melding soort="error" titel={fout}>
          <p>Er is niets veranderd.</p>
        </Melding>
      )}
      <div className="kavel-acties">
        <Knop soort="hoofd" onClick={() => void trekIn()}>
          Trek deze editie in
        </Knop>
        <Knop soort="licht" onClick={klaar}>
          Niet doen
        </Knop>
      </div>
    </section>
  );
}
