" :make checks the rules; :copen lists the faults, :cnext goes to the next.
let current_compiler = "mlfit"
CompilerSet makeprg=mlfit\ rules\ check\ --quick
CompilerSet errorformat=%f:%l:%c\ %*[a-z-]\ %tarning:\ %m,%f:%l:%c\ %m,%-G%.%#
