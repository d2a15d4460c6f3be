/** Amounts of storage and spans of time as people read them. */

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Such as "1.4 GB". */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** Such as "3 d 4 h", "12 min". */
export function spanWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** Minutes between visits: "every 5 min", "daily". */
export function paceWords(minutes: number): string {
  if (minutes === 1440) return 'daily';
  if (minutes === 10_080) return 'weekly';
  if (minutes % 1440 === 0) return `every ${minutes / 1440} d`;
  return minutes % 60 === 0
    ? minutes === 60
      ? 'hourly'
      : `every ${minutes / 60} h`
    : `every ${minutes} min`;
}
