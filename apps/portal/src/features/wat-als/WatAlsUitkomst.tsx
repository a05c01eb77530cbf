import { memo, useMemo } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import { budgetregelText } from '@kavel/core/beleid';
import type { WatAlsTotaal } from '@kavel/core/beleid';
import { Kerncijfers } from '../../ui/Kerncijfers.tsx';
import { Melding } from '../../ui/Melding.tsx';
import {
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { Paragraph, SectionTitle, SubTitle } from '../../ui/Tekst.tsx';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { bedrag, euro } from '../../ui/getallen.ts';
import { EffectTabel } from './EffectTabel.tsx';
import { VerdelingPlot } from './VerdelingPlot.tsx';
import type { GekozenBeleid, WatAlsEffect } from './wat-als-berekening.ts';
import { OORZAAK } from './wat-als-tekst.ts';

/** What the change does as a whole: totals, how the percentages lie, each kavel, and what has no number. */
export const WatAlsSamen = memo(function WatAlsSamen({ effect }: { readonly effect: WatAlsEffect }) {
  const { effecten, totaal } = effect;
  return (
    <>
      <Totalen totaal={totaal} />
      <VerdelingPlot effecten={effecten} />
      <SubTitle>Per kavel</SubTitle>
      <KavelTabel totaal={totaal} />
      <ZonderGetal totaal={totaal} />
    </>
  );
});

type RegelsProps = { readonly effect: WatAlsEffect; readonly namen: ReadonlyMap<string, string> };

/** What it does to every single line. */
export const WatAlsRegels = memo(function WatAlsRegels({ effect: { effecten }, namen }: RegelsProps) {
  const rijen = useMemo(
    () => effecten.map((one) => ({ ...one, naam: namen.get(one.regel.zorgaanbieder) ?? '' })),
    [effecten, namen],
  );
  return (
    <>
      <SectionTitle>Wie gaat erop vooruit en wie erop achteruit?</SectionTitle>
      <EffectTabel rijen={rijen} />
    </>
  );
});

function Totalen({ totaal }: { readonly totaal: WatAlsTotaal }) {
  const { vergelijkbaar, krijgtGetal, verliestGetal, andereDuur, bovenMaximum } = totaal;
  return (
    <>
      <Kerncijfers
        cijfers={[
          {
            naam: 'Nu',
            bedragEurocent: vergelijkbaar.voorEurocent,
            toelichting: euro(vergelijkbaar.voorEurocent),
          },
          {
            naam: 'Straks',
            bedragEurocent: vergelijkbaar.naEurocent,
            toelichting: euro(vergelijkbaar.naEurocent),
          },
          {
            naam: 'Verschil',
            bedragEurocent: vergelijkbaar.verschilEurocent,
            toelichting: `${euro(vergelijkbaar.verschilEurocent)} in een jaar`,
          },
        ]}
      />
      <Paragraph>
        Geteld zijn {vergelijkbaar.regels} gevallen met een percentage, nu en straks. Een bedrag is de
        productie van een jaar tegen het maximumtarief van de NZa, keer het percentage, afgerond op een cent.
      </Paragraph>
      {krijgtGetal.regels + verliestGetal.regels === 0 ? null : (
        <Melding soort="info" titel="Niet iedereen is te vergelijken">
          <ul className="kavel-lijst">
            {krijgtGetal.regels === 0 ? null : (
              <li>
                {krijgtGetal.regels} keer komt er een percentage bij: samen {euro(krijgtGetal.bedragEurocent)}{' '}
                straks.
              </li>
            )}
            {verliestGetal.regels === 0 ? null : (
              <li>
                {verliestGetal.regels} keer valt het percentage weg: samen{' '}
                {euro(verliestGetal.bedragEurocent)} nu.
              </li>
            )}
          </ul>
          <p>Die bedragen zitten niet in het verschil: aan één kant is er geen bedrag, ook niet nul.</p>
        </Melding>
      )}
      {bovenMaximum === 0 ? null : (
        <Melding soort="warning" titel="Dit mag niet worden betaald">
          <p>
            In {bovenMaximum} gevallen komt het percentage boven 100%. Meer dan het maximumtarief mag niet
            (Wmg, artikel 35).
          </p>
        </Melding>
      )}
      {andereDuur === 0 ? null : (
        <Paragraph>In {andereDuur} gevallen wordt de looptijd van de overeenkomst anders.</Paragraph>
      )}
    </>
  );
}

function KavelTabel({ totaal: { perKavel, vergelijkbaar } }: { readonly totaal: WatAlsTotaal }) {
  return (
    <Tabel naam="Het verschil per kavel, fictieve bedragen">
      <TableHeader>
        <TableRow>
          <KolomKop>Kavel</KolomKop>
          <KolomKop getal>Gevallen</KolomKop>
          <KolomKop getal>Nu (€)</KolomKop>
          <KolomKop getal>Straks (€)</KolomKop>
          <KolomKop getal>Verschil (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {[...perKavel].map(([kavel, deel]) => (
          <TableRow key={kavel}>
            <RijKop>{kavelNaam[kavel]}</RijKop>
            <GetalCel>{deel.regels}</GetalCel>
            <GetalCel>{bedrag(deel.voorEurocent)}</GetalCel>
            <GetalCel>{bedrag(deel.naEurocent)}</GetalCel>
            <GetalCel>{bedrag(deel.verschilEurocent)}</GetalCel>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Samen</RijKop>
          <GetalCel>{vergelijkbaar.regels}</GetalCel>
          <GetalCel>{bedrag(vergelijkbaar.voorEurocent)}</GetalCel>
          <GetalCel>{bedrag(vergelijkbaar.naEurocent)}</GetalCel>
          <GetalCel>{bedrag(vergelijkbaar.verschilEurocent)}</GetalCel>
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}

function ZonderGetal({ totaal: { zonderGetal } }: { readonly totaal: WatAlsTotaal }) {
  if (zonderGetal.length === 0) return null;
  return (
    <>
      <SubTitle>Zonder percentage</SubTitle>
      <Paragraph>Deze gevallen zitten in geen enkel totaal.</Paragraph>
      <ul className="kavel-lijst">
        {zonderGetal.map(({ oorzaak, reden, regels }) => (
          <li key={`${oorzaak}-${reden}`}>
            <strong>{regels} keer</strong>. {OORZAAK[oorzaak]}: {reden}.
          </li>
        ))}
      </ul>
    </>
  );
}

/** Money that the policy sets apart or adds: it belongs to the choice and does not move with the percentages. */
export const Budgetregels = memo(function Budgetregels({ beleid }: { readonly beleid: GekozenBeleid }) {
  const regels = new Map(
    beleid.samenstellingen
      .flatMap(({ budgetregels }) => budgetregels)
      .map((regel) => [`${regel.herkomst.id}/${regel.id}`, regel]),
  );
  if (regels.size === 0) return null;
  return (
    <>
      <SectionTitle>Geld en voorrang die bij dit beleid horen</SectionTitle>
      <Paragraph>Dit verandert niet mee.</Paragraph>
      <ul className="kavel-lijst">
        {[...regels].map(([sleutel, regel]) => (
          <li key={sleutel}>
            {budgetregelText(regel)}
            <Vindplaats clausule={regel.clausule} />
          </li>
        ))}
      </ul>
    </>
  );
});
