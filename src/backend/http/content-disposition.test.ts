import { expect, it } from 'vitest';
import { attachment } from './content-disposition.ts';

it.each([
  ['report.html', `attachment; filename="report.html"; filename*=UTF-8''report.html`],
  ['Übung (1).pdf', `attachment; filename="Ubung (1).pdf"; filename*=UTF-8''%C3%9Cbung%20%281%29.pdf`],
  ['a"b\\c;d%.html', `attachment; filename="a_b_c_d_.html"; filename*=UTF-8''a%22b%5Cc%3Bd%25.html`],
  ['面试.html', `attachment; filename=".html"; filename*=UTF-8''%E9%9D%A2%E8%AF%95.html`],
  ['面试', `attachment; filename="download"; filename*=UTF-8''%E9%9D%A2%E8%AF%95`],
])('%s', (name, header) => expect(attachment(name)).toBe(header));
