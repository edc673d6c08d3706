import type { Office } from '../../../../publish/office/office.ts';

/** Answers of a service that only pretends. */
export type Service = (body: Record<string, unknown>) => { status: number; answer: unknown };

/** An office that answers what a test wants to see answered. */
export function pretend(service: Service): Pick<Office, 'handle'> {
  return {
    handle: async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const { status, answer } = service(JSON.parse(text) as Record<string, unknown>);
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    },
  };
}
