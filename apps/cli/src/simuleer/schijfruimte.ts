import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Beside the claim files: inputs, sums and what a file system rounds up. */
const OVERIG_PROMILLE = 150;

/** What a world will take on disk, about. */
export function expectedBytes(claimBytes: number): number {
  return Math.ceil((claimBytes * (1000 + OVERIG_PROMILLE)) / 1000);
}

/** Bytes that a program may still write where `folder` is or will be. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = dirname(folder);
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isNew || parent === folder) throw error;
    return freeBytes(parent);
  }
}

/** `3,4 GB`, `21 MB`: in thousands, as disks are sold. */
export function bytesText(bytes: number): string {
  const gigabytes = bytes / 1e9;
  return gigabytes < 1 ? `${Math.ceil(bytes / 1e6)} MB` : `${gigabytes.toFixed(1).replace('.', ',')} GB`;
}
