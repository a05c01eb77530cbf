import './keep-compiled.ts';
import { smtpBezorger, verstuurPost } from '@kavel/service/post';
import { connectDatabase } from '@kavel/store';
import { pausing } from './pausing.ts';
import { proefsmtp } from '../post/index.ts';

/** A Kavel process of the kill tests: sends what is due, and stands still before statement `pauseAt` (0: it ends). */
const [, , address = '', port = '', moment = '', pauseAt = '0'] = process.argv;

const { database } = pausing(connectDatabase(address), Number(pauseAt), (line) => {
  process.stdout.write(`${line}\n`);
});
const { bezorg, close } = smtpBezorger(proefsmtp(Number(port)));
await verstuurPost({ database, bezorg, now: () => Temporal.Instant.from(moment) });
close();
await database.close();
