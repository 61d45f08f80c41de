// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { pieces } from '../store/view';

/** Sources come when an answer is whole; until then their numbers stand in the text and lead nowhere. */
const anyNumber = 99;

export function UnfinishedAnswer({ text }: { text: string }) {
  return pieces(text, anyNumber).map((piece, index) =>
    piece.kind === 'text' ? (
      <span key={index}>{piece.text}</span>
    ) : (
      <span key={index} className="together">
        {piece.before}
        <span className="citation">[{piece.number}]</span>
        {piece.after}
      </span>
    ),
  );
}
