/** Files that lie beside the bundle, for what is imported at run time. */
export const imported = {
  "imported.json": '{ "__proto__": [1], "text": "h\u00e9", "nested": { "none": null } }\n',
  "imported.txt": "\u{feff}h\u00e9llo \u{1f30d}\r\n",
  "imported.mjs": "export const meta = import.meta;\nexport const again = () => import.meta;\n",
  "imported-too.mjs": "export const meta = import.meta;\n",
} as const;
