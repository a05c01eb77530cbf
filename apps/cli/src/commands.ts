import type { Command } from 'commander';
import type { CliContext } from './context.ts';

type Register = (program: Command, context: CliContext) => void;

/** Every command of `kavel`: one file each, one line here. A command is loaded when its first word is asked for. */
const COMMANDS: readonly (readonly [word: string, load: () => Promise<Register>])[] = [
  ['verdeel', async () => (await import('./verdeel/verdeel.ts')).registerVerdeel],
  ['termijn', async () => (await import('./termijn/termijn.ts')).registerTermijn],
  ['tijdpad', async () => (await import('./tijdpad/controleer.ts')).registerTijdpadControleer],
  ['tijdpad', async () => (await import('./tijdpad/leid-af.ts')).registerTijdpadLeidAf],
  ['tarief', async () => (await import('./tarief/tarief.ts')).registerTarief],
  ['beleid', async () => (await import('./beleid/controleer.ts')).registerBeleidControleer],
  ['beleid', async () => (await import('./beleid/lees.ts')).registerBeleidLees],
  ['beleid', async () => (await import('./beleid/verschil.ts')).registerBeleidVerschil],
  ['beleid', async () => (await import('./beleid/verifieer.ts')).registerBeleidVerifieer],
  ['overeenkomst', async () => (await import('./overeenkomst/bereken.ts')).registerOvereenkomstBereken],
  ['contractjaar', async () => (await import('./contractjaar/open.ts')).registerContractjaarOpen],
  ['contractjaar', async () => (await import('./contractjaar/ruimte.ts')).registerContractjaarRuimte],
  ['declaratie', async () => (await import('./declaratie/controleer.ts')).registerDeclaratieControleer],
  ['declaratie', async () => (await import('./declaratie/lees.ts')).registerDeclaratieLees],
  ['declaratie', async () => (await import('./declaratie/schrijf.ts')).registerDeclaratieSchrijf],
  ['declaratie', async () => (await import('./declaratie/retour.ts')).registerDeclaratieRetour],
  ['declaratie', async () => (await import('./declaratie/inname.ts')).registerDeclaratieInname],
  ['aannames', async () => (await import('./aannames/aannames.ts')).registerAannames],
  ['referentie', async () => (await import('./referentie/importeer.ts')).registerReferentieImporteer],
  ['referentie', async () => (await import('./referentie/lijst.ts')).registerReferentieLijst],
  ['referentie', async () => (await import('./referentie/trek-in.ts')).registerReferentieTrekIn],
  ['productie', async () => (await import('./productie/controleer.ts')).registerProductieControleer],
  ['productie', async () => (await import('./productie/neem-in.ts')).registerProductieNeemIn],
  ['productie', async () => (await import('./productie/sjabloon.ts')).registerProductieSjabloon],
  ['productie', async () => (await import('./productie/lijst.ts')).registerProductieLijst],
  ['toewijzing', async () => (await import('./toewijzing/lees.ts')).registerToewijzingLees],
  ['toewijzing', async () => (await import('./toewijzing/prognose.ts')).registerToewijzingPrognose],
  ['click', async () => (await import('./click/click.ts')).registerClick],
  ['click', async () => (await import('./click/verifieer.ts')).registerClickVerifieer],
  ['click', async () => (await import('./click/voer-uit.ts')).registerClickVoerUit],
  ['click', async () => (await import('./click/controleer.ts')).registerClickControleer],
  ['click', async () => (await import('./click/stel-vast.ts')).registerClickStelVast],
  ['click', async () => (await import('./click/publiceer.ts')).registerClickPubliceer],
  ['click', async () => (await import('./click/keer-om.ts')).registerClickKeerOm],
  ['click', async () => (await import('./click/effecten.ts')).registerClickEffecten],
  ['click', async () => (await import('./click/exporteer.ts')).registerClickExporteer],
  ['sleutel', async () => (await import('./sleutel/toon.ts')).registerSleutelToon],
  ['sleutel', async () => (await import('./sleutel/vernieuw.ts')).registerSleutelVernieuw],
  ['sleutel', async () => (await import('./sleutel/ruim-op.ts')).registerSleutelRuimOp],
  ['journaal', async () => (await import('./journaal/controleer.ts')).registerJournaalControleer],
  ['journaal', async () => (await import('./journaal/toon.ts')).registerJournaalToon],
  ['journaal', async () => (await import('./journaal/exporteer.ts')).registerJournaalExporteer],
  ['journaal', async () => (await import('./journaal/wis.ts')).registerJournaalWis],
  ['procedure', async () => (await import('./procedure/opdrachten.ts')).registerProcedureOpdrachten],
  ['procedure', async () => (await import('./procedure/doe.ts')).registerProcedureDoe],
  ['procedure', async () => (await import('./procedure/stuk.ts')).registerProcedureStuk],
  ['procedure', async () => (await import('./procedure/haal-stuk.ts')).registerProcedureHaalStuk],
  ['procedure', async () => (await import('./procedure/toon.ts')).registerProcedureToon],
  ['procedure', async () => (await import('./procedure/lijst.ts')).registerProcedureLijst],
  ['procedure', async () => (await import('./procedure/instemming.ts')).registerProcedureInstemming],
  [
    'procedure',
    async () => (await import('./procedure/ontvangstbewijs.ts')).registerProcedureOntvangstbewijs,
  ],
  [
    'procedure',
    async () => (await import('./procedure/sluitingsverslag.ts')).registerProcedureSluitingsverslag,
  ],
  [
    'procedure',
    async () => (await import('./procedure/gunningsoverzicht.ts')).registerProcedureGunningsoverzicht,
  ],
  ['procedure', async () => (await import('./procedure/dialoog.ts')).registerProcedureDialoog],
  ['procedure', async () => (await import('./procedure/woonplaats.ts')).registerProcedureWoonplaats],
  ['procedure', async () => (await import('./procedure/relatie.ts')).registerProcedureRelatie],
  ['procedure', async () => (await import('./procedure/script.ts')).registerProcedureScript],
  ['procedure', async () => (await import('./procedure/speel.ts')).registerProcedureSpeel],
  ['post', async () => (await import('./post/adres.ts')).registerPostAdres],
  ['post', async () => (await import('./post/lijst.ts')).registerPostLijst],
  ['post', async () => (await import('./post/verstuur.ts')).registerPostVerstuur],
  ['publiceer', async () => (await import('./publiceer/ics.ts')).registerPubliceerIcs],
  ['demo', async () => (await import('./demo/demo.ts')).registerDemo],
  ['simuleer', async () => (await import('./simuleer/simuleer.ts')).registerSimuleer],
  ['simuleer', async () => (await import('./simuleer/zorgaanbieders.ts')).registerSimuleerZorgaanbieders],
  ['simuleer', async () => (await import('./simuleer/toewijzingen.ts')).registerSimuleerToewijzingen],
];

/** Registers the commands that begin with the first word of `args`; all of them for help or an unknown word. */
export async function registerCommands(
  program: Command,
  context: CliContext,
  args: readonly string[],
): Promise<void> {
  const first = args.find((arg) => !arg.startsWith('-'));
  const asked = COMMANDS.filter(([word]) => word === first);
  for (const [, load] of asked.length > 0 ? asked : COMMANDS) (await load())(program, context);
}
