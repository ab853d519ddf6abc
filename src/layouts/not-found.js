// Hosts show this page at any depth, where its relative links do not lead to the report. The report's root is the folder that
// holds the page's own stylesheet.
addEventListener('DOMContentLoaded', async () => {
  const sheet = document.querySelector('link[rel=stylesheet]').getAttribute('href');
  if (/^(\/|\w+:)/.test(sheet)) return;
  const parts = location.pathname.split('/').slice(0, -1);
  const folders = parts.map((_, depth) => `${parts.slice(0, depth + 1).join('/')}/`).reverse();
  for (const [above, folder] of folders.entries()) {
    if (!(await isStylesheet(folder + sheet))) continue;
    if (above > 0) linkFrom(folder);
    return;
  }
});

async function isStylesheet(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD' });
    return answer.ok && /css/.test(answer.headers.get('content-type'));
  } catch {
    return false;
  }
}

function linkFrom(folder) {
  for (const element of document.querySelectorAll('[href], [src], [action]')) {
    for (const name of ['href', 'src', 'action']) {
      const target = element.getAttribute(name);
      if (target !== null && !/^([#/]|\w+:)/.test(target))
        element.setAttribute(name, folder + target.replace(/^\.\//, ''));
    }
  }
  // A script that could not be loaded is tried again only as a new element.
  for (const failed of document.querySelectorAll('script[src]')) {
    const script = document.createElement('script');
    for (const { name, value } of failed.attributes) script.setAttribute(name, value);
    failed.replaceWith(script);
  }
}
