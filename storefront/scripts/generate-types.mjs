// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes src/api/schema.d.ts from the server's OpenAPI document, docs/api/openapi.json.
import { readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const source = new URL('../../docs/api/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const head =
  '// SPDX-FileCopyrightText: 2026 The Mostrador authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n// Made from docs/api/openapi.json by "npm run types"; not edited by hand.\n';

const text = head + astToString(await openapi(source));
const before = await readFile(target, 'utf8').catch(() => '');
if (text !== before) await writeFile(target, text);
