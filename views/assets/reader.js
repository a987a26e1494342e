// Links to a place in a plan are followed without loading the page anew; without this script they
// are plain links that do the same. A place that is opened comes into view.
if (!window.planPlaces) {
  window.planPlaces = true;
  const OWN = ["plan", "at", "to", "p", "find"];

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-place]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const wanted = new URLSearchParams(location.search); // filters and language stay
    OWN.forEach((name) => wanted.delete(name));
    new URLSearchParams(link.search).forEach((value, name) => wanted.set(name, value));
    history.pushState({}, "", `${location.pathname}?${wanted}`);
    dispatchEvent(new PopStateEvent("popstate"));
    show();
  });

  // #reading carries what is opened there; another value means that a reader opened something.
  let opened = "";
  new MutationObserver(() => {
    const reading = document.getElementById("reading");
    if (!reading || reading.dataset.opened === opened) return;
    opened = reading.dataset.opened;
    if (!opened) return;
    show();
    setTimeout(show, 600); // what stands above may still have been on its way
  }).observe(document.body, { childList: true, subtree: true });

  function show() {
    const reading = document.getElementById("reading");
    const top = reading?.getBoundingClientRect().top ?? 100;
    if (top < 0 || top > 0.4 * innerHeight) reading.scrollIntoView({ block: "start" });
  }
}
