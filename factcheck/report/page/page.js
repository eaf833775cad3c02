"use strict";
// The page is whole without this. Here: filters, the keys, the reader's decisions, and their export.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const bar = one("#bar");
  const cards = all(".card");
  const rows = all(".matrix tbody tr");
  const rowOf = new Map(rows.filter((row) => row.dataset.of).map((row) => [row.dataset.of, row]));
  const words = new Map();
  let current = null;

  // --- what the reader decided -------------------------------------------------------------------

  // A browser may forbid its memory to a page opened from a file; then decisions last as long as the page.
  const memory = {
    get(name) { try { return localStorage.getItem(`factcheck:${name}`) ?? ""; } catch { return ""; } },
    set(name, value) {
      try {
        if (value) localStorage.setItem(`factcheck:${name}`, value);
        else localStorage.removeItem(`factcheck:${name}`);
        return true;
      } catch { return false; }
    },
  };
  let unsaved = false;

  const choices = (card) => all(".choices button", card);
  const note = (card) => one("textarea", card);
  const decision = (card) => choices(card).find((button) => button.getAttribute("aria-pressed") === "true")?.value ?? "";

  function keep(card) {
    const said = { decision: decision(card), note: note(card).value.trim() };
    const something = said.decision || said.note;
    if (!memory.set(card.dataset.key, something ? JSON.stringify(said) : "")) unsaved = true;
    show(card);
    count();
  }

  function recall(card) {
    let said = {};
    try { said = JSON.parse(memory.get(card.dataset.key) || "{}"); } catch { /* not ours: leave it */ }
    press(card, String(said?.decision ?? ""));
    note(card).value = String(said?.note ?? "");
    show(card);
  }

  function show(card) {
    const mine = decision(card) || (note(card).value.trim() && "noted");
    card.classList.toggle("settled", Boolean(mine));
    one("h3", card).dataset.mine = mine;
  }

  function press(card, value) {
    for (const button of choices(card)) button.setAttribute("aria-pressed", String(button.value === value));
  }

  function decide(card, value) {
    press(card, decision(card) === value ? "" : value);
    keep(card);
    say(`${number(card)} ${decision(card) || "taken back"}`);
  }

  const number = (card) => one(".number", card).textContent;

  function settled(card) {
    const mine = decision(card);
    return mine ? mine !== "open" : card.dataset.state === "decided";
  }

  // --- filters -------------------------------------------------------------------------------------

  function text(element) {
    if (!words.has(element)) words.set(element, element.textContent.toLocaleLowerCase().replace(/\s+/g, " "));
    return words.get(element);
  }

  function filters() {
    const ticked = (field) => all(`input[name="${field}"]:checked`, bar).map((input) => input.value);
    return {
      find: one("#find").value.trim().toLocaleLowerCase().replace(/\s+/g, " "),
      verdict: ticked("verdict"),
      severity: ticked("severity"),
      kind: one("#kind").value,
      undecided: one("#undecided").checked,
      news: one("#news")?.checked ?? false,
    };
  }

  function passes(card, want) {
    const { verdict, severity, kind, state } = card.dataset;
    return (!want.verdict.length || want.verdict.includes(verdict))
      && (!want.severity.length || want.severity.includes(severity))
      && (!want.kind || want.kind === kind)
      && (!want.undecided || !settled(card))
      && (!want.news || state === "new" || state === "changed")
      && (!want.find || text(card).includes(want.find));
  }

  function filter() {
    const want = filters();
    for (const card of cards) card.hidden = !passes(card, want);
    const onlyFindings = want.verdict.length || want.severity.length || want.undecided || want.news;
    for (const row of rows) {
      const card = row.dataset.of && document.getElementById(row.dataset.of);
      row.hidden = card
        ? card.hidden
        : Boolean(onlyFindings || (want.kind && want.kind !== row.dataset.kind) || (want.find && !text(row).includes(want.find)));
    }
    one("#none").hidden = cards.some((card) => !card.hidden);
    if (current?.hidden) mark(null);
    count();
  }

  function count() {
    const shown = cards.filter((card) => !card.hidden).length;
    const done = cards.filter(settled).length;
    one("#shown").textContent = `${shown} of ${cards.length} shown, ${done} decided`;
  }

  // --- going through the findings --------------------------------------------------------------------

  function mark(card) {
    for (const [element, on] of [[current, false], [card, true]]) {
      if (!element) continue;
      element.classList.toggle("current", on);
      if (on) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
      rowOf.get(element.id)?.classList.toggle("current", on);
    }
    current = card;
  }

  function go(card) {
    mark(card);
    const sticks = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.scrollPaddingTop = sticks ? `${bar.offsetHeight + 12}px` : "";
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  }

  function move(step) {
    const shown = cards.filter((card) => !card.hidden);
    const at = current ? shown.indexOf(current) : step > 0 ? -1 : shown.length;
    const target = shown[at + step];
    if (!target) { say(shown.length ? (step > 0 ? "This was the last one." : "This was the first one.") : "Nothing to show."); return; }
    // Only now does a finding that was just decided leave a list of undecided ones.
    filter();
    go(target);
  }

  // --- export ----------------------------------------------------------------------------------------

  // A cell that a spreadsheet could take for a formula gets an apostrophe, which "review apply" takes off.
  const guarded = (value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
  const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

  function sheet() {
    const reviewer = one("#reviewer").value.trim();
    const said = cards.filter((card) => decision(card) || note(card).value.trim());
    const lines = said.map((card) => [
      card.dataset.id, decision(card), guarded(note(card).value.trim()), guarded(reviewer),
      card.dataset.question, card.dataset.claims,
    ]);
    const table = [["id", "decision", "note", "reviewer", "question", "claims"], ...lines];
    return { csv: `\ufeff${table.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`, rows: lines.length, reviewer };
  }

  function exportDecisions() {
    const { csv, rows: saved, reviewer } = sheet();
    if (!saved) { say("Nothing to export yet: decide on a discrepancy first."); return; }
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    link.href = address;
    link.download = "factcheck-decisions.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    unsaved = false;
    say(`Exported ${saved} to factcheck-decisions.csv${reviewer ? "" : ", without a name"}.`);
  }

  function forget() {
    if (!confirm("Forget your decisions and notes on this page?")) return;
    for (const card of cards) { press(card, ""); note(card).value = ""; keep(card); }
    unsaved = false;
    filter();
    say("Forgotten.");
  }

  function say(message) { one("#said").textContent = message; }

  // --- keys ------------------------------------------------------------------------------------------

  const help = one("#keys");
  const actions = {
    j: () => move(1), ArrowRight: () => move(1),
    k: () => move(-1), ArrowLeft: () => move(-1),
    n: () => current && note(current).focus(),
    u: () => { one("#undecided").click(); },
    "/": () => one("#find").focus(),
    e: exportDecisions,
    "?": () => help.showModal(),
  };

  function onKey(event) {
    const writing = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && writing && !help.open) {
      if (current) current.focus({ preventScroll: true }); else writing.blur();
      return;
    }
    if (writing || help.open || event.ctrlKey || event.metaKey || event.altKey || !one("#keys-on").checked) return;
    // In its box the matrix scrolls with the arrows.
    if (event.key.startsWith("Arrow") && event.target.closest?.(".scroll, blockquote")) return;
    const button = current && /^[1-9]$/.test(event.key) ? choices(current)[Number(event.key) - 1] : null;
    const action = button ? () => decide(current, button.value) : Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action) return;
    event.preventDefault();
    action();
  }

  // --- begin -----------------------------------------------------------------------------------------

  bar.hidden = false;
  one("#reviewer").value = memory.get("reviewer");
  for (const card of cards) {
    one(".decide", card).hidden = false;
    recall(card);
    card.addEventListener("focusin", () => { if (card !== current) mark(card); });
    for (const button of choices(card)) button.addEventListener("click", () => { mark(card); decide(card, button.value); });
    note(card).addEventListener("input", () => keep(card));
  }
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("input", (event) => {
    if (event.target.id === "reviewer") memory.set("reviewer", event.target.value.trim());
    else filter();
  });
  bar.addEventListener("reset", () => {
    const reviewer = one("#reviewer").value;
    setTimeout(() => { one("#reviewer").value = reviewer; filter(); });
  });
  one("#export").addEventListener("click", exportDecisions);
  one("#forget").addEventListener("click", forget);
  one("#help").addEventListener("click", () => help.showModal());
  one("#close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", () => {
    const card = cards.find((item) => `#${item.id}` === location.hash);
    if (card) go(card);
  });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  filter();
})();
