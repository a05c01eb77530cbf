/** post: messages about acts, in the mailbox of an organisation and by mail. */
export type { Bericht, Berichtgeving } from './bericht.ts';
export { blijfVersturen } from './blijf-versturen.ts';
export type { Postdienst } from './blijf-versturen.ts';
export { loadBezorger } from './load-bezorger.ts';
export { readBerichten, readMailadres, setMailadres } from './postbus.ts';
export type { Postplaats } from '@kavel/store/post';
export type { Mailadres, Postbus, Postbusvraag } from './postbus.ts';
export { smtpBezorger } from './smtp-bezorger.ts';
export type { Postbezorging, Smtpinstelling } from './smtp-bezorger.ts';
export { verstuurPost } from './verstuur-post.ts';
export type { Bezorger, Postomgeving, Verzending } from './verstuur-post.ts';
