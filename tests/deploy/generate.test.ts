import { describe, expect, test } from 'vitest';
import { nginxFiles, type NginxOptions } from '../../deploy/nginx/generate.ts';

const usual = { server: 'a', var: '/v', etc: '/e', certificate: '/c', key: '/k' };
const options = { ...usual, http: 'a:81', https: 'a:8443' };

describe('HTTP/2 is asked for in words that nginx does not warn of', () => {
  test.each([undefined, '1.22.1', '1.25.0'])('%s', (version) => {
    const site = nginxFiles({ ...options, version })['site.conf'];
    expect(site).toContain('listen a:8443 ssl http2;');
    expect(site).not.toContain('http2 on;');
  });

  test.each(['1.25.1', '1.26.3', '1.100.0', '2.0.0'])('%s', (version) => {
    const site = nginxFiles({ ...options, version })['site.conf'];
    expect(site).toMatch(/listen a:8443 ssl;\n\s+http2 on;/u);
  });
});

describe('a server is there for IPv4 and, where there is one, for IPv6', () => {
  const listened = (more: Partial<NginxOptions>) =>
    nginxFiles({ ...usual, ...more })['site.conf']?.match(/(?<=^ +listen ).+(?=;$)/gmu);

  test('both', () => {
    expect(listened({ ipv6: true })).toEqual([
      '80',
      '[::]:80',
      '443 ssl http2',
      '[::]:443 ssl http2',
    ]);
  });

  test('only IPv4', () => {
    expect(listened({})).toEqual(['80', '443 ssl http2']);
  });
});
