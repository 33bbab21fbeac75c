// Files for the composer: dropped or pasted where one writes, and nothing is sent while they are on their way.
(() => {
  const form = target => target instanceof Element && target.closest('[data-composer] form');
  const input = inside => inside && inside.querySelector('[data-attach]');

  const bring = (inside, files) => {
    const field = input(inside);
    if (!field || !files.length) return false;
    const all = new DataTransfer();
    [...files].forEach(file => all.items.add(file));
    field.files = all.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };

  addEventListener('dragover', event => {
    const inside = form(event.target);
    if (!input(inside) || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    inside.classList.add('over');
  });
  addEventListener('dragleave', event => form(event.target)?.classList?.remove('over'));
  addEventListener('drop', event => {
    const inside = form(event.target);
    if (!inside || !event.dataTransfer?.files.length) return;
    inside.classList.remove('over');
    if (bring(inside, event.dataTransfer.files)) event.preventDefault();
  });
  addEventListener('paste', event => {
    const files = event.clipboardData?.files;
    // what is copied from a table comes as text and as a picture: it is meant as text
    if (!files?.length || event.clipboardData.types.includes('text/plain')) return;
    if (bring(form(event.target), files)) event.preventDefault();
  });

  // a text that overtakes its files would go without them
  const busy = (inside, is) => {
    inside.setAttribute('aria-busy', is);
    inside.querySelectorAll('button').forEach(button => { button.disabled = is; });
  };
  const say = (inside, text) => {
    const list = inside.querySelector('.hf-files');
    list?.querySelectorAll('.refused').forEach(line => line.remove());
    if (!list || !text) return;
    const line = document.createElement('p');
    line.className = 'refused';
    line.setAttribute('role', 'alert');
    line.textContent = text;
    list.append(line);
  };
  addEventListener('htmx:beforeRequest', event => {
    const field = event.detail.elt;
    if (!field.matches?.('[data-attach]')) return;
    const saved = document.getElementById('saved');
    if (saved) saved.textContent = field.dataset.uploading;
    busy(field.form, true);
  });
  addEventListener('htmx:afterRequest', event => {
    const field = event.detail.elt;
    if (!field.matches?.('[data-attach]')) return;
    const saved = document.getElementById('saved');
    if (saved?.textContent === field.dataset.uploading) saved.textContent = '';
    busy(field.form, false);
    field.value = '';
    if (!event.detail.successful) say(field.form, field.dataset.failed);
  });
})();
