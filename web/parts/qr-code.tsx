/** A QR code as one SVG path, drawn here: what it holds leaves this browser for nobody. */
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Light squares around it, as scanners want them (ISO/IEC 18004, 4 modules). */
const quiet = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => draw(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-44 rounded-md border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let path = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < modules && code.isDark(row, column + 1)) column += 1;
      path += `M${from + quiet} ${row + quiet}h${column - from + 1}v1H${from + quiet}z`;
    }
  }
  return { path, size: modules + 2 * quiet };
}
