// Runs before the first paint so that a chosen theme or language never flashes as the other one.
(function () {
  try {
    var theme = localStorage.getItem('ringar.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var locale = localStorage.getItem('ringar.locale');
    if (locale === 'sv' || locale === 'en') document.documentElement.lang = locale;
  } catch {
    // Storage can be blocked by policy; the system's theme is used then.
  }
})();
