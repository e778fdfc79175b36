"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const marks = all(".mark");
  const findings = new Map(all(".finding").map((item) => [item.dataset.finding, item]));
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const words = (mark) => mark.dataset.findings.split(" ");
  document.documentElement.classList.add("js");

  // The words of one finding stand out; in the text they are scrolled to, unless one comes from there.
  const activate = (key, scroll) => {
    for (const mark of marks) mark.classList.toggle("active", words(mark).includes(key));
    const first = marks.find((mark) => words(mark).includes(key));
    if (first && scroll) first.scrollIntoView({ block: "center", behavior: smooth });
  };
  let fromText = false;
  for (const [key, item] of findings) {
    const details = item.querySelector("details");
    details.addEventListener("toggle", () => {
      if (details.open && !printing) activate(key, !fromText);
    });
    item.querySelector(".to a").addEventListener("click", (event) => {
      if (!marks.some((mark) => words(mark).includes(key))) return;
      event.preventDefault();
      activate(key, true);
    });
  }
  const openFromText = (keys) => {
    const shown = keys.filter((key) => !findings.get(key).classList.contains("off"));
    if (!shown.length) return;
    fromText = true;
    for (const key of shown) findings.get(key).querySelector("details").open = true;
    activate(shown[0], false);
    findings.get(shown[0]).scrollIntoView({ block: "nearest", behavior: smooth });
    findings.get(shown[0]).querySelector("summary").focus({ preventScroll: true });
    setTimeout(() => { fromText = false; }, 100); // toggle events come later
  };
  for (const mark of marks) {
    mark.addEventListener("click", (event) => {
      event.preventDefault();
      openFromText(words(mark));
    });
  }

  const hidden = new Set();
  for (const button of all(".filter button")) {
    button.addEventListener("click", () => {
      const verdict = button.dataset.verdict;
      if (!hidden.delete(verdict)) hidden.add(verdict);
      button.setAttribute("aria-pressed", String(!hidden.has(verdict)));
      for (const item of findings.values()) item.classList.toggle("off", hidden.has(item.dataset.verdict));
      for (const mark of marks) {
        const verdicts = mark.dataset.verdicts.split(" ");
        const heaviest = verdicts.find((one) => !hidden.has(one));
        mark.className = `mark ${heaviest || "off"}`;
      }
    });
  }

  let printing = false;
  let opened = [];
  addEventListener("beforeprint", () => {
    printing = true;
    opened = all("details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    setTimeout(() => { printing = false; }, 100);
  });

  const key = location.hash.replace(/^#f-/, "");
  if (findings.has(key)) findings.get(key).querySelector("details").open = true;
})();
