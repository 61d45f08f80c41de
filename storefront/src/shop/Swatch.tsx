// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dots in the colours of goods; styles/swatches.css has them. A colour that it does not have gets no dot.

const aliases: Readonly<Record<string, string>> = {
  'night-blue': 'night',
  natural: 'wood',
  black: 'ink',
  grey: 'steel',
};
const known = ['ochre', 'clay', 'teal', 'night', 'moss', 'cream', 'sand', 'steel', 'wood', 'ink'];

export function Swatch({ code }: { code: string }) {
  const colour = aliases[code] ?? code;
  return known.includes(colour) ? <span className={`swatch swatch-${colour}`} aria-hidden="true" /> : null;
}
