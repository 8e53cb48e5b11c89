/** No machine is touched: scenarios that need one are refused, or leave that part out and say "not measured". */
import type { Machines } from './port.ts';

export const noMachines: Machines = { method: 'none', reboot: null, blockHealthPort: null };
