// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import type { ReactNode } from 'react';

interface ChoiceCardProps {
  group: string;
  value: string;
  title: string;
  text: string;
  /** At the end of the line: what it costs. */
  end?: ReactNode;
  isChosen: boolean;
  onChoose: () => void;
}

/** A radio button as wide as its column, with what it means. */
export function ChoiceCard({ group, value, title, text, end, isChosen, onChoose }: ChoiceCardProps) {
  return (
    <label className="choice">
      <input
        type="radio"
        name={group}
        value={value}
        checked={isChosen}
        data-testid={`${group}-${value}`}
        onChange={onChoose}
      />
      <span className="choice-text">
        <span className="choice-title">{title}</span>
        {text !== '' && <span className="small muted">{text}</span>}
      </span>
      {end !== undefined && <span className="strong figure">{end}</span>}
    </label>
  );
}
