// Comfort only: every page is read, filtered and decided without it. Keys, live changes, and the trial of a correction.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const isTyping = element => element.closest('textarea, select, input:not([type=checkbox], [type=radio])');

  // Keys.
  let at = -1;
  const rows = () => all('.row[data-finding], .rows .row');
  const go = step => {
    const list = rows();
    if (!list.length) return false;
    list[at]?.classList.remove('at');
    at = Math.max(0, Math.min(list.length - 1, at + step));
    list[at].classList.add('at');
    list[at].scrollIntoView({ block: 'nearest' });
    one('.message', list[at]).focus({ preventScroll: true });
    return true;
  };
  const press = key => {
    const target = all('[data-key]').find(element => element.dataset.key === key && (key === '?' || element.checkVisibility()));
    if (!target) return false;
    if (target.dataset.dialog) document.getElementById(target.dataset.dialog).showModal();
    else if (target.matches('details')) {
      target.open = !target.open;
      if (target.open) (one('[data-first]', target) ?? one('summary', target)).focus();
      target.scrollIntoView({ block: 'nearest' });
    } else if (target.matches('input, textarea')) { target.focus(); target.select(); }
    else target.click();
    return true;
  };
  const digit = key => {
    const open = one('details[name=decision][open]') ?? one('.bulk-form');
    const reason = open && one(`input[data-digit="${key}"]`, open);
    if (!reason) return false;
    reason.checked = true;
    reason.focus();
    return true;
  };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      if (isTyping(event.target)) event.target.blur();
      else all('details[open][name=decision], .settings[open]').forEach(d => { d.open = false; });
      return;
    }
    if (isTyping(event.target) || one('dialog[open]')) return;
    const key = event.key;
    let done = false;
    if (/^[1-9]$/.test(key)) done = digit(key);
    else if (key === 'Enter' && event.target.matches('input[type=radio]')) { event.target.form.requestSubmit(); done = true; }
    else if (key === 'o' && at >= 0) { one('.message', rows()[at])?.click(); done = true; }
    else if (key === 'x' && at >= 0) { one('.pick input', rows()[at])?.click(); done = true; }
    else done = press(key);
    if (!done && (key === 'j' || key === 'k')) done = go(key === 'j' ? 1 : -1);
    if (done) event.preventDefault();
  });
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) document.getElementById(opener.dataset.dialog).showModal();
    const settings = one('.settings[open]');
    if (settings && !settings.contains(event.target)) settings.open = false;
  });
  if (matchMedia('(max-width: 61.9rem)').matches) all('.more-filters').forEach(d => { d.open = false; });

  // The article opens where the figures are; on a phone the finding stands first.
  const text = one('.case-text');
  const figure = text && (one('mark.suspect', text) ?? one('mark', text));
  if (figure && text.scrollHeight > text.clientHeight + 10) text.scrollTop = figure.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;

  // The trial of a correction: what falls, before anything is kept.
  for (const form of all('form[data-trial]')) {
    let waiting, last = '';
    const look = async () => {
      const data = new FormData(form);
      const query = new URLSearchParams({ claim: data.get('claim') ?? '', words: data.get('words') ?? '' }).toString();
      if (query === last || !data.get('words')?.trim()) return;
      last = query;
      const answer = await fetch(`${form.dataset.trial}?${query}`);
      if (last !== query) return;
      if (answer.status === 429) { last = ''; clearTimeout(waiting); waiting = setTimeout(look, 1000); return; }
      const page = answer.status === 200 ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
      one('.trial', form).replaceChildren(...(page ? page.body.childNodes : []));
    };
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 250); });
    form.closest('details').addEventListener('toggle', look);
  }

  // Live: what changed is fetched anew, unless somebody is in the middle of something there; then it is offered.
  const live = one('#live');
  const parts = () => all('[data-live]');
  const isBusy = part => part.contains(document.activeElement) && document.activeElement !== document.body && !document.activeElement.matches('a')
    || one('input:checked[name=on]', part) || one('details[name=decision][open]', part) || all('textarea, input[type=text], input:not([type])', part).some(i => i.value !== i.defaultValue);
  const say = (text, action) => {
    const box = document.createElement('div');
    box.append(text);
    if (action) {
      const button = document.createElement('button');
      button.textContent = document.body.dataset.reload;
      button.addEventListener('click', action);
      box.append(button);
    }
    live.replaceChildren(box);
  };
  // What a part says, without what differs from answer to answer and what only this window knows.
  const essence = part => {
    const copy = part.cloneNode(true);
    all('input[name=form], .trial', copy).forEach(e => e.remove());
    all('time', copy).forEach(e => { e.textContent = ''; });
    all('[open]', copy).forEach(e => e.removeAttribute('open'));
    all('.at', copy).forEach(e => e.classList.remove('at'));
    return copy.innerHTML.replace(/ class=""/g, '').replace(/\s+/g, ' ');
  };
  const refresh = async force => {
    const answer = await fetch(location.href, { headers: { 'X-Desk-Live': '1' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const busy = [];
    for (const part of parts()) {
      const now = page.getElementById(part.id);
      if (!now || essence(now) === essence(part)) continue;
      if (!force && isBusy(part)) { busy.push(part); continue; }
      part.replaceWith(document.importNode(now, true));
    }
    const facets = one('.facets'), fresh = page.querySelector('.facets');
    if (facets && fresh && !facets.contains(document.activeElement)) {
      const open = one('.more-filters', facets).open;
      facets.replaceWith(document.importNode(fresh, true));
      one('.more-filters').open = open;
    }
    if (busy.length) say(document.body.dataset.changed, () => { live.replaceChildren(); location.reload(); });
    else live.replaceChildren();
    document.dispatchEvent(new Event('desk:refreshed'));
  };
  if (parts().length) {
    let waiting;
    const source = new EventSource('/events');
    let lost = false;
    source.addEventListener('change', event => {
      const change = JSON.parse(event.data);
      const mine = one('.case')?.dataset.finding;
      if (mine && change.finding !== null && String(change.finding) !== mine) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => refresh(false), 150);
    });
    source.addEventListener('here', event => { if (event.data !== document.body.dataset.seen) refresh(false); });
    source.addEventListener('error', () => { lost = true; say(document.body.dataset.lost); });
    source.addEventListener('open', () => { if (lost) { lost = false; live.replaceChildren(); refresh(false); } });
    addEventListener('pagehide', () => source.close());
  }

  // Keys work from here on; a program that drives the page waits for it.
  document.documentElement.dataset.ready = 'true';
})();
