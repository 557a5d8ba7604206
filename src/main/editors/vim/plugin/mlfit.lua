-- Starts "mlfit lsp" for rules and scenarios in Neovim 0.7 or newer; Vim does not read this file.
-- C-x C-o completes; the keys below are mostly those that newer versions have by themselves.
local refreshed = { "BufEnter", "InsertLeave", "BufWritePost" }
local started

-- Only once the server answers: Neovim 0.7 asks no more where nobody answered at first.
local function lenses(_, buffer)
  vim.api.nvim_create_autocmd(refreshed, { buffer = buffer, callback = vim.lsp.codelens.refresh })
  vim.lsp.codelens.refresh()
end

local function start()
  local able = vim.lsp.protocol.make_client_capabilities()
  able.workspace.codeLens = { refreshSupport = true }
  return vim.lsp.start_client({
    name = "mlfit",
    cmd = { "mlfit", "lsp" },
    root_dir = vim.fn.getcwd(),
    capabilities = able,
    handlers = {
      ["workspace/codeLens/refresh"] = function()
        vim.lsp.codelens.refresh()
        return vim.NIL
      end,
    },
    on_attach = lenses,
    on_exit = function() started = nil end,
  })
end

-- What is completed over several lines comes as one line with marks in it.
local function split()
  local row = vim.api.nvim_win_get_cursor(0)[1]
  local lines = vim.split(vim.api.nvim_get_current_line(), "\0", { plain = true })
  if #lines > 1 then
    vim.api.nvim_buf_set_lines(0, row - 1, row, true, lines)
    vim.api.nvim_win_set_cursor(0, { row, #lines[1] })
  end
end

local function keys(buffer)
  local on = { buffer = buffer }
  vim.keymap.set("n", "K", vim.lsp.buf.hover, on)
  vim.keymap.set("n", "gd", vim.lsp.buf.definition, on)
  vim.keymap.set("n", "grr", vim.lsp.buf.references, on)
  vim.keymap.set("n", "grn", vim.lsp.buf.rename, on)
  vim.keymap.set("n", "gra", vim.lsp.buf.code_action, on)
  vim.keymap.set("n", "grx", vim.lsp.codelens.run, on)
  vim.keymap.set("n", "grf", vim.lsp.buf.format or vim.lsp.buf.formatting, on)
  vim.keymap.set("n", "]d", vim.diagnostic.goto_next, on)
  vim.keymap.set("n", "[d", vim.diagnostic.goto_prev, on)
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = { "drl", "yaml" },
  callback = function(at)
    local here = vim.fn.isdirectory("rules") == 1 or vim.fn.isdirectory("scenarios") == 1
    if at.match == "yaml" and not here then
      return
    end
    if vim.fn.executable("mlfit") == 0 then
      vim.notify_once("mlfit is not on the PATH, so rules are not checked here.", vim.log.levels.WARN)
      return
    end
    if vim.o.completeopt == "menu,preview" then
      vim.o.completeopt = "menuone,noinsert" -- Nothing is written before it is chosen.
    end
    started = started or start()
    vim.lsp.buf_attach_client(at.buf, started)
    vim.bo[at.buf].omnifunc = "v:lua.vim.lsp.omnifunc"
    keys(at.buf)
    vim.api.nvim_create_autocmd("CompleteDone", { buffer = at.buf, callback = split })
  end,
})
