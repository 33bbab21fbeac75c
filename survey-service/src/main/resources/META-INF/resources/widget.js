/*
 * Shows a survey in a web page: puts the page of its link into a frame, in place of the link that
 * stands there for those without scripts. It reads nothing of the page and sends nothing.
 *
 *   <div data-huifang="CODE" data-huifang-height="640"><a href="https://.../p/CODE">How did we do?</a></div>
 *   <script src="https://.../widget.js" async></script>
 *
 * Only sites that the link names may show it; in any other the browser leaves the frame empty.
 */
(function () {
  'use strict'
  var me = document.currentScript
  if (!me) return
  var home = new URL(me.src).origin

  function show (place) {
    var code = place.getAttribute('data-huifang')
    if (!/^[a-z2-9]{10}$/.test(code) || place.querySelector('iframe')) return
    var link = place.querySelector('a')
    var lang = place.closest('[lang]')
    var frame = document.createElement('iframe')
    frame.src = home + '/p/' + code + (lang ? '?lang=' + encodeURIComponent(lang.lang) : '')
    frame.title = link ? link.textContent : 'Survey'
    frame.width = '100%'
    frame.height = /^[1-9]\d{2,3}$/.test(place.getAttribute('data-huifang-height')) ? place.getAttribute('data-huifang-height') : '640'
    frame.loading = 'lazy'
    frame.setAttribute('frameborder', '0')
    frame.referrerPolicy = 'no-referrer'
    place.replaceChildren(frame)
  }

  function all () {
    document.querySelectorAll('[data-huifang]').forEach(show)
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', all)
  else all()
})()
