/**
 * The guard for SQL that people and assistants write: one statement that reads. It works on tokens, so that words inside
 * strings and quoted names do not count. Comments are taken out: QuestDB gets exactly the text that was judged here, and neither can
 * take for a comment what the other takes for a statement. The second line of defence are the row limit and the time limit.
 */
import { AppError } from '#libs/errors/app-error.ts';

const beginnings = new Set(['select', 'with', 'show']);

/** Statements that change something, some of which may follow WITH or hide in a later part of the text. */
const changing = new Set(
  'insert update delete drop alter create truncate rename copy backup restore checkpoint snapshot reindex vacuum refresh grant revoke set cancel kill compile into'.split(
    ' ',
  ),
);

/** Functions of QuestDB that act or read files of the server. */
const acting =
  /^(read_parquet|import_files|export_files|reload_config|simulate_|flush_query_cache|hydrate_|touch$|dump_|pg_cancel|sleep$|pg_sleep|wal_apply|cancel_|parquet_|glob$|files$)/;

/** The text without comments and a trailing semicolon. Throws `query-not-allowed`. */
export function readOnlySql(text: string): string {
  const statement = withoutComments(text).trim().replace(/;\s*$/, '');
  const words = wordsOf(statement);
  const [first] = words;
  if (first === undefined) throw refused('it is empty');
  if (!beginnings.has(first)) throw refused(`it begins with ${first.toUpperCase()}`);
  for (const word of words) {
    if (word === ';') throw refused('it is more than one statement');
    if (changing.has(word)) throw refused(`it holds ${word.toUpperCase()} (quote it if it is a name)`);
    if (acting.test(word)) throw refused(`it calls ${word}`);
  }
  return statement;
}

/** QuestDB ends a comment at a carriage return too. */
function withoutComments(text: string): string {
  const quotedOrComment = /('(?:[^']|'')*'|"(?:[^"]|"")*")|--[^\n\r]*|\/\*[\s\S]*?\*\//g;
  return text.replace(quotedOrComment, (_, quoted: string | undefined) => quoted ?? ' ');
}

/** Lower-case words and semicolons outside strings and quoted names. */
function wordsOf(text: string): string[] {
  const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][\w$]*|;|['"`]|\/\*/g;
  const words: string[] = [];
  for (const [match] of text.matchAll(token)) {
    // It quotes a name for QuestDB, which would hide here what it holds.
    if (match === '`') throw refused('it holds a backtick (quote a name with ")');
    if (match === "'" || match === '"' || match === '/*') throw refused(`a ${match} is not closed`);
    if (/^[A-Za-z_;]/.test(match)) words.push(match.toLowerCase());
    // A quoted function name is still a call.
    else if (match.startsWith('"') && acting.test(match.slice(1, -1).toLowerCase())) words.push(match.slice(1, -1).toLowerCase());
  }
  return words;
}

function refused(detail: string): AppError {
  return new AppError('query-not-allowed', { detail });
}
