import { useCallback } from 'react';
import type { UitnuttingMaand } from '@kavel/contract';
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import { beschrijving, boodschap, bovenTekening, jaarTekening } from './plot-reeksen.ts';
import { draw } from './plot-tekening.ts';
import type { Tekening } from './plot-tekening.ts';

/** Room as a line, agreements, clicked and waiting as stacked areas; below it the part that competes for room. */
export function RuimtePlot({ maanden }: { readonly maanden: readonly UitnuttingMaand[] }) {
  const laatste = maanden.at(-1);
  if (laatste === undefined) return null;
  return (
    <figure className="kavel-figuur">
      <figcaption>{boodschap(laatste)}</figcaption>
      <p className="kavel-verborgen">{beschrijving(laatste)}</p>
      <Vlak maanden={maanden} tekening={jaarTekening} hoogte={320} />
      <p className="kavel-figuur__bij">
        Ingezoomd op wat boven de afspraken is geleverd. Onder de lijn past het in de ruimte; wat erboven
        uitkomt, wacht.
      </p>
      <Vlak maanden={maanden} tekening={bovenTekening} hoogte={260} />
    </figure>
  );
}

type VlakProps = {
  readonly maanden: readonly UitnuttingMaand[];
  readonly tekening: (maanden: readonly UitnuttingMaand[]) => Tekening;
  readonly hoogte: number;
};

function Vlak({ maanden, tekening, hoogte }: VlakProps) {
  const teken = useCallback(
    (breedte: number) => draw(tekening(maanden), { breedte, hoogte }),
    [maanden, tekening, hoogte],
  );
  return <Tekenvlak teken={teken} hoogte={hoogte} />;
}
