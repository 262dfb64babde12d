/** The tab of ours that led to this page; an address is input like any other. */
export function cameFrom(): number | undefined {
  const from = new URLSearchParams(location.search).get('from') ?? '';
  return /^\d{1,15}$/.test(from) ? Number(from) : undefined;
}
