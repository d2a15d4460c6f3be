/** What a value of each public type looks like, told apart from the code that makes it so. */
import { type IocType, iocTypes } from '../../contract/ioc-type.ts';

export const valueForms: Record<IocType, RegExp> = {
  ipv4: /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$/,
  ipv6: /^[0-9a-f:]+(?:\/\d{1,3})?$/,
  domain: /^(?=.{3,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/,
  url: /^(?:https?|ftp):\/\/[^\x00-\x20\x7f]{1,2041}$/,
  md5: /^[0-9a-f]{32}$/,
  sha1: /^[0-9a-f]{40}$/,
  sha256: /^[0-9a-f]{64}$/,
  sha512: /^[0-9a-f]{128}$/,
  email: /^[a-z0-9.!#$%&'*+/=?^_{}~`|-]{1,64}@[a-z0-9._-]{3,253}$/,
  cve: /^CVE-\d{4}-\d{4,19}$/,
  mitre_attack: /^(?:T\d{4}(?:\.\d{3})?|TA\d{4})$/,
};

/** A sentence where the value is none of that type. Types that only we know have any form. */
export function valueFaults(type: string, value: string): string[] {
  const form = valueForms[type as IocType] as RegExp | undefined;
  if (value === '') return ['no value'];
  return form && !form.test(value) ? [`no ${type}: ${value}`] : [];
}

/** A sentence where the value is of no type at all. */
export function typeless(value: string): string[] {
  return iocTypes.some((type) => valueForms[type].test(value)) ? [] : [`of no type: ${value}`];
}
