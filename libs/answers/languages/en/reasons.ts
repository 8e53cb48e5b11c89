/** What people say before or after a question: why they ask, for whom, and politeness. */
import { lines } from './examples/lines.ts';

export const reasons: readonly string[] = lines(`
  for the audit | for our auditor | for the auditor i need to know | for the security audit please tell me | for compliance
  for my report | for the weekly report | for management | for the management call | for my manager | my boss wants to know
  my manager asks | the customer asks | the customer is waiting | the bank is asking | our partner is complaining
  the vendor wants to know | the firewall team needs to know | the firewall colleagues ask
  our network colleagues would like to know | our security department asks | the application team asks me
  the developers want to know | for the post mortem | for the change request | for the change window tonight | for the ticket
  for the support ticket | for the support case | red hat support asks | for the documentation | for our documentation
  for the handover | for the shift handover | for my slide | for a presentation | for the capacity planning meeting
  before the release | before the maintenance | before we start the migration | before i go home | after the incident
  after the upgrade | it is urgent | this is urgent please | i am on call | i am new here | i am not an expert
  i am only the duty manager | i would like to know | i would like to ask | i need to know | i want to know | i must know
  i have to know | i have to report | i have to tell my boss | can you tell me | could you tell me | could you please tell me
  could you please say | would you tell me please | would it be possible to know | may i know | may i ask | kindly tell me
  kindly confirm | kindly provide | kindly share | please | please tell me | please can you say | please be so kind to tell
  please help me | good morning | good afternoon dear colleagues | hello team | hi all | hey quick question | quick question
  quick one | one question | just curious | just to be sure | to be sure | in order to be sure | i wonder | i was wondering
  we wonder | we need it for the firewall | we need this in writing | we have a meeting in five minutes | we have an outage
  users are complaining | something feels strange | i have a bad feeling | it is three in the morning | and be quick | thanks
  thanks in advance | many thanks | thank you | is it possible | is this possible | yes or no | if possible | at the moment
  right now | pls | asap | thx | rn`);
