import { kavelNaam } from '@kavel/core/basis';
import type { UitnuttingMaand } from '@kavel/contract';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Stappen } from '../../ui/Stappen.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { euroRond } from '../../ui/getallen.ts';

/** Why the region has this much room and this click: the month's sum, step by step. */
export function Berekening({ maand }: { readonly maand: UitnuttingMaand }) {
  return (
    <section className="kavel-waarom">
      <SectionTitle>Waarom is er {euroRond(maand.totaal.clickEurocent)} vastgelegd?</SectionTitle>
      <Stappen stappen={maand.stappen} />
      <Paragraph>{volgorde(maand)}</Paragraph>
      <ZekerheidUitleg />
    </section>
  );
}

const GRONDSLAG = {
  openOverproductie: 'hun vraag',
  afspraak: 'hun afspraak',
  productie: 'hun productie van deze maand',
} as const;

function volgorde({ instellingen }: UitnuttingMaand): string {
  const niveaus = instellingen.voorrang.map((niveau) => niveau.map((kavel) => kavelNaam[kavel]).join(' en '));
  return `Volgorde: eerst ${niveaus.join(', daarna ')}. Is er te weinig voor een groep? Dan krijgt iedereen in die groep een deel naar ${GRONDSLAG[instellingen.naarRato]}. Wat lager staat, krijgt dan niets. Dat deze volgorde elke maand geldt, is een aanname: de bron kan ook alleen de herschikking bedoelen.`;
}
