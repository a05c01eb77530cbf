import { useCallback, useMemo } from 'react';
import type { Regeleffect } from '@kavel/core/beleid';
import { GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import { bakText, verdelingBoodschap, verdelingOf } from './verdeling.ts';
import { HOOGTE, drawVerdeling } from './verdeling-tekening.ts';

/** How the percentages lie, now and after the change, with the same in a table. */
export function VerdelingPlot({ effecten }: { readonly effecten: readonly Regeleffect[] }) {
  const bakken = useMemo(() => verdelingOf(effecten), [effecten]);
  const teken = useCallback((breedte: number) => drawVerdeling(bakken, breedte), [bakken]);
  const gevuld = bakken.filter(({ voor, na }) => voor > 0 || na > 0);
  return (
    <figure className="kavel-figuur">
      <figcaption>{verdelingBoodschap(effecten)}</figcaption>
      <p>In hoeveel gevallen een percentage voorkomt. Een geval is één zorgaanbieder in één kavel.</p>
      {bakken.length === 0 ? null : (
        <>
          <Tekenvlak teken={teken} hoogte={HOOGTE} />
          <details className="kavel-herkomst">
            <summary>De grafiek als tabel</summary>
            <Tabel naam="Hoe vaak elk percentage voorkomt, nu en straks">
              <TableHeader>
                <TableRow>
                  <KolomKop>Percentage</KolomKop>
                  <KolomKop getal>Nu</KolomKop>
                  <KolomKop getal>Straks</KolomKop>
                </TableRow>
              </TableHeader>
              <TableBody>
                {gevuld.map((bak) => (
                  <TableRow key={bak.van}>
                    <RijKop>{bakText(bak)}</RijKop>
                    <GetalCel>{bak.voor}</GetalCel>
                    <GetalCel>{bak.na}</GetalCel>
                  </TableRow>
                ))}
              </TableBody>
            </Tabel>
          </details>
        </>
      )}
    </figure>
  );
}
