// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs before the first paint, so that a chosen theme or language does not flash. Keys as in src/preferences.ts.
(function () {
  try {
    var theme = localStorage.getItem('mostrador.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var language = localStorage.getItem('mostrador.language');
    if (language === 'en' || language === 'es') document.documentElement.lang = language;
    else if (/^es\b/i.test(navigator.language)) document.documentElement.lang = 'es';
  } catch {
    // Storage may be forbidden; the page then follows the system.
  }
})();
