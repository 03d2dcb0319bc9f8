import { useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Asks for the password of an encrypted file. */
export function Password({ onGive }: { readonly onGive: (password: string) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <Form
      className="password"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onGive(password)
      }}
    >
      <TextField className="field" type="password" value={password} onChange={setPassword} autoFocus>
        <Label className="label">{t('intake.password')}</Label>
        <Input className="input" autoComplete="off" maxLength={200} />
      </TextField>
      <Button className="button" type="submit" isDisabled={password === ''}>
        {t('intake.open')}
      </Button>
    </Form>
  )
}
