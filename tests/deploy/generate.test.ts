import { describe, expect, test } from 'vitest';
import { nginxFiles } from '../../deploy/nginx/generate.ts';

const options = { server: 'a', var: '/v', etc: '/e', certificate: '/c', key: '/k', https: '8443' };

describe('HTTP/2 is asked for in words that nginx does not warn of', () => {
  test.each([undefined, '1.22.1', '1.25.0'])('%s', (version) => {
    const site = nginxFiles({ ...options, version })['site.conf'];
    expect(site).toContain('listen 8443 ssl http2;');
    expect(site).not.toContain('http2 on;');
  });

  test.each(['1.25.1', '1.26.3', '1.100.0', '2.0.0'])('%s', (version) => {
    const site = nginxFiles({ ...options, version })['site.conf'];
    expect(site).toMatch(/listen 8443 ssl;\n\s+http2 on;/u);
  });
});
