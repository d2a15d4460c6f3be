/** The worker of quality-peer: answers each text with what ioc-extractor finds in it. */
import { parentPort } from 'node:worker_threads';
import { extractIOC } from 'ioc-extractor';

parentPort!.on('message', (text: string) => {
  const started = performance.now();
  const { urls, domains, ipv4s, ipv6s, emails, md5s, sha1s, sha256s, sha512s, cves } = extractIOC(text);
  const found = {
    url: urls,
    domain: domains,
    ipv4: ipv4s,
    ipv6: ipv6s,
    email: emails,
    md5: md5s,
    sha1: sha1s,
    sha256: sha256s,
    sha512: sha512s,
    cve: cves,
  };
  parentPort!.postMessage({ found, milliseconds: performance.now() - started });
});
