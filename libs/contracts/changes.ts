/**
 * What the assistant may propose to a person, with exactly the arguments that will run: none left to a default that is not shown, none
 * that the tool does not know (they are taken out), and none with room for words. It is of the cluster that the conversation is about.
 */
import { z } from 'zod';
import type { Proposal } from './ask.ts';

const word = z.string().regex(/^[\w.-]{1,100}$/);

export const scaleTest = z.object({
  eip_object_count: z.number().int().min(1).max(50).default(10),
  pods_per_eip: z.number().int().min(1).max(1000).default(200),
  iterations: z.number().int().min(1).max(100).default(20),
  ip_stack: z.enum(['auto', 'ipv4', 'ipv6', 'dualstack']).default('auto'),
  platform: z.string().max(100).default('auto'),
  scenario: z.string().max(100).default('corenet-6498'),
});

export const changes = {
  run_corenet_6498_test: scaleTest.extend({ platform: word.default('auto'), scenario: word.default('corenet-6498') }),
  control_run: z.object({ action: z.literal('cancel'), id: word }),
} satisfies Readonly<Record<Proposal['tool'], z.ZodType>>;
