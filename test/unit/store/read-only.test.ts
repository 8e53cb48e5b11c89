import { describe, expect, test } from 'vitest';
import { readOnlySql } from '#libs/store/read-only.ts';

describe('the guard for user SQL', () => {
  test.each([
    'select * from findings',
    'SELECT 1;',
    'with x as (select 1) select \'drop table y; --\', "update" from x',
    'show tables',
    "select 'it''s; insert' from x",
    'select filter, filename, settings from t',
  ])('passes %s', (text) => {
    expect(readOnlySql(text)).toBe(text.replace(/;$/, ''));
  });

  test.each([
    ['select 1 -- ; drop table x', 'select 1'],
    ['select /* insert */ 1', 'select   1'],
    ['-- why\r\nselect 1', 'select 1'],
    ['select \'-- no comment\', "/*" from x', 'select \'-- no comment\', "/*" from x'],
  ])('takes the comments out of %s', (text, sent) => {
    expect(readOnlySql(text)).toBe(sent);
  });

  test.each([
    '',
    '  -- nothing',
    'drop table findings',
    'insert into findings values (1)',
    'update findings set kind = 1',
    'select 1; select 2',
    'select 1; drop table findings',
    'with x as (select 1) insert into findings select * from x',
    'with x as (select 1) update findings set kind = 1',
    '/* c */ truncate table findings',
    'copy findings to x',
    'backup table findings',
    'alter table findings drop column kind',
    "select * from read_parquet('/etc/passwd')",
    'select * from "read_parquet"(\'x\')',
    'select reload_config()',
    "select 'open",
    'select /* open',
    'select 1 */ /* x',
    'explain select 1',
    'vacuum table findings',
    'select 1 -- \n; drop table x',
    '--\rdrop table findings /*\nselect 1 */',
    '/* /* */ drop table findings -- */ select 1',
    "with x as (select 1 as `'`) insert into findings select 1 as `'` from x",
  ])('refuses %s', (text) => {
    expect(() => readOnlySql(text)).toThrow(expect.objectContaining({ code: 'query-not-allowed' }));
  });
});
