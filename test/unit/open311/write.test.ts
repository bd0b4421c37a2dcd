import { expect, test } from '@jest/globals'
import { type Said, write } from '../../../cloudfunctions/open311/write'
import { asText, readXml } from '../../support/open311'
import fc from '../../support/property'

test('XML names what JSON lists, and says nothing where there is nothing', () => {
  const said = [{ service_request_id: 'A', status_notes: null, lat: 1.5 }]
  expect(write('json', 'service_requests', said)).toBe('[{"service_request_id":"A","status_notes":null,"lat":1.5}]')
  expect(write('xml', 'service_requests', said)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request><service_request_id>A</service_request_id>' +
      '<status_notes/><lat>1.5</lat></request></service_requests>',
  )
  expect(readXml(write('xml', 'services', []))).toEqual({ root: 'services', content: [] })
})

const ends = fc.constantFrom('\r', '\n', '\r\n', '\t', '\u0085', '\u2028', '\u2029')

test('what XML cannot hold is left out, so that any text gives a document that others can read', () => {
  const bad = '\u0000\u0008\u000b\u001f\ud800\udc00x\ud83d\ufffe\uffff'
  expect(readXml(write('xml', 'errors', [{ description: `a${bad}b` }])).content).toEqual([{ description: 'a𐀀xb' }])
})

test('any text comes back as it was, lines and their ends too, but for what cannot be written', () => {
  const character = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    ends,
  )
  const sayable = fc
    .string({ unit: character })
    .map((text) => text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, ''))
  const property = fc.property(sayable, (text) => {
    const said: Said = [{ description: text }]
    expect(readXml(write('xml', 'errors', said)).content).toEqual(asText(said))
  })
  fc.assert(property, { numRuns: 200 })
})
