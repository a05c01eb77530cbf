import { axisX, dot, gridX, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
import { KLEUR } from '../../ui/kleuren.ts';
import type { Balk, Merk, Tijdlijnrij } from './tijdlijn.ts';

const LAAN = 20;
const RUIMTE = 8;
const SMAL = 560;
const NAAM_HOOGTE = 18;
const LETTER_PIXELS = 7.2;
const DAG_PIXELS = 120;
const MARGE = { boven: 24, rechts: 24, breed: 132, smal: 18 } as const;

type Maat = { readonly breedte: number; readonly vandaag: number };
type Plek = {
  readonly rij: Tijdlijnrij;
  readonly boven: number;
  readonly onder: number;
  readonly merkLaan: boolean;
};

/** How high the picture is; names stand above their row on a narrow screen. */
export function hoogteOf(rijen: readonly Tijdlijnrij[], breedte: number): number {
  return MARGE.boven + (plekken(rijen, breedte < SMAL).at(-1)?.onder ?? 0) + RUIMTE;
}

export function drawTijdlijn(rijen: readonly Tijdlijnrij[], { breedte, vandaag }: Maat): Element {
  const smal = breedte < SMAL;
  const plaatsen = plekken(rijen, smal);
  const hoogte = hoogteOf(rijen, breedte);
  const x = domainOf(rijen, vandaag);
  const links = smal ? MARGE.smal : MARGE.breed;
  const pixelsPerJaar = (breedte - links - MARGE.rechts) / (x[1] - x[0]);
  const balken = plaatsen.flatMap(({ rij, boven, onder, merkLaan }) =>
    rij.balken.map((balk) => placeBalk(balk, merkLaan ? onder - rij.lanen * LAAN : boven)),
  );
  const merken = plaatsen.flatMap(({ rij, boven }) =>
    rij.merken.map((merk) => ({ ...merk, y: boven + LAAN / 2 })),
  );
  const chart = plot({
    width: breedte,
    height: hoogte,
    marginTop: MARGE.boven,
    marginBottom: RUIMTE,
    marginLeft: links,
    marginRight: MARGE.rechts,
    style: { fontFamily: 'inherit', fontSize: smal ? '12px' : '13px', background: 'transparent' },
    x: { domain: x },
    y: { domain: [0, hoogte - MARGE.boven - RUIMTE], reverse: true, axis: null },
    marks: [
      gridX({ ticks: yearsOf(x), stroke: KLEUR.raster, strokeOpacity: 1 }),
      axisX({ anchor: 'top', ticks: yearsOf(x, smal ? 2 : 1), tickFormat: String, label: null, tickSize: 0 }),
      ruleY(
        plaatsen.slice(1).map(({ boven }) => boven - RUIMTE / 2 - (smal ? NAAM_HOOGTE : 0)),
        { stroke: KLEUR.raster },
      ),
      ...balkMarks(balken, pixelsPerJaar),
      ruleX([vandaag], { stroke: KLEUR.ruimte, strokeWidth: 1.5, strokeDasharray: '3 3' }),
      ...merkMarks(merken, pixelsPerJaar),
      ...naamMarks(plaatsen, x[0], smal),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  return chart;
}

/** Where each row stands, from the top; marks have a lane of their own above the bars. */
function plekken(rijen: readonly Tijdlijnrij[], smal: boolean): readonly Plek[] {
  let onder = 0;
  return rijen.map((rij) => {
    const merkLaan = rij.merken.length > 0;
    const boven = onder + RUIMTE + (smal ? NAAM_HOOGTE : 0);
    onder = boven + (rij.lanen + (merkLaan ? 1 : 0)) * LAAN;
    return { rij, boven, onder, merkLaan };
  });
}

type GeplaatsteBalk = Balk & { readonly boven: number; readonly onder: number };

function placeBalk(balk: Balk, top: number): GeplaatsteBalk {
  const boven = top + balk.laan * LAAN + 1;
  return { ...balk, boven, onder: boven + LAAN - 3 };
}

function balkMarks(balken: readonly GeplaatsteBalk[], pixelsPerJaar: number) {
  const past = (balk: GeplaatsteBalk): boolean =>
    (balk.tot - balk.van) * pixelsPerJaar > balk.naam.length * LETTER_PIXELS + 10;
  return [
    rect(balken, {
      x1: 'van',
      x2: 'tot',
      y1: 'boven',
      y2: 'onder',
      insetLeft: 1,
      insetRight: 1,
      fill: (balk: Balk) => (balk.landelijk ? KLEUR.geclickt : KLEUR.binnenAfspraak),
    }),
    text(balken.filter(past), {
      x: 'van',
      y: (balk: GeplaatsteBalk) => (balk.boven + balk.onder) / 2,
      text: 'naam',
      textAnchor: 'start',
      dx: 6,
      fontWeight: 600,
      fill: (balk: Balk) => (balk.landelijk ? KLEUR.ruimte : 'white'),
    }),
  ];
}

type GeplaatstMerk = Merk & { readonly y: number };

/** Which marks have room on their right for the day. */
function withRoom(merken: readonly GeplaatstMerk[], pixelsPerJaar: number): readonly GeplaatstMerk[] {
  const ruimte = DAG_PIXELS / pixelsPerJaar;
  return merken.filter((merk) =>
    merken.every(({ y, dag }) => y !== merk.y || dag <= merk.dag || dag - merk.dag > ruimte),
  );
}

function merkMarks(merken: readonly GeplaatstMerk[], pixelsPerJaar: number) {
  const vorm = (uitspraak: boolean) =>
    dot(
      merken.filter((merk) => merk.uitspraak === uitspraak),
      {
        x: 'dag',
        y: 'y',
        r: 6,
        symbol: uitspraak ? 'diamond' : 'triangle',
        fill: uitspraak ? KLEUR.wacht : 'white',
        stroke: KLEUR.ruimte,
        strokeWidth: 1.5,
      },
    );
  const dagen = text(withRoom(merken, pixelsPerJaar), {
    x: 'dag',
    y: 'y',
    text: 'naam',
    textAnchor: 'start',
    dx: 10,
    fill: KLEUR.ruimte,
    stroke: 'white',
    strokeWidth: 4,
  });
  return [vorm(false), vorm(true), dagen];
}

function naamMarks(plaatsen: readonly Plek[], x: number, smal: boolean) {
  return [
    text(plaatsen, {
      x: () => x,
      y: ({ boven, onder }: Plek) => (smal ? boven - NAAM_HOOGTE / 2 : (boven + onder) / 2),
      text: ({ rij }: Plek) => rij.naam,
      textAnchor: smal ? 'start' : 'end',
      dx: smal ? 0 : -10,
      fontWeight: 600,
      fill: KLEUR.ruimte,
    }),
  ];
}

function domainOf(rijen: readonly Tijdlijnrij[], vandaag: number): [number, number] {
  const balken = rijen.flatMap(({ balken: mine }) => mine);
  const dagen = [
    ...balken.flatMap(({ van, tot }) => [van, tot]),
    ...rijen.flatMap(({ merken }) => merken.map(({ dag }) => dag)),
    vandaag,
  ];
  return [Math.floor(Math.min(...dagen)), Math.ceil(Math.max(...dagen))];
}

function yearsOf([first, last]: readonly [number, number], step = 1): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (_, index) => index % step === 0,
  );
}
