// Comfort only: the page is read, filtered and followed without it. j and k go from finding to finding; the search narrows the list.
(() => {
  const findings = [...document.querySelectorAll('.finding')];
  let at = -1;
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select') || !findings.length) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (!step) return;
    at = Math.max(0, Math.min(findings.length - 1, at + step));
    location.hash = findings[at].id;
    findings[at].querySelector('a').focus({ preventScroll: true });
  });
  const search = document.getElementById('search');
  if (!search) return;
  search.closest('[hidden]').hidden = false;
  const rows = [...document.querySelectorAll('.articles tbody tr')].map(row => [row, row.textContent.normalize().toLowerCase()]);
  search.addEventListener('input', () => {
    const words = search.value.normalize().toLowerCase().trim();
    for (const [row, text] of rows) row.classList.toggle('other', !text.includes(words));
  });
})();
