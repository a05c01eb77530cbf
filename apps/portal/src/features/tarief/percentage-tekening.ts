import { axisX, dot, gridX, plot, ruleY, text } from '@observablehq/plot';
import { KLEUR } from '../../ui/kleuren.ts';
import { tekst } from './percentages.ts';
import type { Punt } from './percentages.ts';

const RIJ_PIXELS = 34;
const SMAL = 480;
const PER_PROCENTPUNT = 10_000;

export function hoogteOf(punten: readonly Punt[]): number {
  return punten.length * RIJ_PIXELS + 44;
}

/** One dot per zorgkantoor on one scale, each with its name and its percentage beside it. */
export function drawPercentages(punten: readonly Punt[], breedte: number): Element {
  const smal = breedte < SMAL;
  const domain = domainOf(punten);
  const ticks = smal ? domain : 6;
  const chart = plot({
    width: breedte,
    height: hoogteOf(punten),
    marginLeft: smal ? 120 : 160,
    marginRight: 72,
    marginTop: 6,
    marginBottom: 34,
    style: { fontFamily: 'inherit', fontSize: smal ? '13px' : '15px', background: 'transparent' },
    x: { domain },
    y: { domain: punten.map(({ naam }) => naam), label: null, tickSize: 0, padding: 0.5 },
    marks: [
      gridX({ stroke: KLEUR.raster, strokeOpacity: 1, ticks }),
      ruleY(punten, { y: 'naam', stroke: KLEUR.raster }),
      axisX({
        ticks,
        tickFormat: (waarde: number) => `${waarde.toLocaleString('nl-NL')}%`,
        label: null,
        tickSize: 0,
      }),
      dot(punten, { x: position, y: 'naam', r: 7, fill: KLEUR.binnenAfspraak }),
      text(punten, {
        x: position,
        y: 'naam',
        text: tekst,
        dx: 14,
        textAnchor: 'start',
        fontWeight: 700,
        fill: KLEUR.ruimte,
        stroke: 'white',
        strokeWidth: 4,
      }),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  return chart;
}

function position({ waarde }: Punt): number {
  return waarde / PER_PROCENTPUNT;
}

/** Whole procentpunten around all dots; the scale does not start at zero, which is why there are no bars. */
function domainOf(punten: readonly Punt[]): [number, number] {
  const values = punten.map(position);
  return [Math.floor(Math.min(...values) - 0.25), Math.ceil(Math.max(...values) + 0.25)];
}
