import type { IwlzBevinding } from '@kavel/formats/iwlz';
import { findingText } from '@kavel/formats/invoer';
import { isOnleesbaar } from '@kavel/service/toewijzing';
import type { GelezenBericht } from '@kavel/service/toewijzing';

/** Findings that a person sees of one message; `--json` has a thousand. */
const BEVINDINGEN_SHOWN = 10;

/** What one message holds, with its findings below it. */
export function berichtLines(bericht: GelezenBericht): readonly string[] {
  const { bestand, inhoud, bevindingen, aantalBevindingen } = bericht;
  const shown = bevindingen.slice(0, BEVINDINGEN_SHOWN);
  const rest = aantalBevindingen - shown.length;
  return [
    `${bestand}: ${inhoud === undefined ? 'niet te lezen' : inhoudText(bericht, inhoud)}`,
    ...shown.map((bevinding) => `  ${bevindingText(bevinding)}`),
    ...(rest === 0 ? [] : [`  … en nog ${rest}.`]),
  ];
}

function bevindingText({ regel, ...bevinding }: IwlzBevinding): string {
  return findingText({ ...bevinding, regel });
}

function inhoudText(
  { getoetst, groot, aantalBevindingen }: GelezenBericht,
  inhoud: NonNullable<GelezenBericht['inhoud']>,
): string {
  const { soort, afzender, identificatie, dagtekening, clienten, records, zonderZorgaanbieder } = inhoud;
  const over = zonderZorgaanbieder === 0 ? '' : `, ${zonderZorgaanbieder} zonder zorgaanbieder (zoals pgb)`;
  return [
    `${soort} ${identificatie} van ${afzender}, ${dagtekening}: ${telling(clienten, 'cliënt', 'cliënten')}, ${telling(records, 'record', 'records')}${over}.`,
    aantalBevindingen > 0
      ? `${telling(aantalBevindingen, 'bevinding', 'bevindingen')}; dit bericht telt niet mee.`
      : '',
    groot ? 'Groter dan de 5 MB die de standaard toestaat.' : '',
    getoetst ? 'Getoetst aan het XSD.' : 'Niet getoetst aan een XSD.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function telling(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`;
}

/** 2 when a message could not be read at all, 1 when one has findings. */
export function berichtenExitCode(berichten: readonly GelezenBericht[]): 0 | 1 | 2 {
  if (berichten.some(isOnleesbaar)) return 2;
  return berichten.some(({ aantalBevindingen }) => aantalBevindingen > 0) ? 1 : 0;
}
