import { describe, expect, it } from 'vitest'
import { tieEndings, tieTexts } from '#lib/course/endings.ts'

const shown = (text: string) => text.replaceAll('\u00A0', '~')

describe('tieEndings', () => {
  it.each([
    ['Token ला विचार.', 'Token~ला विचार.'],
    ['API च्या दोन call ना', 'API~च्या दोन call~ना'],
    ['request मध्ये आणि header मधून', 'request~मध्ये आणि header~मधून'],
    ['OAuth 2.0 साठी', 'OAuth 2.0~साठी'],
    ['scope शिवाय, secret सुद्धा', 'scope~शिवाय, secret~सुद्धा'],
    ['Token API ने token दिला.', 'Token API~ने token दिला.'],
    ['`aud` ला नाव', '`aud`~ला नाव'],
  ])('ties %j', (text, expected) => {
    expect(shown(tieEndings(text))).toBe(expected)
  })

  it.each(['खिडकी वर बघ', 'token वरवर बघू नको', 'Token नाही', 'call नाव', 'Server तपासतो'])(
    'leaves %j as it is',
    (text) => {
      expect(tieEndings(text)).toBe(text)
    },
  )

  it('ties the first word only where a Latin word or code stands before the text', () => {
    expect(shown(tieEndings(' ला विचार', true))).toBe('~ला विचार')
    expect(tieEndings(' ला विचार')).toBe(' ला विचार')
  })
})

it('tieTexts ties every text of a JSON value and leaves the rest', () => {
  const value = { a: ['API ला', 1, null], b: { c: 'API ला' } }
  expect(tieTexts(value)).toEqual({ a: ['API\u00A0ला', 1, null], b: { c: 'API\u00A0ला' } })
})
