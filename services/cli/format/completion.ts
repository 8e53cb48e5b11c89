/** Completion scripts for shells, made from the table of verbs. Where a file may follow, the shell completes files. */
import type { Command } from '../command.ts';
import { commonOptions } from '../options.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands);
}

function bashScript(commands: readonly Command[]): string {
  return `_egressip() {
  local current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => `    ${command.name}) COMPREPLY=($(compgen -W "${wordsOf(command).join(' ')}" -- "$current")) ;;`).join('\n')}
  esac
}
complete -o default -F _egressip egressip`;
}

function zshScript(commands: readonly Command[]): string {
  return `#compdef egressip
_egressip() {
  if (( CURRENT == 2 )); then
    local -a verbs
    verbs=(
${commands.map((command) => `      ${quoted(`${command.name}:${command.summary}`)}`).join('\n')}
    )
    _describe verb verbs
    return
  fi
  case "$words[2]" in
${commands.map((command) => `    ${command.name}) compadd -- ${wordsOf(command).join(' ')} ;;`).join('\n')}
  esac
  _files
}
compdef _egressip egressip`;
}

function fishScript(commands: readonly Command[]): string {
  return commands
    .flatMap((command) => [
      `complete -c egressip -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
      ...subjectsOf(command).map((word) => `complete -c egressip -n '__fish_seen_subcommand_from ${command.name}' -a ${word}`),
      ...Object.entries({ ...command.options, ...commonOptions }).map(([name, option]) => {
        const takesValue = 'value' in option ? ' -r' : '';
        return `complete -c egressip -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${takesValue} -d ${quoted(option.summary)}`;
      }),
    ])
    .join('\n');
}

/** What may follow the verb: words that are fixed, then options. */
function wordsOf(command: Command): string[] {
  return [...subjectsOf(command), ...Object.keys({ ...command.options, ...commonOptions }).map((name) => `--${name}`)];
}

/** `pod NAMESPACE/NAME` begins with a word that is fixed, `FILE` with none. */
function subjectsOf(command: Command): string[] {
  const first = (command.positionals ?? []).flatMap((way) => (way.split(' ')[0] ?? '').split('|'));
  return [...new Set(first.filter((word) => /^[a-z][a-z-]*$/.test(word)))];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
