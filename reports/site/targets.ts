/** Exactly what was run: version, options, flags and binary of each target. */
import type { Column, Matrix } from "../model.ts";
import { formatSeconds, listReservations } from "../words.ts";
import { html, type Markup } from "./markup.ts";

const row = (name: string, value: string | Markup) => html`<dt>${name}</dt><dd>${value}</dd>`;

const code = (text: string) => html`<code>${text}</code>`;

function tellErrors({ errors }: Column): Markup | undefined {
  if (errors.length === 0) return undefined;
  const items = errors.map(({ where, message }) => html`<li>${code(where)} ${message}</li>`);
  return html`<dt>errors of ours</dt><dd><ul>${items}</ul></dd>`;
}

function tellTarget(column: Column): Markup {
  const { target, host, startedAt, duration, suiteHash, files } = column;
  const reservations = listReservations(column);
  const { binary } = target;
  return html`<article class="target" data-column="${column.key}"><h3>${target.title} <span class="version">${target.version}</span></h3><dl>
${row("target", code(target.id))}${row("slot", target.slot)}${row("engine", target.engine)}
${row("flags", target.flags.length === 0 ? "none" : code(target.flags.join(" ")))}
${row("package", code(`${binary.package}@${binary.version}`))}${row("integrity", code(binary.integrity))}${row("binary sha512", code(binary.sha512))}
${row("run", html`<time datetime="${startedAt}">${startedAt}</time>, ${formatSeconds(duration)}`)}
${row("host", `${host.os} ${host.arch}, ${host.cpus} CPUs, TZ ${host.TZ}, locale ${host.locale}`)}
${row("suite", code(suiteHash))}${row("raw results", html`${files.map((file) => html`${code(file)} `)}`)}
${reservations.length > 0 && row("note", reservations.join("; "))}${tellErrors(column)}</dl></article>\n`;
}

/** The section on targets. */
export function tellTargets({ columns }: Matrix): Markup {
  return html`<div class="targets">${columns.map(tellTarget)}</div>`;
}
