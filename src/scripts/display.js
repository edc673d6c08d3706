/**
 * Runs before the page is painted, so it is a plain script and as short as can be: puts the remembered settings of
 * «Версия для слабовидящих» on <html>. What it may hold is listed in `displayChoices.ts`.
 */
(function () {
  try {
    const kept = JSON.parse(localStorage.getItem('display') || '{}');
    for (const name of ['size', 'scheme', 'spacing', 'pictures'])
      if (/^[a-z0-9-]+$/.test(kept[name] || ''))
        document.documentElement.setAttribute('data-' + name, kept[name]);
  } catch {
    // Storage is closed to the site: the page keeps its usual look.
  }
})();
