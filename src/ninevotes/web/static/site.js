// Links marked data-stay change what stands under data-result without loading the page anew.
// Without this script they are links like any other.
const stay = async (address, { push }) => {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [here, there] = [document, next].map((page) => page.querySelector("[data-result]"));
  if (!here || !there) return window.location.assign(address);
  const focused = document.activeElement?.getAttribute("data-place");
  here.replaceWith(there);
  document.title = next.title;
  if (push) window.history.pushState({}, "", address);
  offer();
  const said = document.querySelector("[data-said]");
  if (said) said.textContent = there.querySelector("[data-verdict]")?.textContent.trim() ?? "";
  if (focused) document.querySelector(`[data-place="${focused}"]`)?.focus();
};

const addressOf = (link) => link.href?.baseVal ?? link.href;
let before = Promise.resolve();

// One after the other: what a link leads to may have changed by the click before it.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-stay]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const place = link.getAttribute("data-place");
  before = before
    .then(() => stay(addressOf(document.querySelector(`[data-place="${place}"]`) ?? link), { push: true }))
    .catch(() => window.location.assign(addressOf(link)));
});

window.addEventListener("popstate", () => {
  if (document.querySelector("[data-result]")) stay(window.location.href, { push: false });
});

// Radio buttons of a form marked data-live answer as they are pressed; without this script the
// form has a button. Going back sets them as the address has them.
const live = document.querySelector("form[data-live]");
if (live) {
  const radios = [...live.querySelectorAll("input[type=radio]")];
  live.addEventListener("change", (event) => {
    if (!radios.includes(event.target)) return;
    const filled = [...new FormData(live)].filter(([, value]) => value);
    const address = `${live.action}?${new URLSearchParams(filled)}`;
    before = before
      .then(() => stay(address, { push: true }))
      .catch(() => window.location.assign(address));
  });
  window.addEventListener("popstate", () => {
    const said = new URLSearchParams(window.location.search);
    const told = new Map(said.getAll("declare").map((each) => each.split(":")));
    for (const radio of radios) radio.checked = radio.value === (said.get(radio.name) ?? told.get(radio.name) ?? "");
  });
}

// Buttons marked data-copy put the page's address on the clipboard; without a script there are none.
const offer = () => document.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = !navigator.clipboard; });

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(window.location.href);
  button.textContent = button.dataset.copied;
});

document.addEventListener("DOMContentLoaded", offer);

// Files dropped on the form are as good as chosen; while they are read, something moves.
const bring = document.querySelector("[data-bring]");
if (bring) {
  const drop = bring.querySelector(".drop");
  const field = bring.querySelector("input[type=file]");
  const over = (event, on) => { event.preventDefault(); drop.classList.toggle("over", on); };
  drop.addEventListener("dragover", (event) => over(event, true));
  drop.addEventListener("dragleave", (event) => over(event, false));
  drop.addEventListener("drop", (event) => { over(event, false); field.files = event.dataTransfer.files; });
  bring.addEventListener("submit", () => { bring.querySelector("progress").hidden = false; });
}
