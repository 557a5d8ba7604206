autocmd BufRead,BufNewFile *.drl setfiletype drl | compiler mlfit
