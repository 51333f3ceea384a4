import { expect, type Person } from './seminar.ts';

/** Asks the server as somebody's page would, and expects it to do so. */
export async function ask({ page }: Person, method: string, path: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([how, where, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(where, { method: how, headers, body: text })).status;
    },
    [method, path, JSON.stringify(body)] as const,
  );
  expect(status).toBeLessThan(300);
}
