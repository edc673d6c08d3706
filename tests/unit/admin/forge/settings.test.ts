import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forgeFrom, withForge } from '../../../../admin/src/backend/forge/settings.ts';
import { officeHeaders } from '../../../../publish/headers.ts';
import { forgeOrigin } from '../../../../publish/forge.ts';

const right = {
  CMS_FORGE: 'forgejo',
  CMS_FORGE_ADDRESS: 'https://git.example.ru/',
  CMS_FORGE_REPOSITORY: 'redakciya/content',
  CMS_FORGE_APPLICATION: 'a"b&c',
};

test('a profile of Forgejo and of GitLab', () => {
  expect(forgeFrom(right)).toEqual({
    name: 'forgejo',
    base_url: 'https://git.example.ru',
    api_root: 'https://git.example.ru/api/v1',
    repo: 'redakciya/content',
    branch: 'main',
    app_id: 'a"b&c',
    auth_type: 'pkce',
  });
  const gitlab = {
    ...right,
    CMS_FORGE: 'gitlab',
    CMS_FORGE_REPOSITORY: 'otdel/redakciya/content',
    CMS_FORGE_BRANCH: 'content/main',
  };
  expect(forgeFrom(gitlab)).toMatchObject({
    api_root: 'https://git.example.ru/api/v4',
    repo: 'otdel/redakciya/content',
    branch: 'content/main',
  });
});

test('no forge without variables', () => {
  expect(forgeFrom({})).toBeUndefined();
  expect(() => forgeFrom({ CMS_FORGE_BRANCH: 'main' })).toThrow(/CMS_FORGE_BRANCH.*CMS_FORGE\.$/u);
});

test.each([
  ['CMS_FORGE', 'github', /«github». Можно forgejo или gitlab/u],
  ['CMS_FORGE_ADDRESS', 'git.example.ru', /адрес сервера целиком/u],
  ['CMS_FORGE_ADDRESS', 'http://git.example.ru', /нужен https/u],
  ['CMS_FORGE_ADDRESS', 'https://anna:1@git.example.ru', /увидит каждый/u],
  ['CMS_FORGE_REPOSITORY', 'content', /владельца и имя/u],
  ['CMS_FORGE_REPOSITORY', 'otdel/redakciya/content', /владельца и имя/u],
  ['CMS_FORGE_REPOSITORY', '../content', /владельца и имя/u],
  ['CMS_FORGE_APPLICATION', '', /CMS_FORGE_APPLICATION: пусто/u],
  ['CMS_FORGE_BRANCH', '-x', /Так ветку назвать нельзя/u],
])('%s=%s is refused in Russian', (name, value, message) => {
  expect(() => forgeFrom({ ...right, [name]: value })).toThrow(message);
});

test('every mistake is named at once', () => {
  expect(() => forgeFrom({ CMS_FORGE: 'forgejo' })).toThrow(
    /ADDRESS[^]*REPOSITORY[^]*APPLICATION/u,
  );
});

test('only a page with a profile may reach its forge, and no other address', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'forge-'));
  try {
    expect(forgeOrigin(root)).toBeUndefined();
    mkdirSync(path.join(root, 'admin'));
    const page = path.join(root, 'admin/index.html');
    writeFileSync(page, '<html><head></head></html>');
    expect(forgeOrigin(root)).toBeUndefined();
    const profile = forgeFrom(right);
    if (profile) writeFileSync(page, withForge('<html><head></head></html>', profile));
    expect(forgeOrigin(root)).toBe('https://git.example.ru');
  } finally {
    rmSync(root, { recursive: true });
  }
  const policy = 'Content-Security-Policy';
  expect(officeHeaders()[policy]).toContain("connect-src 'self' blob:;");
  expect(officeHeaders('https://git.example.ru')[policy]).toContain(
    "connect-src 'self' blob: https://git.example.ru;",
  );
});
