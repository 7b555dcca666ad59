// Applies the chosen theme before the first paint; the system's own choice holds until the switch is used.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("hypnic-theme");
  const isDark = () => (chosen() ? chosen() === "dark" : dark.matches);

  function apply() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    document.getElementById("theme")?.setAttribute("aria-pressed", String(isDark()));
  }

  function swap() {
    localStorage.setItem("hypnic-theme", isDark() ? "light" : "dark");
    apply();
  }

  apply();
  dark.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    document.getElementById("theme").addEventListener("click", swap);
  });
})();
