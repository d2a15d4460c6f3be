/** A body in URLhaus' format of any size: each row is an address of its own, and most are a host of their own. */

const reuse = { every: 20, after: 8000 };

/** Host of row `n`: from row 8,000 on, every 20th is one that was seen long before, as in real bodies. */
function hostOf(n: number): string {
  if (n >= reuse.after && n % reuse.every === 0) return hostOf(n - reuse.after);
  return n % 3 === 0 ? `host-${n}.collector-vmx.com` : `45.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
}

/** Twice as many reports as rows; the later ones of a host are newer. */
export function urlhausBody(rows: number): string {
  const head = '# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter';
  const lines = Array.from({ length: rows }, (_, n) => {
    const time = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString().slice(0, 19).replace('T', ' ');
    const status = n % 2 ? 'online' : 'offline';
    const page = `https://urlhaus.abuse.ch/url/${n}/`;
    return `"${n}","${time}","http://${hostOf(n)}/bin-${n}.sh","${status}","${time}","malware_download","elf,mips","${page}","x"`;
  });
  return `${[head, ...lines].join('\r\n')}\r\n`;
}
