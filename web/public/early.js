// Runs before the first paint so that a chosen theme or language never flashes as the other one. In the app it also asks at
// once for what the page at this address will ask for: its first reads of the server (web/lib/early-reads.ts) and its files
// (web/build/early-files.ts). On a slow line that saves several ways there and back.
(function () {
  var stored = {};
  try {
    stored.theme = localStorage.getItem('ringar.theme');
    stored.locale = localStorage.getItem('ringar.locale');
    stored.method = localStorage.getItem('ringar.method');
  } catch {
    // Storage can be blocked by policy; the system's theme is used then.
  }
  var html = document.documentElement;
  if (stored.theme === 'light' || stored.theme === 'dark') html.dataset.theme = stored.theme;
  if (stored.locale === 'sv' || stored.locale === 'en') html.lang = stored.locale;

  var told = document.currentScript.dataset.files;
  if (!told) return;
  var files = JSON.parse(told);
  var locale = firstLocale();
  var path = location.pathname;
  var town = /^\/s\/([^/]+)/.exec(path);
  if (town) readTown(decodeURIComponent(town[1]));
  askFor(files.texts[locale]);
  files.pages.forEach(function (page) {
    if (new RegExp(page[0]).test(path)) askFor(page[1].concat(page[2][locale] || []));
  });

  // As initialLocale() in web/lib/i18n.ts.
  function firstLocale() {
    if (stored.locale in files.texts) return stored.locale;
    var wanted = navigator.languages.map(function (tag) {
      return tag.slice(0, 2);
    });
    return (
      wanted.find(function (tag) {
        return tag in files.texts;
      }) || 'sv'
    );
  }

  function askFor(names) {
    names.forEach(function (name) {
      var link = document.createElement('link');
      var style = name.endsWith('.css');
      link.rel = style ? 'preload' : 'modulepreload';
      if (style) {
        link.as = 'style';
        // As the program will ask for it, or it would be another request.
        link.crossOrigin = '';
      }
      link.href = name;
      document.head.append(link);
    });
  }

  function readTown(slug) {
    var key = (/\/station\/([^/]+)/.exec(path) || [])[1];
    var reads = (window.ringarEarlyReads = {});
    function read(name, input) {
      var body = JSON.stringify(input ? { json: input } : {});
      var answer = fetch('/rpc/' + name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body });
      reads[name + ' ' + body] = answer;
      return answer;
    }
    function ignore() {}
    function readMethod(method) {
      read('method/get', { collaboration: slug, method: method, locale: locale }).catch(ignore);
      read('journey/get', { collaboration: slug, method: method }).catch(ignore);
    }
    read('me/get').catch(ignore);
    var answered = read('collaborations/get', { collaboration: slug, locale: locale });
    answered.catch(ignore);
    if (!key) return;
    // Which method a station belongs to stands in the town's answer; most often it is that of the last time.
    if (stored.method) readMethod(stored.method);
    answered
      .then(function (answer) {
        return answer.ok ? answer.clone().json() : { json: { stations: [] } };
      })
      .then(function (answer) {
        answer.json.stations.forEach(function (station) {
          if (station.key !== key || station.method === stored.method) return;
          readMethod(station.method);
          localStorage.setItem('ringar.method', station.method);
        });
      })
      .catch(ignore);
  }
})();
