/** What the hub answers to one request. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

export function html(body: string, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}

export function json(data: unknown, headers: Record<string, string> = {}, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: JSON.stringify(data),
  };
}

export function redirect(location: string, status = 302): Reply {
  return { status, headers: { location }, body: '' };
}
