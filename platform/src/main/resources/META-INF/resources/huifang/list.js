// Makes a list quicker to use; every list works without it.
(() => {
  const open = '[data-menu-small][open]';
  const picks = form => [...form.querySelectorAll('[data-pick]')];

  addEventListener('click', event => {
    document.querySelectorAll(open).forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll(open).forEach(menu => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  });

  // all of the page, or none
  document.querySelectorAll('[data-pick-all]').forEach(all => { all.hidden = false; });
  addEventListener('change', event => {
    const form = event.target.form;
    if (!form || !event.target.matches('[data-pick], [data-pick-all]')) return;
    const all = form.querySelector('[data-pick-all]');
    if (event.target === all) picks(form).forEach(one => { one.checked = all.checked; });
    const chosen = picks(form).filter(one => one.checked).length;
    if (all) {
      all.checked = chosen > 0 && chosen === picks(form).length;
      all.indeterminate = chosen > 0 && !all.checked;
    }
    const count = form.querySelector('[data-picked]');
    if (count) count.textContent = chosen;
  });
})();
