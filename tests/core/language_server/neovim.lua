-- What the test has Neovim do: attach the language server to the open story, and write down what it answers.
local answers = { codes = {}, offered = {} }

local function place(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from = line:find(text, 1, true)
    if from then
      return { line = number - 1, character = from - 1 + #text }
    end
  end
  error("not in the file: " .. text)
end

local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(0) }
  local answered, why = vim.lsp.buf_request_sync(0, method, params, 60000)
  if not answered then
    error(method .. ": " .. tostring(why))
  end
  for _, answer in pairs(answered) do
    if answer.err then
      error(method .. ": " .. vim.inspect(answer.err))
    end
    return answer.result
  end
end

local function run()
  local client = vim.lsp.start_client({
    cmd = { vim.env.GROUNDSWELL, "lsp" },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, client)
  local heard = vim.wait(60000, function()
    return #vim.diagnostic.get(0) > 0
  end, 20)
  if not heard then
    error("no findings came")
  end
  for _, found in ipairs(vim.diagnostic.get(0)) do
    local code = found.code or (found.user_data and found.user_data.lsp and found.user_data.lsp.code)
    table.insert(answers.codes, code)
  end
  local offered = ask("textDocument/completion", { position = place('when: "flag.to') })
  for _, item in ipairs(offered.items or offered) do
    table.insert(answers.offered, item.label)
  end
  local edit = ask("textDocument/rename", { position = place('flags: ["told'), newName = "said-it" })
  vim.lsp.util.apply_workspace_edit(edit, "utf-16")
  vim.cmd("silent write")
end

local fine, why = pcall(run)
if not fine then
  answers.error = tostring(why)
end
local file = io.open(vim.env.ANSWERS, "w")
file:write(vim.fn.json_encode(answers))
file:close()
vim.cmd("qall!")
