// Runs before the first paint, so that a dark page never flashes white; hence no module.
try {
  const theme = localStorage.getItem("nianbao.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage is forbidden: the system's theme applies.
}
