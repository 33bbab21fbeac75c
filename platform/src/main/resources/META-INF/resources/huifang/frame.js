// Makes the frame quicker to use; every page works without it.
(() => {
  const search = document.querySelector('.hf-search');
  const menu = document.querySelector('[data-menu]');
  const typing = target => target.closest('input, textarea, select, [contenteditable]');

  // the search is a page of another service, to which our policy lets no form go: a link may
  search?.addEventListener('submit', event => {
    event.preventDefault();
    location.assign(search.action + '?q=' + encodeURIComponent(search.q.value));
  });
  addEventListener('keydown', event => {
    if (event.key === 'Escape') menu?.removeAttribute('open');
    const find = (event.key === '/' && !typing(event.target)) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (!find || !search) return;
    event.preventDefault();
    search.q.focus();
  });
  addEventListener('click', event => {
    if (menu?.open && !menu.contains(event.target) && !event.target.closest('[data-more]')) menu.open = false;
  });
  document.querySelector('[data-more]')?.addEventListener('click', () => { menu.open = !menu.open; });

  // at once, and kept for the next page
  document.querySelector('[data-rail]')?.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    document.body.classList.toggle('rail', button.value === '1');
    const choice = new URLSearchParams({ huifang_rail: button.value });
    fetch('/choices', { method: 'POST', body: choice, redirect: 'manual', keepalive: true });
    button.value = button.value === '1' ? '0' : '1';
  });

  // the page of the time zones: what the device says, if the list has it
  const device = document.querySelector('[data-device-zone]');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = device?.form.elements.huifang_zone;
  if (zones && [...zones.options].some(option => option.value === zone)) {
    device.hidden = false;
    device.querySelector('b').textContent = zone;
    device.addEventListener('click', () => { zones.value = zone; device.form.submit(); });
  }
})();
