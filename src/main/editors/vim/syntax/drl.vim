" Highlighting of rule files. CTRL-N completes the names of all open files.
if exists("b:current_syntax") | finish | endif
syntax case match
syntax keyword drlSection package import declare enum extends rule when then end
syntax match drlOperator "\<\(in\|not\|contains\|and\|or\|exists\|new\)\>"
syntax keyword drlConstant true false class
syntax keyword drlFunction insertLogical
syntax match drlType "\<[A-Z]\w*\>"
syntax match drlOption "\<[A-Z][A-Z0-9_]\+\>"
syntax match drlVariable "\$\w\+"
syntax match drlMetadata "@\(acknowledged\|confidence\|example\|except\|fixed\|gate\|help\|law\|meaning\|measure\|neverBeside\|opens\|options\|order\|question\|range\|rank\|rationale\|severity\|source\|step\|title\|topic\|unit\|url\|verdict\)\>"
syntax match drlNumber "\<\d\+\(\.\d\+\)\?\([eE]\d\+\)\?\>"
syntax region drlText start=+"+ skip=+\\.+ end=+"+ oneline
syntax match drlComment "//.*$"
syntax region drlComment start="/\*" end="\*/"
highlight default link drlSection Statement
highlight default link drlOperator Operator
highlight default link drlConstant Constant
highlight default link drlFunction Function
highlight default link drlType Type
highlight default link drlOption Constant
highlight default link drlVariable Identifier
highlight default link drlMetadata PreProc
highlight default link drlNumber Number
highlight default link drlText String
highlight default link drlComment Comment
setlocal commentstring=//\ %s
let b:current_syntax = "drl"
