import type { DatabaseAddress } from '@kavel/store';
import { Client } from 'pg';

/** As the owner of everything, on a connection of its own: to look behind the walls, or to measure without Kavel. */
export async function connectOwner(address: DatabaseAddress): Promise<Client> {
  const owner = new Client(typeof address === 'string' ? { connectionString: address } : address);
  await owner.connect();
  return owner;
}
