/** Numbers as people read them. Without `Intl`, whose data takes longer to load than a page to draw. */

/** In groups of three digits, with two decimals at most. */
export function count(number: number): string {
  return String(Math.round(number * 100) / 100).replaceAll(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** Such as "1 article", "2,304 articles". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** 0–1 as "12 %", small ones with a decimal. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths === 0) return '0 %';
  if (hundredths > 0 && hundredths < 0.1) return '< 0.1 %';
  return `${hundredths < 10 ? hundredths.toFixed(1) : Math.round(hundredths)} %`;
}
