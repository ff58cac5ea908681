-- A session of Neovim with the language server: opens REPORT, tells what it is shown, takes the code action whose title
-- is FIX at the first finding of RULE, and tells what became of text and findings. Everything told is one line of JSON.
local function setting(name)
  return assert(os.getenv(name), name .. ' is not set')
end

local PATIENCE = 30000

local function tell(what, value)
  io.stdout:write(vim.fn.json_encode({ what = what, value = value }) .. '\n')
end

local function fail(reason)
  tell('failure', reason)
  vim.cmd('cquit 1')
end

local function await(what, condition)
  if not vim.wait(PATIENCE, condition, 10) then
    fail('waited in vain for ' .. what)
  end
end

local function findings(buffer)
  local told = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(told, {
      line = diagnostic.lnum,
      source = diagnostic.source,
      code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code),
      message = diagnostic.message,
    })
  end
  return told
end

local function start(server, folder)
  local config = { name = 'ogi-report', cmd = { setting('NODE'), server, '--stdio' }, root_dir = folder }
  local start_client = vim.lsp.start_client or vim.lsp.start
  return start_client(config)
end

-- Neovim counts bytes, the protocol UTF-16 units.
local function position(buffer, line, column)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(column, #text))
  return { line = line, character = units }
end

local function range_of(buffer, diagnostic)
  return {
    start = position(buffer, diagnostic.lnum, diagnostic.col),
    ['end'] = position(buffer, diagnostic.end_lnum, diagnostic.end_col),
  }
end

local file = setting('REPORT')
vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'ogi-report'
local buffer = vim.api.nvim_get_current_buf()
local id = start(setting('SERVER'), vim.fn.fnamemodify(file, ':p:h'))
if not id then
  fail('the server did not start')
end
await('the answer to initialize', function()
  local client = vim.lsp.get_client_by_id(id)
  return client and client.initialized
end)
vim.lsp.buf_attach_client(buffer, id)
await('findings', function()
  return #vim.diagnostic.get(buffer) > 0
end)
local before = findings(buffer)
tell('findings', before)

local rule = setting('RULE')
local place
for index, finding in ipairs(before) do
  if finding.code == rule and not place then
    place = range_of(buffer, vim.diagnostic.get(buffer)[index])
  end
end
if not place then
  fail('no finding of ' .. rule)
end
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = place,
  context = { diagnostics = {} },
}, PATIENCE)
local actions = answers and answers[id] and answers[id].result or {}
local titles = {}
local chosen
for _, action in ipairs(actions) do
  table.insert(titles, action.title)
  if action.title == setting('FIX') then
    chosen = action
  end
end
tell('actions', titles)
if not chosen then
  fail('no action ' .. setting('FIX'))
end
vim.lsp.util.apply_workspace_edit(chosen.edit, vim.lsp.get_client_by_id(id).offset_encoding)
tell('text', table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'))
await('fewer findings', function()
  return #vim.diagnostic.get(buffer) < #before
end)
tell('findings', findings(buffer))
vim.cmd('qall!')
