import { axisX, axisY, gridY, lineY, plot, rectY, text } from '@observablehq/plot';
import { KLEUR } from '../../ui/kleuren.ts';
import { percentageText } from './wat-als-tekst.ts';
import { bakText, beginVan } from './verdeling.ts';
import type { Bak } from './verdeling.ts';

export const HOOGTE = 300;
const SMAL = 560;
/** While a page takes its shape its places can be narrower than the margins of a drawing. */
const SMALST = 200;

type Punt = { readonly x: number; readonly y: number };

/**
 * The outcomes after the change as full bars, those before it as a dashed outline over them: told apart without
 * colour, and where nothing moves the one follows the other.
 */
export function drawVerdeling(bakken: readonly Bak[], breedte: number): Element {
  const smal = breedte < SMAL;
  const highest = Math.max(1, ...bakken.map(({ voor, na }) => Math.max(voor, na)));
  const chart = plot({
    width: Math.max(breedte, SMALST),
    height: HOOGTE,
    marginTop: 56,
    marginBottom: 44,
    marginLeft: 48,
    marginRight: 28,
    style: {
      fontFamily: 'inherit',
      fontSize: smal ? '12px' : '14px',
      overflow: 'visible',
      background: 'transparent',
    },
    y: { domain: [0, highest * 1.05] },
    marks: [
      gridY({ stroke: KLEUR.raster, strokeOpacity: 1, ticks: 4 }),
      rectY(bakken, { x1: 'van', x2: 'tot', y: 'na', fill: KLEUR.geclickt, insetLeft: 0.5, insetRight: 0.5 }),
      lineY(outline(bakken), { x: 'x', y: 'y', stroke: 'white', strokeWidth: 4 }),
      lineY(outline(bakken), {
        x: 'x',
        y: 'y',
        stroke: KLEUR.ruimte,
        strokeWidth: 2,
        strokeDasharray: '6 3',
      }),
      axisX({
        ticks: tikken(bakken, smal ? 4 : 8),
        tickFormat: (value: number) => percentageText(Math.round(value)),
        label: 'percentage van het maximumtarief',
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      axisY({
        ticks: 4,
        tickFormat: (value: number) => value.toLocaleString('nl-NL'),
        label: null,
        tickSize: 0,
      }),
      ...peakLabels(bakken),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  return chart;
}

/** So many bins get their percentage under them that the words do not touch. */
function tikken(bakken: readonly Bak[], meeste: number): number[] {
  const stap = Math.ceil(bakken.length / meeste);
  return bakken.filter((_, index) => index % stap === 0).map(beginVan);
}

/** The edge of the bars before the change, down to zero on both ends. */
function outline(bakken: readonly Bak[]): Punt[] {
  const [first] = bakken;
  const last = bakken.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    { x: first.van, y: 0 },
    ...bakken.flatMap(({ van, tot, voor }) => [
      { x: van, y: voor },
      { x: tot, y: voor },
    ]),
    { x: last.tot, y: 0 },
  ];
}

/** The names of both shapes, each above its own highest bar; one above the other where those are near. */
function peakLabels(bakken: readonly Bak[]) {
  const begin = bakken[0]?.van ?? 0;
  const wide = (bakken.at(-1)?.tot ?? 0) - begin;
  const straks = peak(bakken, 'na');
  const nu = peak(bakken, 'voor');
  const label = (punt: Punt, woord: string, kleur: string, dy: number) =>
    text([{ ...punt, woord }], {
      x: 'x',
      y: 'y',
      text: 'woord',
      fill: kleur,
      dy,
      fontWeight: 600,
      stroke: 'white',
      strokeWidth: 4,
      textAnchor: anchorOf((punt.x - begin) / wide),
    });
  const near = nu !== undefined && straks !== undefined && Math.abs(nu.x - straks.x) < wide / 2;
  const nuHoogte = near ? Math.max(nu.y, straks.y) : (nu?.y ?? 0);
  return [
    straks === undefined ? [] : [label(straks, `Straks (vlak): ${straks.woord}`, KLEUR.geclicktTekst, -10)],
    nu === undefined
      ? []
      : [label({ x: nu.x, y: nuHoogte }, `Nu (streep): ${nu.woord}`, KLEUR.ruimte, near ? -30 : -10)],
  ].flat();
}

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  return place < 0.25 ? 'start' : place > 0.75 ? 'end' : 'middle';
}

function peak(bakken: readonly Bak[], kant: 'voor' | 'na'): (Punt & { readonly woord: string }) | undefined {
  const [first, ...rest] = bakken;
  if (first === undefined) return undefined;
  const top = rest.reduce((best, one) => (one[kant] > best[kant] ? one : best), first);
  if (top[kant] === 0) return undefined;
  return {
    x: (top.van + top.tot) / 2,
    y: top[kant],
    woord: `${top[kant].toLocaleString('nl-NL')} op ${bakText(top)}`,
  };
}
