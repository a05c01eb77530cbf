import { kaderLeesversie, wijzigingLeesversie } from '@kavel/core/beleid';
import { loadBeleid } from '@kavel/service/beleid';
import { ROOT } from '../program.ts';

/** Every policy that ships, as the plain Dutch that is made from its data. */
export async function leesversies(): Promise<string> {
  const beleid = await loadBeleid(ROOT);
  if (!beleid.ok)
    throw new Error(beleid.error.map(({ bestand, melding }) => `${bestand} ${melding}`).join('\n'));
  const { catalogus, register } = beleid.value;
  const texts = [
    ...register.kaders.map((kader) => kaderLeesversie(kader, catalogus)),
    ...register.wijzigingen.map((wijziging) => wijzigingLeesversie(wijziging, catalogus)),
  ];
  const sections = texts.map((text) => {
    const [titel = '', ...rest] = text.split('\n');
    return [`## ${titel}`, '', '```text', ...rest, '```'].join('\n');
  });
  const intro =
    'Gemaakt uit de bestanden in `beleid/` met `npm run generate`. Tussen haken staat de clausule; `!` is een voorbehoud, `?` een open vraag met de lezing die Kavel volgt.';
  return `${['# Leesversie van het beleid', intro, ...sections].join('\n\n')}\n`;
}
