// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Link, NavLink } from 'react-router';
import { useChat } from '../chat/ChatContext';
import { categories } from '../content/goods';
import { useLanguage } from '../i18n/language';
import { BrandMark, Icon } from '../icons/Icon';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';

export function Header() {
  const { t } = useLanguage();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isMenuOpen) return;
    setMenuOpen(false);
    menuButton.current?.focus();
  };
  return (
    // Escape closes the menu from wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <header className="top" onKeyDown={onMenuKey}>
      <div className="wrap">
        <div className="bar">
          <button
            ref={menuButton}
            type="button"
            className="icon-button menu-button"
            aria-label={isMenuOpen ? t.closeMenu : t.menu}
            aria-expanded={isMenuOpen}
            aria-controls="menu"
            data-testid="menu"
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            <Icon name={isMenuOpen ? 'close' : 'menu'} size={24} />
          </button>
          <Link className="brand" to="/" aria-label={t.home}>
            <BrandMark />
            Mostrador
          </Link>
          <AskField className="ask-wide" id="ask-wide" />
          <span className="spacer" />
          <div className="bar-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
        <AskField className="ask-narrow" id="ask-narrow" />
        <nav id="menu" className={isMenuOpen ? 'categories categories-open' : 'categories'} aria-label={t.categories}>
          <CategoryLinks onFollow={() => setMenuOpen(false)} />
          <p className="delivery small muted">
            <Icon name="truck" />
            {t.deliveryNote}
          </p>
          <div className="menu-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </nav>
      </div>
    </header>
  );
}

function CategoryLinks({ onFollow }: { onFollow: () => void }) {
  const { language } = useLanguage();
  return categories.map((category) => (
    <NavLink key={category.slug} to={`/category/${category.slug}`} onClick={onFollow}>
      {category.name[language]}
    </NavLink>
  ));
}

/** A question typed here is asked in the chat. */
function AskField({ className, id }: { className: string; id: string }) {
  const { t } = useLanguage();
  const { ask, open } = useChat();
  const [question, setQuestion] = useState('');
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = question.trim();
    setQuestion('');
    if (asked === '') open();
    else ask(asked);
  };
  return (
    <form className={`ask ${className}`} role="search" onSubmit={onSubmit}>
      <label className="visually-hidden" htmlFor={id}>
        {t.askLabel}
      </label>
      <Icon name="search" />
      <input
        id={id}
        className="field"
        type="text"
        enterKeyHint="send"
        autoComplete="off"
        maxLength={500}
        value={question}
        placeholder={t.askPlaceholder}
        data-testid={id}
        onChange={(event) => setQuestion(event.target.value)}
      />
    </form>
  );
}
