// The page of a case works without this; with it what was typed survives a reload, and keys choose.
(() => {
  const page = document.querySelector('[data-case]');
  if (!page) return;
  const typing = target => target.closest('input:not([type=radio]), textarea, select, [contenteditable]');
  const key = form => ['draft', page.dataset.reader, page.dataset.case, form.dataset.draft].join(' ');
  const fields = form => [...form.elements].filter(f => f.name && !['hidden', 'radio', 'submit'].includes(f.type));

  // a draft is of one person and one case, stays in this tab and goes once it was sent and taken
  const keep = form => {
    const texts = {};
    for (const field of fields(form)) if (field.value) texts[field.name] = field.value;
    sessionStorage.setItem(key(form), JSON.stringify(texts));
  };
  const restore = form => {
    const sent = sessionStorage.getItem('sent ' + key(form));
    sessionStorage.removeItem('sent ' + key(form));
    const failed = form.hasAttribute('data-failed');
    if (sent && !failed) sessionStorage.removeItem(key(form));
    const texts = JSON.parse(sessionStorage.getItem(key(form)) ?? '{}');
    let kept = false;
    for (const field of fields(form)) {
      if (!field.value && texts[field.name]) {
        field.value = texts[field.name];
        kept = true;
      }
    }
    form.querySelector('[data-kept]').hidden = !kept && !failed;
    if (texts.withoutCall) form.querySelector('details')?.setAttribute('open', '');
  };

  // the locks of the close panel open while one fills it in
  const guard = form => {
    const filled = name => form.elements[name] && form.elements[name].value.trim() !== '';
    for (const item of form.querySelectorAll('[data-needs]')) {
      item.classList.toggle('met', item.dataset.needs.split(' ').every(filled));
    }
    const button = form.querySelector('[data-submit]');
    button.disabled = fields(form).some(field => field.required && field.value.trim() === '');
  };

  for (const form of document.querySelectorAll('form[data-draft]')) {
    restore(form);
    form.addEventListener('input', () => keep(form));
    form.addEventListener('submit', () => sessionStorage.setItem('sent ' + key(form), '1'));
    if (form.hasAttribute('data-guarded')) {
      guard(form);
      form.addEventListener('input', () => guard(form));
    }
  }

  // a link to what is folded opens it
  const unfold = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector('input:not([type=hidden]), select')?.focus();
    }
  };
  addEventListener('hashchange', unfold);
  addEventListener('click', event => {
    if (event.target.closest('a[href^="#"]')) setTimeout(unfold);
  });
  unfold();

  const attempt = document.querySelector('form[data-draft=attempt]');
  attempt?.addEventListener('change', () => {
    attempt.again.required = attempt.outcome.value === 'ASKED_FOR_LATER';
  });
  addEventListener('keydown', event => {
    const choice = Number(event.key) - 1;
    if (!attempt || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = attempt.outcome[choice];
    if (!radio) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  });
})();
