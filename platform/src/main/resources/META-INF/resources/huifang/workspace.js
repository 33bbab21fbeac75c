// Makes the desk quick: opens tickets in place, keys for what one does all day. Every page works without it.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const workspace = () => $('[data-workspace]');
  const typing = target => target.closest('input, textarea, select, [contenteditable]');

  // ---------- what an answer of the server may replace ----------
  addEventListener('htmx:beforeSwap', event => {
    const { xhr } = event.detail;
    if (event.detail.target?.id === 'pane') remember(event.detail.requestConfig?.elt);
    // a refusal comes as the ticket with what was typed; an error page would eat it
    if (xhr.status >= 400) event.detail.shouldSwap = xhr.status < 500 && xhr.responseText.includes('id="pane"');
  });
  const trouble = event => {
    const { xhr } = event.detail;
    if (xhr?.responseText?.includes('id="pane"')) return;
    if (event.detail.pathInfo?.requestPath?.endsWith('/presence')) return;
    toast(workspace()?.dataset.trouble ?? $('[data-trouble]')?.dataset.trouble, true);
  };
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => addEventListener(name, trouble));

  // ---------- what is being typed outlives the pane around it ----------
  let typed = null;
  function remember(sender) {
    const pane = $('#pane');
    const sent = sender?.closest('[data-composer] form')?.id;
    const texts = [...document.querySelectorAll('[data-composer] textarea')].filter(text => text.form.id !== sent);
    const focus = document.activeElement;
    typed = {
      ticket: pane?.dataset.ticket,
      sent,
      at: [...document.querySelectorAll('[data-item]')].findIndex(item => item.hasAttribute('aria-current')),
      texts: new Map(texts.map(text => [text.id, text.value])),
      focus: texts.includes(focus) ? [focus.id, focus.selectionStart, focus.selectionEnd] : null,
    };
  }
  function recall() {
    const pane = $('#pane');
    // what was sent is done: the next key is a key again
    if (typed?.sent && document.activeElement?.form?.id === typed.sent) document.activeElement.blur();
    if (!typed || pane?.dataset.ticket !== typed.ticket) return;
    typed.texts.forEach((value, id) => {
      const text = document.getElementById(id);
      if (!text || text.value === value) return;
      text.value = value;
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
    if (typed.focus) {
      const [id, from, to] = typed.focus;
      const text = document.getElementById(id);
      const tab = $(`[name=composer][value=${text?.form.id}]`);
      if (tab) tab.checked = true;
      text?.focus();
      text?.setSelectionRange(from, to);
    }
    typed = { ...typed, texts: new Map(), focus: null };
  }
  // at once: a moment later somebody may have typed more
  addEventListener('htmx:afterSwap', event => {
    if (event.target.id === 'pane' || event.detail.target?.id === 'pane') recall();
  });

  // ---------- drafts: of two that overtake each other on their way, the later one stays ----------
  let step = 0;
  addEventListener('htmx:configRequest', event => {
    if (event.detail.path.endsWith('/draft')) event.detail.parameters.step = ++step;
  });

  // ---------- who else is here: put in anew, it would be read aloud anew ----------
  addEventListener('htmx:oobBeforeSwap', event => {
    const { target, fragment } = event.detail;
    const next = fragment?.querySelector?.('.others') ?? fragment;
    if (target?.matches?.('.others') && next?.innerHTML === target.innerHTML) event.detail.shouldSwap = false;
  });

  // ---------- after a ticket has come into the page ----------
  const arrived = () => {
    const pane = $('#pane');
    if (!pane) return;
    document.querySelectorAll('[data-item]').forEach(item => {
      if (item.pathname.endsWith('/' + pane.dataset.ticket)) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    });
    const crumb = $('#crumb');
    if (crumb) crumb.textContent = pane.dataset.number ?? '';
    const flow = $('.hf-flow', pane);
    if (flow) flow.scrollTop = flow.scrollHeight;
    $('[data-item][aria-current]')?.scrollIntoView({ block: 'nearest' });
    fade();
  };
  addEventListener('htmx:afterSettle', event => {
    if (event.detail.target?.id === 'pane' || event.detail.elt?.id === 'pane') arrived();
  });
  addEventListener('DOMContentLoaded', arrived);

  // ---------- news about the ticket that is shown: told above the composer, nothing moves ----------
  addEventListener('huifang:news', event => {
    if (!$('#present')) return;
    event.preventDefault();
    window.htmx?.trigger('#present', 'news');
  });

  // ---------- toasts ----------
  function fade() {
    document.querySelectorAll('.hf-toast').forEach(one => setTimeout(() => one.remove(), 7000));
  }
  function toast(text, alarm) {
    if (!text) return;
    const one = document.createElement('div');
    one.className = 'hf-toast';
    one.setAttribute('role', alarm ? 'alert' : 'status');
    one.textContent = text;
    document.body.append(one);
    fade();
  }

  // ---------- composer ----------
  const write = tab => {
    const choice = $(`[name=composer][value=${tab}]`);
    if (!choice) return;
    choice.checked = true;
    $(`#${tab} textarea`)?.focus();
  };
  addEventListener('click', event => {
    document.querySelectorAll('[data-menu-small][open]').forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    const drop = event.target.closest('[data-drop]');
    if (!drop) return;
    const text = $('textarea', drop.form);
    text.value = '';
    text.dispatchEvent(new Event('change', { bubbles: true }));
  });

  // ---------- a caller ----------
  // Enter goes on to the subject instead of sending a form that is half empty
  addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !event.target.matches('[data-caller] input:not([type=radio])')) return;
    event.preventDefault();
    const fields = [...document.querySelectorAll('[data-caller] :is(input:not([type=hidden], [type=radio]), textarea)')];
    fields.slice(fields.indexOf(event.target) + 1).find(field => field.offsetParent)?.focus();
  });

  // a new tab is the business of the browser
  addEventListener('click', event => {
    if ((event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest('[data-item]')) event.stopPropagation();
  }, true);

  // ---------- keys ----------
  const go = by => {
    const items = [...document.querySelectorAll('[data-item], .hf-list .subj')];
    const at = items.findIndex(item => item.hasAttribute('aria-current') || item === document.activeElement);
    // a ticket that has left the list leaves its place to the next one
    const gone = at < 0 && typed?.at >= 0 ? typed.at - (by > 0 ? by : 0) : -1;
    const next = items[Math.min(items.length - 1, Math.max(0, (at < 0 ? gone : at) + by))];
    if (next?.matches('[data-item]')) next.click();
    else next?.focus();
  };
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    r: () => write('reply'),
    m: () => write('note'),
    e: () => write('resolve'),
    t: () => $('[data-key=t]')?.click(),
    u: () => $('[data-key=u]')?.click(),
    n: () => location.assign('/desk/new'),
    '?': () => $('#shortcuts')?.showModal(),
  };
  addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return; // a sign is being chosen
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const send = event.target.closest('form')?.querySelector('[data-send]');
      if (send) { event.preventDefault(); send.click(); }
      return;
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('[data-menu-small][open]').forEach(menu => { menu.open = false; });
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || $('dialog[open]')) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
})();
