/** A language is data: what must hold of every one of them. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { intents } from '#libs/answers/intents/all.ts';
import { english } from '#libs/answers/languages/en/index.ts';
import { createLexicon } from '#libs/answers/lexicon.ts';
import type { Entities } from '#libs/answers/port.ts';
import { unpacked } from '#libs/answers/taught.ts';
import { partsOf, stemOf, tokensOf, writtenOut } from '#libs/answers/tokens.ts';
import { userQuestions } from '../../../scripts/docs/questions.ts';
import { taughtFile, taughtSource } from '../../../scripts/docs/taught.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { findCommand } from '../../../services/cli/verbs.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';

const entities: Entities = {
  node: 'worker-1',
  egressip: 'billing',
  address: '172.18.100.3',
  pod: 'shop/web-0',
  namespace: 'shop',
  kind: 'missing-snat',
  run: '7f3a91c2',
  before: 'b81d04ee',
  scenario: 'label-flip',
};
const range = { from: 1_764_000_000_000, to: 1_764_003_600_000, event: null };
const commandsOf = (given: Entities, over: typeof range | null) =>
  Object.entries(intents).map(([name, intent]) => {
    const takes = [...(intent.takes ?? []), ...(intent.needs ?? [])];
    const named = Object.fromEntries(Object.entries(given).filter(([type]) => takes.some((each) => each === type)));
    return [
      name,
      intent.command({ entities: named, range: intent.overTime === undefined ? null : over, now: range.to, cluster: "it's" }),
    ] as const;
  });

describe('English', () => {
  it('has examples of every intent, and of nothing else', () => {
    expect(Object.keys(english.examples).sort()).toEqual(Object.keys(intents).sort());
    expect(Object.keys(intents).length).toBeGreaterThanOrEqual(40);
  });

  it('knows every word of its examples', () => {
    const lexicon = createLexicon(english, new Set());
    const lines = Object.values(english.examples).flat();
    const unknown = lines.flatMap((line) => {
      const words = tokensOf(writtenOut(line, english.shorthand, new Set())).filter(({ written }) => !/^[A-Z]{3,}$/.test(written));
      const read = lexicon.read(words.map(({ text }) => text));
      return [...read.unknown, ...read.stray, ...read.foreign];
    });
    expect(unknown).toEqual([]);
  });

  it('is shipped with what was learnt from its present examples', async () => {
    expect(unpacked(await readFile(taughtFile, 'utf8')).source).toBe(await taughtSource());
  });

  it('gives no word two meanings', () => {
    const meanings = new Map<string, Set<string>>();
    const add = (phrase: string, meaning: string) => {
      const key = partsOf(phrase.toLowerCase()).map(stemOf).join(' ');
      meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
    };
    for (const phrase of english.fillers) add(phrase, 'filler');
    for (const phrase of english.foreign) add(phrase, 'foreign');
    for (const [concept, phrases] of Object.entries(english.concepts)) for (const phrase of phrases) add(phrase, concept);
    expect([...meanings].filter(([, all]) => all.size > 1).map(([key, all]) => `${key}: ${[...all].join(', ')}`)).toEqual([]);
  });
});

describe('the commands of answers', () => {
  it.each([
    ['with all names', entities, null],
    ['with names and a time', entities, range],
    ['without a name', {}, null],
  ] as const)('are ones that the command takes, %s', async (_how, given, over) => {
    for (const [name, words] of commandsOf(given, over)) {
      const [verb = '', ...rest] = words;
      if (verb === 'help') continue;
      const command = await findCommand(verb);
      expect(() => parseCommandLine(command, rest), `${name}: ${words.join(' ')}`).not.toThrow();
    }
  });

  it('start no disturbance and change nothing, whatever was asked', () => {
    const all = [...commandsOf(entities, null), ...commandsOf(entities, range), ...commandsOf({}, null)].map(([, words]) => words);
    expect(
      all.filter((words) => words.includes('--allow-disruptive') || (words[0] === 'test' && ['cancel', 'clean'].includes(words[1] ?? ''))),
    ).toEqual([]);
    expect(all.filter((words) => words[0] === 'test' && words[1] === 'run').every((words) => words.includes('--dry-run'))).toBe(true);
    expect(all.filter((words) => words[0] === 'inject').every((words) => words[1] === '--help')).toBe(true);
  });

  it('reach the verbs of the command', () => {
    const reached = new Set(commandsOf(entities, null).map(([, [verb]]) => verb));
    const verbs =
      'audit completion doctor echo explain failovers findings history inject mcp record replay run slo status test trace trends up watch';
    expect(verbs.split(' ').filter((verb) => !reached.has(verb))).toEqual([]);
  });

  it('reach the command of each of the fifteen questions', () => {
    const reached = new Set(
      [...commandsOf(entities, null), ...commandsOf({}, null)].map(([, words]) => words.slice(0, words[0] === 'history' ? 2 : 1).join(' ')),
    );
    expect(
      userQuestions
        .map(({ cli }) =>
          cli
            .split(' ')
            .slice(1, cli.includes(' history ') ? 3 : 2)
            .join(' '),
        )
        .filter((cli) => !reached.has(cli)),
    ).toEqual([]);
  });
});

describe('the tools of MCP', () => {
  it('each have an intent that answers the same', () => {
    const sameAs: Readonly<Record<string, string>> = {
      get_egressip_status: 'where-is',
      validate_snat_lrp_rules: 'consistency',
      analyze_egressip_performance: 'performance',
      monitor_ovn_rules: 'how-to-watch',
      explain: 'explain-pod',
      list_findings: 'findings',
      list_failovers: 'list-failovers',
      get_trends: 'trends',
      wait_for: 'how-to-watch',
      query_history: 'how-to-history',
      control_run: 'show-test',
      run_corenet_6498_test: 'run-test',
      run_cornet_6498_test: 'run-test',
    };
    expect(Object.keys(sameAs).filter((name) => !productCatalogue.tools.some((tool) => tool.name === name))).toEqual([]);
    expect(Object.values(sameAs).filter((name) => intents[name] === undefined)).toEqual([]);
  });
});
