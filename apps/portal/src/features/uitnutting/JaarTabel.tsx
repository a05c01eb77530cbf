import type { UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { bedrag } from '../../ui/getallen.ts';

type Props = {
  readonly regio: string;
  readonly jaar: number;
  readonly maanden: readonly UitnuttingMaand[];
};

/** The same figures as the chart, exact: everything added up from January. */
export function JaarTabel({ regio, jaar, maanden }: Props) {
  return (
    <Tabel naam={`Opgeteld vanaf januari ${jaar}, in euro`}>
      <TableHeader>
        <TableRow>
          <KolomKop>Tot en met</KolomKop>
          <KolomKop getal>Ruimte (€)</KolomKop>
          <KolomKop getal>Afspraken (€)</KolomKop>
          <KolomKop getal>Binnen afspraak (€)</KolomKop>
          <KolomKop getal>Geclickt (€)</KolomKop>
          <KolomKop getal>Terugvordering (€)</KolomKop>
          <KolomKop getal>Te betalen (€)</KolomKop>
          <KolomKop getal>Wacht (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {maanden.map((row) => (
          <TableRow key={row.maand}>
            <RijKop>
              <PageLink
                to="/regios/$regio/jaren/$jaar/uitnutting/$maand"
                params={{ regio, jaar: String(jaar), maand: String(row.maand) }}
              >
                {maandNaam(row.maand)}
              </PageLink>
            </RijKop>
            <GetalCel>{bedrag(row.ruimteEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totEnMet.aandeelEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totEnMet.binnenAfspraakEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totEnMet.clickEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totEnMet.terugvorderingEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totEnMet.betaalbaarEurocent)}</GetalCel>
            <GetalCel>{bedrag(row.totaal.openstaandEurocent)}</GetalCel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
