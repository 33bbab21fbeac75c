// Suggestions below the search field, on pages of the service that has the search: our policy lets
// nobody ask another one. Without this, and elsewhere, Enter leads to the page of the search.
(() => {
  const form = document.querySelector('.hf-search');
  if (!form || new URL(form.action).origin !== location.origin) return;
  const field = form.q;
  const box = document.createElement('div');
  box.className = 'hf-suggest';
  box.id = 'hf-suggest';
  box.hidden = true;
  form.append(box);
  field.autocomplete = 'off';
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': box.id, 'aria-autocomplete': 'list' })) {
    field.setAttribute(name, value);
  }
  let waiting;
  let asked = '';
  let request;
  const hits = () => [...box.querySelectorAll('[role=option]')];
  const chosen = () => box.querySelector('[aria-selected=true]');

  const show = open => {
    box.hidden = !open;
    field.setAttribute('aria-expanded', String(open));
    if (!open) choose(null);
  };
  const choose = hit => {
    chosen()?.removeAttribute('aria-selected');
    hit?.setAttribute('aria-selected', 'true');
    hit?.scrollIntoView({ block: 'nearest' });
    if (hit) field.setAttribute('aria-activedescendant', hit.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    const words = field.value.trim();
    if (words === asked) return show(words !== '' && box.childElementCount > 0);
    asked = words;
    request?.abort();
    if (!words) return show(false);
    request = new AbortController();
    try {
      const answer = await fetch('/search/suggestions?q=' + encodeURIComponent(words), { signal: request.signal });
      if (!answer.ok || answer.redirected || words !== asked) return;
      // written by our own template, which escapes what people wrote
      const found = document.createElement('template');
      found.innerHTML = await answer.text();
      box.replaceChildren(found.content);
      show(box.childElementCount > 0 && document.activeElement === field);
    } catch (gone) {
      if (gone.name !== 'AbortError') show(false);
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  field.addEventListener('focus', () => { if (field.value.trim()) ask(); });
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && !box.hidden) {
      event.preventDefault();
      show(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !box.hidden) {
      event.preventDefault();
      const all = hits();
      const at = all.indexOf(chosen()) + (event.key === 'ArrowDown' ? 1 : -1);
      choose(at < 0 || at >= all.length ? null : all[at]);
    } else if (event.key === 'Enter' && chosen()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.ctrlKey || event.metaKey) open(chosen().href, '_blank', 'noopener');
      else location.assign(chosen().href);
    }
  });
  addEventListener('click', event => { if (!form.contains(event.target)) show(false); });
  form.addEventListener('focusout', event => { if (!form.contains(event.relatedTarget)) show(false); });
})();
