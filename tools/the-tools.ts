import type { Tool } from './find-tool.ts';

/** Drives the browser tests. */
export const CHROMIUM: Tool = {
  name: 'Chromium',
  kind: 'browser',
  variable: 'PENUMBRA_CHROMIUM',
  // The shell is the same engine without windows: on two cores the tests take two thirds of the time.
  usualPaths: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ],
  debianPackage: 'chromium-headless-shell',
  howToGetOne:
    'Install Chromium or Chrome (Debian: apt-get install chromium-headless-shell), or set PENUMBRA_CHROMIUM to its path.',
};

/** Stands before the server as in docs/operations.md, in the tests of that page. */
export const NGINX: Tool = {
  name: 'nginx',
  kind: 'nginx',
  variable: 'PENUMBRA_NGINX',
  // Debian's place is in the path of root alone.
  usualPaths: [
    '/usr/sbin/nginx',
    '/usr/bin/nginx',
    '/usr/local/sbin/nginx',
    '/usr/local/bin/nginx',
    '/opt/homebrew/bin/nginx',
  ],
  debianPackage: 'nginx-light',
  howToGetOne: 'Install nginx (Debian: apt-get install nginx-light), or set PENUMBRA_NGINX to its path.',
};
