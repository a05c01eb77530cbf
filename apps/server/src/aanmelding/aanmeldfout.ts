import type { FastifyReply } from 'fastify';
import { escape, renderPagina } from './pagina.ts';

type Aanmeldfout = 'voorbij' | 'mislukt' | 'geen-rol' | 'onbereikbaar';

const TEKST: Readonly<
  Record<Aanmeldfout, { readonly status: number; readonly titel: string; readonly uitleg: string }>
> = {
  voorbij: {
    status: 400,
    titel: 'Deze aanmelding is voorbij',
    uitleg: 'U deed er te lang over, of dit antwoord is al eens gebruikt. Meld u opnieuw aan.',
  },
  mislukt: {
    status: 400,
    titel: 'Aanmelden is niet gelukt',
    uitleg: 'De aanmelddienst gaf geen antwoord dat bij deze aanmelding hoort. Meld u opnieuw aan.',
  },
  'geen-rol': {
    status: 403,
    titel: 'U hebt geen rol in Kavel',
    uitleg: 'Vraag de beheerder van uw organisatie om een rol.',
  },
  onbereikbaar: {
    status: 503,
    titel: 'De aanmelddienst antwoordt niet',
    uitleg: 'Probeer het over een paar minuten opnieuw. Wat openbaar is, kunt u gewoon bekijken.',
  },
};

/** A page that says why one is not signed in, and what to do. */
export function sendAanmeldfout(reply: FastifyReply, fout: Aanmeldfout, melding?: string): FastifyReply {
  const { status, titel, uitleg } = TEKST[fout];
  const inhoud = `${melding === undefined ? '' : `<p>${escape(melding)}</p>`}
<p>${escape(uitleg)}</p>
<p><a href="/aanmelden">Meld u opnieuw aan</a> of <a href="/">ga naar het begin</a></p>`;
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(renderPagina({ titel, inhoud, demonstratie: false }));
}
