// Served from this machine: the button "In" opens the browser's print window.
if (!window.briefingPrints) {
  window.briefingPrints = true;
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-print]")) window.print();
  });
}
