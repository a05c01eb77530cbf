import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { Inhoud, Samen } from './ThemaTabel.tsx';
import type { Passages } from './UitingTekst.tsx';
import type { Themarooster } from './themarooster.ts';

/** The same for a narrow screen: below each other, one theme or one zorgkantoor at a time. */
export function ThemaLijst({
  rooster,
  passages,
}: {
  readonly rooster: Themarooster;
  readonly passages: Passages;
}) {
  return rooster.rijen.map(({ thema, samen, cellen }) => (
    <section key={thema.id} aria-label={thema.naam}>
      <SubTitle>{thema.naam}</SubTitle>
      <Paragraph>{thema.uitleg}</Paragraph>
      {samen.map((one, index) => (
        <div key={index} className="kavel-themablok">
          <Samen samen={one} passages={passages} />
        </div>
      ))}
      {cellen
        .filter((cel) => cel.gevonden.length > 0 || cel.leeg !== undefined)
        .map((cel) => (
          <div key={cel.zorgkantoor} className="kavel-themablok">
            <h4 className="kavel-themablok__kop">{zorgkantoorNaam[cel.zorgkantoor]}</h4>
            <Inhoud cel={cel} passages={passages} />
          </div>
        ))}
    </section>
  ));
}
