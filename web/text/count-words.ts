/** Numbers as people read them. */

const whole = new Intl.NumberFormat('en');

export function count(number: number): string {
  return whole.format(number);
}

/** Such as "1 article", "2,304 articles". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${whole.format(number)} ${number === 1 ? one : many}`;
}

/** 0–1 as "12 %", small ones with a decimal. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths === 0) return '0 %';
  if (hundredths > 0 && hundredths < 0.1) return '< 0.1 %';
  return `${hundredths < 10 ? hundredths.toFixed(1) : Math.round(hundredths)} %`;
}
