/** Which object has an address: who asks about one means what it is of. */
import type { Ask } from './port.ts';

/** Null: none has it in what is known. */
export async function holderOf(ask: Ask, address: string | undefined): Promise<string | null> {
  const { egressIPs } = await ask('status', { limit: 5_000 });
  return egressIPs.find(({ addresses }) => addresses.some((each) => each.address === address))?.egressIP ?? null;
}
